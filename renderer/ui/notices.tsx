import {
  Button,
  Link,
  makeStyles,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useRef,
} from "react";
import { words } from "../words.ts";
import { type Caret, caretIn, putCaretBack } from "./caret.ts";

export type NoticeAction = { label: string; run: () => void };

/** Something that happened, said in words. Errors and `sticky` ones stay until closed. */
export type Notice = {
  intent: "success" | "error" | "warning" | "info";
  title: string;
  body?: string;
  actions?: NoticeAction[];
  sticky?: boolean;
};
export type Notify = (notice: Notice) => void;

/** Long enough to read; longer when there is something to press. Hovering holds the time. */
const READING_MS = 6_000;
const DECIDING_MS = 12_000;
const UNTIL_CLOSED = -1;
/** Notices never cover the bottom line, where the state of the work stands. */
const ABOVE_STATUS = { horizontal: 20, vertical: 48 };

const useStyles = makeStyles({
  notices: { width: "min(380px, calc(100vw - 40px))" },
  text: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  actions: { flexWrap: "wrap", rowGap: "4px" },
  action: { minHeight: "28px", fontWeight: 600 },
});

function timeoutOf({ intent, sticky, actions }: Notice): number {
  if (sticky || intent === "error") return UNTIL_CLOSED;
  return actions?.length ? DECIDING_MS : READING_MS;
}

function CloseButton() {
  return (
    <ToastTrigger>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.notices.close}
      />
    </ToastTrigger>
  );
}

function Actions({ actions }: { actions: NoticeAction[] }) {
  const styles = useStyles();
  return (
    <ToastFooter className={styles.actions}>
      {actions.map(({ label, run }) => (
        <ToastTrigger key={label}>
          <Link as="button" className={styles.action} onClick={run}>
            {label}
          </Link>
        </ToastTrigger>
      ))}
    </ToastFooter>
  );
}

/** Lets a Windows path wrap after its backslashes instead of inside a word. */
const wrappable = (text: string): string => text.replaceAll("\\", "\\\u200b");

function NoticeToast({ title, body, actions }: Notice) {
  const styles = useStyles();
  return (
    <Toast>
      <ToastTitle className={styles.text} action={<CloseButton />}>
        {title}
      </ToastTitle>
      {body && <ToastBody className={styles.text}>{wrappable(body)}</ToastBody>}
      {actions?.length ? <Actions actions={actions} /> : null}
    </Toast>
  );
}

const NoticesContext = createContext<Notify>(() => {});

/** Says what happened, beside whatever is on screen and to a screen reader. */
export const useNotify = (): Notify => useContext(NoticesContext);

/** A notice that goes gives the focus back to where it was before the notice was pressed. */
function useFocusBack() {
  const before = useRef<Caret>(undefined);
  const remember = useCallback((event: FocusEvent) => {
    const { relatedTarget, currentTarget } = event;
    // A notice that goes hands the focus on to the next one, out of a dialog that came up meanwhile.
    if (relatedTarget instanceof HTMLElement && relatedTarget.closest("[role=dialog]")) {
      relatedTarget.focus();
      return;
    }
    const inside = relatedTarget instanceof Element && relatedTarget.closest("[role=listitem]");
    if (relatedTarget instanceof HTMLElement && relatedTarget !== currentTarget && !inside)
      before.current = caretIn(relatedTarget);
  }, []);
  const giveBack = useCallback(() => {
    if (document.activeElement === document.body && before.current) putCaretBack(before.current);
  }, []);
  return { remember, giveBack };
}

/** The place where notices appear. Ctrl+M moves the focus to the newest one. */
export function Notices({ children }: { children: ReactNode }) {
  const { remember, giveBack } = useFocusBack();
  const styles = useStyles();
  const toasterId = useId("notices");
  const { dispatchToast } = useToastController(toasterId);
  const notify = useCallback<Notify>(
    (notice) =>
      dispatchToast(<NoticeToast {...notice} />, {
        intent: notice.intent,
        timeout: timeoutOf(notice),
        onStatusChange: (_event, { status }) => status === "unmounted" && giveBack(),
      }),
    [dispatchToast, giveBack],
  );
  return (
    <NoticesContext value={notify}>
      {children}
      <div onFocusCapture={remember}>
        <Toaster
          toasterId={toasterId}
          className={styles.notices}
          position="bottom-end"
          offset={ABOVE_STATUS}
          pauseOnHover
          pauseOnWindowBlur
          limit={4}
          shortcuts={{ focus: (event) => event.ctrlKey && event.key === "m" }}
        />
      </div>
    </NoticesContext>
  );
}
