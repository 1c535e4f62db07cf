import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Save16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import { useState, useSyncExternalStore } from "react";
import type { Message } from "../../document/message.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import { useCommands } from "../commands/use-commands.ts";
import type { ErrorAction } from "../error-screen.tsx";
import { saveFailureInWords } from "../save-failure.ts";
import type { Session, SessionStatus } from "../session/session.ts";
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
  /** Brings what is on the screen to safety, whatever the store says. */
  saveCopy: ErrorAction;
  onShow: (finding: Message) => void;
};

/** The state, always in sight and always true: pages, words, round, what is missing, saved or not. */
export function StatusBar(props: StatusBarProps) {
  const { session, facts, layout, profiles, saveCopy, onShow } = props;
  const status = useSyncExternalStore(session.subscribe, () => session.status);
  return (
    <section className="vk-status" data-region="status" aria-label={words.editor.status}>
      <PagePlace layout={layout} />
      <span>{words.status.words(facts.words)}</span>
      <SelectedWords layout={layout} />
      <span data-testid="state">{stateInWords(status)}</span>
      <ProfileMenu session={session} profiles={profiles} name={facts.profile.name} />
      <Missing findings={facts.findings} onShow={onShow} />
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

type MissingProps = { findings: readonly Message[]; onShow: (finding: Message) => void };

function Missing({ findings, onShow }: MissingProps) {
  const [open, setOpen] = useState(false);
  const show = (finding: Message) => {
    setOpen(false);
    // After the popover has given the focus back to its button.
    requestAnimationFrame(() => onShow(finding));
  };
  useCommands([
    {
      id: "findings",
      group: "document",
      name: words.commands.findings,
      keys: ["F7"],
      enabled: () => findings.length > 0,
      run: () => setOpen(true),
    },
  ]);
  if (findings.length === 0) {
    return (
      <span>
        <CheckmarkCircle16Regular /> {words.status.complete}
      </span>
    );
  }
  return (
    <Popover trapFocus open={open} onOpenChange={(_event, now) => setOpen(now.open)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Warning16Regular />}>
          {words.status.missing(findings.length)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className="vk-missing" aria-label={words.status.missing(findings.length)}>
        {findings.map((finding) => (
          <Button
            key={finding.rule}
            appearance="subtle"
            icon={
              finding.severity === "error" ? (
                <ErrorCircle16Filled className="vk-error" />
              ) : (
                <Info16Regular />
              )
            }
            title={finding.source}
            onClick={() => show(finding)}
          >
            {finding.text}
          </Button>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
