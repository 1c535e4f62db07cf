import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ApiErrorCode } from "../bridge/api.ts";
import type { StoreFailure } from "../bridge/shell.ts";
import type { Message } from "../document/message.ts";
import { api, onStoreFailed, readStoreFailure } from "./api.ts";
import { DraftScreen } from "./draft-screen.tsx";
import { ErrorScreen } from "./error-screen.tsx";
import { Library } from "./library/library.tsx";
import { storeFailureInWords } from "./save-failure.ts";
import { Notices } from "./ui/notices.tsx";
import { useSystemTheme } from "./ui/theme.ts";
import { words } from "./words.ts";

/** What is on screen: the library, or one draft with what its import had to say. */
type Screen = { name: "library" } | { name: "draft"; id: string; messages: Message[] | undefined };

const isErrorCode = (code: string): code is ApiErrorCode => code in words.errors;

function StoreFailureScreen({ code, file }: StoreFailure) {
  const text = storeFailureInWords(isErrorCode(code) ? code : "internal");
  const quit = { label: words.app.quit, run: () => window.close() };
  return <ErrorScreen text={text} detail={words.app.file(file)} action={quit} />;
}

/** Who is at the machine, as the backend remembers it. */
function useUser(): [string, (name: string) => void] {
  const [user, setUser] = useState("");
  useEffect(() => {
    void api.facts({}).then((facts) => facts.ok && setUser(facts.value.user));
  }, []);
  const change = (name: string) => {
    setUser(name);
    void api.setUser({ name });
  };
  return [user, change];
}

/** The window's one screen at a time. */
export function App() {
  const theme = useSystemTheme();
  const failure = useSyncExternalStore(onStoreFailed, readStoreFailure);
  return (
    // The class stands inside: Fluent copies the provider's own onto every portal.
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className="vk-app">
        <Notices>{failure ? <StoreFailureScreen {...failure} /> : <Screens />}</Notices>
      </div>
    </FluentProvider>
  );
}

function Screens() {
  const [screen, show] = useState<Screen>({ name: "library" });
  const [user, setUser] = useUser();
  if (screen.name === "library") {
    return (
      <Library
        api={api}
        user={user}
        onUserChange={setUser}
        onOpen={(id, messages) => show({ name: "draft", id, messages })}
      />
    );
  }
  const back = () => show({ name: "library" });
  return (
    <DraftScreen
      key={screen.id}
      id={screen.id}
      messages={screen.messages}
      user={user}
      onBack={back}
    />
  );
}
