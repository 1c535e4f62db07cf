import {
  Button,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  Edit16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Save16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import { useState, useSyncExternalStore } from "react";
import { type Message, withKeys } from "../../document/message.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import { useCommands, useRegistry } from "../commands/use-commands.ts";
import type { ErrorAction } from "../error-screen.tsx";
import { saveFailureInWords } from "../save-failure.ts";
import type { Session, SessionStatus } from "../session/session.ts";
import { Menu, MenuItemRadio } from "../ui/menu.tsx";
import { useNotify } from "../ui/notices.tsx";
import { useCaretBack } from "../ui/use-caret-back.ts";
import { words } from "../words.ts";
import type { PageLayout } from "./page-layout.ts";
import { PagePlace } from "./page-place.tsx";
import { useFrame } from "./parts/use-parts.ts";
import { SelectedWords } from "./selected-words.tsx";
import type { DocumentFacts } from "./use-facts.ts";
import { ZoomMenu } from "./zoom-menu.tsx";

type StatusBarProps = {
  session: Session;
  facts: DocumentFacts;
  layout: PageLayout;
  profiles: Profiles;
  /** What there is to look at in the document as it is now. */
  findingsNow: () => readonly Message[];
  /** Brings what is on the screen to safety, whatever the store says. */
  saveCopy: ErrorAction;
  onShow: (finding: Message) => void;
};

/** The state, always in sight and always true: pages, words, round, what is missing, saved or not. */
export function StatusBar(props: StatusBarProps) {
  const { session, facts, layout, profiles, findingsNow, saveCopy, onShow } = props;
  const status = useSyncExternalStore(session.subscribe, () => session.status);
  return (
    <section className="vk-status" data-region="status" aria-label={words.editor.status}>
      <PagePlace layout={layout} />
      <span>{words.status.words(facts.words)}</span>
      <SelectedWords layout={layout} />
      <span data-testid="state">{stateInWords(status)}</span>
      <ProfileMenu session={session} profiles={profiles} name={facts.profile.name} />
      <Missing findings={facts.findings} {...{ findingsNow, onShow }} />
      <Unfilled count={facts.placeholders} />
      <span className="vk-spring" />
      <SavedMark status={status} onRetry={() => void session.flush()} onCopy={saveCopy.run} />
      <ZoomMenu />
    </section>
  );
}

const BY_DATE = "by-date";

type ProfileMenuProps = { session: Session; profiles: Profiles; name: string };

/** The rule profile: the document's date chooses, unless the writer does. */
function ProfileMenu({ session, profiles, name }: ProfileMenuProps) {
  const { profile } = useFrame(session);
  const choose = (id: string | undefined) =>
    session.setFrame(({ profile: _before, ...frame }) => {
      const chosen = profiles.find((p) => p.id === id);
      return chosen ? { ...frame, profile: chosen.id } : frame;
    });
  return (
    <Menu
      checkedValues={{ profile: [profile ?? BY_DATE] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" title={words.status.profileHint}>
          {words.status.profile(name)}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="profile" value={BY_DATE}>
            {words.status.profileByDate}
          </MenuItemRadio>
          {profiles.map((p) => (
            <MenuItemRadio key={p.id} name="profile" value={p.id}>
              {p.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const stateInWords = ({ state, round }: SessionStatus): string =>
  state === "drafting"
    ? `${words.state.drafting} · ${words.state.draftRound(round)}`
    : words.state[state];

type SavedMarkProps = { status: SessionStatus; onRetry: () => void; onCopy: () => void };

/** "đã lưu" is said only of what the backend has committed. */
function SavedMark({ status, onRetry, onCopy }: SavedMarkProps) {
  const { revision, dirty, saving, failure, savedAt } = status;
  const time = new Date(savedAt).toLocaleTimeString("vi-VN");
  const [text, icon] = failure
    ? [words.status.failed, <ErrorCircle16Filled key="i" />]
    : dirty
      ? [saving ? words.status.saving : words.status.unsaved, <Save16Regular key="i" />]
      : [words.status.saved(time, revision), <CheckmarkCircle16Regular key="i" />];
  return (
    <span className="vk-saved" data-failed={failure !== undefined} aria-live="polite">
      <span data-testid="saved" data-revision={revision} data-clean={!dirty}>
        {icon} {text}
      </span>
      {failure && <span className="vk-failure">{saveFailureInWords(failure)}</span>}
      {failure && (
        <>
          <Button size="small" onClick={onRetry}>
            {words.status.retry}
          </Button>
          <Button size="small" onClick={onCopy}>
            {words.status.copyElsewhere}
          </Button>
        </>
      )}
    </span>
  );
}

/** How many places wait for words; a press goes to the next one. */
function Unfilled({ count }: { count: number }) {
  const registry = useRegistry();
  if (count === 0) return null;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Edit16Regular />}
      title={words.placeholders.goTo}
      onClick={() => registry.run("next-placeholder")}
    >
      {words.placeholders.left(count)}
    </Button>
  );
}

type MissingProps = Pick<StatusBarProps, "findingsNow" | "onShow"> & {
  findings: readonly Message[];
};

/** What there is to look at: the list is of the document as it is when the list is opened. */
function Missing({ findings, findingsNow, onShow }: MissingProps) {
  const [listed, list] = useState<readonly Message[]>();
  const afterwards = useCaretBack(listed !== undefined);
  const notify = useNotify();
  const close = () => list(undefined);
  const open = () => {
    const now = findingsNow();
    if (now.length > 0) list(now);
    else notify({ intent: "info", title: words.status.complete });
  };
  const choose = (finding: Message) => {
    afterwards(() => onShow(finding));
    close();
  };
  useCommands([
    {
      id: "findings",
      group: "document",
      name: words.commands.findings,
      keys: ["F7"],
      run: open,
    },
  ]);
  const shown = listed ?? findings;
  if (shown.length === 0) {
    return (
      <span>
        <CheckmarkCircle16Regular /> {words.status.complete}
      </span>
    );
  }
  return (
    <Popover
      trapFocus
      open={listed !== undefined}
      onOpenChange={(_event, now) => (now.open ? open() : close())}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Warning16Regular />}>
          {words.status.missing(shown.length)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="vk-missing" aria-label={words.status.missing(shown.length)}>
        {withKeys(shown).map(({ key, message }) => (
          <FindingButton key={key} finding={message} onClick={() => choose(message)} />
        ))}
      </PopoverSurface>
    </Popover>
  );
}

type FindingButtonProps = { finding: Message; onClick: () => void };

const FindingButton = ({ finding, onClick }: FindingButtonProps) => (
  <Button
    appearance="subtle"
    icon={
      finding.severity === "error" ? (
        <ErrorCircle16Filled className="vk-error" />
      ) : (
        <Info16Regular />
      )
    }
    title={finding.source}
    onClick={onClick}
  >
    {finding.text}
  </Button>
);
