import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AppFacts } from "../bridge/api.ts";
import { USUAL_PREFERENCES } from "../bridge/preferences.ts";
import type { Message } from "../document/message.ts";
import { api, readRevived } from "./api.ts";
import { AppCommands } from "./commands/app-commands.tsx";
import { DraftScreen } from "./draft-screen.tsx";
import { ErrorBoundary } from "./editor/error-boundary.tsx";
import { ErrorScreen } from "./error-screen.tsx";
import { Library } from "./library/library.tsx";
import type { MachineUser } from "./machine-user.ts";
import { OrganisationScreen } from "./organisation/organisation-screen.tsx";
import { takePreferences } from "./preferences.ts";
import { StoreGate } from "./store-failure.tsx";
import { Notices } from "./ui/notices.tsx";
import { useTheme } from "./ui/theme.ts";
import { holdClose } from "./use-flush-on-close.ts";
import { useOpeningNotices } from "./use-opening-notices.ts";
import { usePreferences } from "./use-preferences.ts";
import { useRevived } from "./use-revived.ts";
import { words } from "./words.ts";

/** What is on screen: the library, the office, or one draft with what its import had to say. */
type Screen =
  | { name: "library" }
  | { name: "organisation"; firstStart: boolean }
  | { name: "draft"; id: string; messages: Message[] | undefined };

/**
 * The screen that is shown. A page that came back begins with the draft that was open. Where nobody has written or set up anything yet, the app begins by
 * asking for the office; what that is must be known before the first screen is drawn.
 */
function useScreen(facts: AppFacts | undefined): [Screen | undefined, (screen: Screen) => void] {
  const [screen, show] = useState<Screen>();
  if (screen || !facts) return [screen, show];
  const draft = readRevived()?.draft;
  if (draft !== undefined) return [{ name: "draft", id: draft, messages: undefined }, show];
  const firstStart = !facts.hasOrganisation && !facts.hasDrafts;
  return [firstStart ? { name: "organisation", firstStart } : { name: "library" }, show];
}

/** What the backend says of the app; where it says nothing, what lets one work all the same. */
function useFacts(): AppFacts | undefined {
  const [facts, setFacts] = useState<AppFacts>();
  useEffect(() => {
    void api.facts({}).then((answer) => {
      const known = answer.ok ? answer.value : UNKNOWN;
      takePreferences(known.preferences);
      setFacts(known);
    });
  }, []);
  return facts;
}

const UNKNOWN: AppFacts = {
  version: "",
  dataFolder: "",
  exportFolder: "",
  user: "",
  userPosition: "",
  preferences: USUAL_PREFERENCES,
  filePattern: "",
  lastCopies: [],
  notices: [],
  hasOrganisation: true,
  hasDrafts: true,
  messages: [],
};

/** Who is at the machine, as the backend remembers it. */
function useUser(facts: AppFacts | undefined): [MachineUser, (user: MachineUser) => void] {
  const [changed, setUser] = useState<MachineUser>();
  const known = { name: facts?.user ?? "", position: facts?.userPosition ?? "" };
  const user = changed ?? known;
  const change = (next: MachineUser) => {
    setUser(next);
    if (next.name !== user.name) void api.setUser({ name: next.name });
  };
  return [user, change];
}

/** The window's one screen at a time. */
export function App() {
  const { theme: choice } = usePreferences();
  const theme = useTheme(choice === "contrast");
  return (
    // The class stands inside: Fluent copies the provider's own onto every portal.
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className="vk-app">
        <Notices>
          <StoreGate>
            <SafeScreens />
          </StoreGate>
          <AppCommands />
        </Notices>
      </div>
    </FluentProvider>
  );
}

/** A screen that breaks gives way to words and a button: the window is never blank. */
function SafeScreens() {
  const fallback = (again: () => void) => (
    <ErrorScreen
      text={words.damage.windowCrashed}
      actions={[{ label: words.damage.again, run: again }]}
    />
  );
  return (
    <ErrorBoundary fallback={fallback}>
      <Screens />
    </ErrorBoundary>
  );
}

function Screens() {
  const facts = useFacts();
  const [screen, show] = useScreen(facts);
  const [user, setUser] = useUser(facts);
  useOpeningNotices(facts?.notices);
  useRevived(screen !== undefined && screen.name !== "draft");
  const back = () => show({ name: "library" });
  if (!screen) return null;
  if (screen.name === "organisation") {
    const { firstStart } = screen;
    return (
      <OrganisationScreen api={api} firstStart={firstStart} onDone={back} holdClose={holdClose} />
    );
  }
  if (screen.name === "library") {
    return (
      <Library
        api={api}
        user={user.name}
        onUserChange={(name) => setUser({ name, position: "" })}
        onOpen={(id, messages) => show({ name: "draft", id, messages })}
        onOrganisation={() => show({ name: "organisation", firstStart: false })}
        fileProblems={facts?.messages ?? []}
      />
    );
  }
  return (
    <DraftScreen
      key={screen.id}
      id={screen.id}
      messages={screen.messages}
      user={user}
      onApproved={(approver) => {
        // Somebody else may approve at this machine: it stays the machine of who has it.
        if (user.name === "" || user.name === approver.name) setUser(approver);
      }}
      onBack={back}
      onOpen={(id, messages) => show({ name: "draft", id, messages })}
    />
  );
}
