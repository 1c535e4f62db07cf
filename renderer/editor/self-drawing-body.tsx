import {
  Component,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { flushSync } from "react-dom";
import { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { workWhenIdle } from "../ui/idle.ts";
import { focusBody } from "./body-caret.ts";
import { compareBody, selectionAgrees } from "./dom-agrees.ts";
import type { Redrawing } from "./redrawing.ts";

/** The whole body is compared with its model after so long without a change, milliseconds. */
const IDLE_MS = 1_500;

type SelfDrawingProps = {
  editor: Editor;
  redrawing: Redrawing;
  children: ReactNode;
  /** What stands here when it cannot be drawn. */
  fallback: ReactNode;
};

/**
 * Draws the body from the model, and anew whenever drawing fails or something outside (an
 * extension, a spell checker, an input method) has changed what is drawn. The model is never read
 * back from there, so no word goes; the cursor and the focus stay.
 */
export function SelfDrawing({ editor, redrawing, children, fallback }: SelfDrawingProps) {
  const { times, gaveUp } = useSyncExternalStore(redrawing.subscribe, redrawing.get);
  useKeptFocus(editor, times);
  useIdleCheck(editor, redrawing);
  useOwnCursor(editor, redrawing);
  if (gaveUp) return fallback;
  return (
    <FailureCatcher key={times} onFailed={() => redrawing.failed()}>
      <div className="vk-body-holder">{children}</div>
    </FailureCatcher>
  );
}

type CatcherProps = { children: ReactNode; onFailed: () => void };

/** Shows nothing from a failure on; whoever holds it gives it another key. */
class FailureCatcher extends Component<CatcherProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailed();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

/** The focus was in the body that went: the new one gets it. */
function useKeptFocus(editor: Editor, times: number): void {
  const drawn = useRef(times);
  const hadFocus = useRef(false);
  useEffect(() => {
    const remember = () => {
      const inBody = document.activeElement?.closest(".vk-body") !== null;
      if (document.activeElement !== document.body) hadFocus.current = inBody;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useLayoutEffect(() => {
    if (drawn.current === times) return;
    drawn.current = times;
    const isLost = document.activeElement === document.body;
    if (isLost && hadFocus.current) focusBody(editor);
  }, [editor, times]);
}

/** Compares the whole body when nothing has happened for a while, and when the window comes back. */
function useIdleCheck(editor: Editor, redrawing: Redrawing): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const check = () => {
      if (ReactEditor.isComposing(editor) || redrawing.get().gaveUp) return;
      stop = workWhenIdle(compareBody(editor), (agrees) => {
        if (!agrees && !ReactEditor.isComposing(editor)) redrawing.differs();
      });
    };
    const later = () => {
      stop();
      clearTimeout(timer);
      timer = setTimeout(check, IDLE_MS);
    };
    document.addEventListener("selectionchange", later);
    document.addEventListener("input", later);
    window.addEventListener("focus", later);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("input", later);
      window.removeEventListener("focus", later);
    };
  }, [editor, redrawing]);
}

/**
 * When something tears the cursor's words out of the page, the browser puts its own cursor
 * elsewhere. That is nobody's wish: the page is drawn anew with the cursor of the model, before
 * Slate hears of the other one.
 */
function useOwnCursor(editor: Editor, redrawing: Redrawing): void {
  useEffect(() => {
    const guard = (event: Event) => {
      if (ReactEditor.isComposing(editor) || redrawing.get().gaveUp) return;
      if (isDrawnAsSaid(editor)) return;
      event.stopImmediatePropagation();
      flushSync(() => redrawing.differs());
    };
    window.addEventListener("selectionchange", guard, true);
    return () => window.removeEventListener("selectionchange", guard, true);
  }, [editor, redrawing]);
}

/** The blocks of the cursor are drawn as the model says, once what is changing is drawn too. */
function isDrawnAsSaid(editor: Editor): boolean {
  if (selectionAgrees(editor)) return true;
  flushSync(() => {});
  return selectionAgrees(editor);
}

/** What typing does to the model when the drawn page cannot be asked where. */
const ACTS: Record<string, (editor: Editor, text: string) => void> = {
  insertText: (editor, text) => Editor.insertText(editor, text),
  insertParagraph: (editor) => Editor.insertBreak(editor),
  insertLineBreak: (editor) => Editor.insertSoftBreak(editor),
  deleteContentBackward: (editor) => Editor.deleteBackward(editor),
  deleteContentForward: (editor) => Editor.deleteForward(editor),
};

/**
 * Before a key changes anything: where the blocks of the cursor are not drawn as the model says,
 * they are drawn anew, and the key acts on the model at its own cursor. True when it did so. What
 * an input method is composing is left alone.
 */
export function typeOnModel(editor: Editor, redrawing: Redrawing, event: InputEvent): boolean {
  if (event.isComposing || event.inputType.includes("Composition")) return false;
  if (isDrawnAsSaid(editor)) return false;
  event.preventDefault();
  flushSync(() => redrawing.differs());
  ACTS[event.inputType]?.(editor, event.data ?? "");
  return true;
}
