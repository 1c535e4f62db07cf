import { Button, ProgressBar } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useContext, useEffect, useSyncExternalStore } from "react";
import { words } from "../../words.ts";
import { keepFocus } from "../acts.ts";
import { EditorCommands } from "../command-button.tsx";
import { type Said, saidOf } from "./paste-said.ts";
import { loadPageReader, type Pasting } from "./pasting.ts";

const COMMANDS = {
  plain: "paste-as-it-was",
  unicode: "paste-to-unicode",
  join: "paste-to-unicode",
  stop: "paste-stop",
};
const NAMES = {
  plain: words.paste.asItWas,
  unicode: words.paste.toUnicode,
  join: words.paste.joinLetters,
  stop: words.paste.stop,
};

/** So long after the editor is there the reader of HTML is loaded: the first paste then finds it. */
const LOAD_MS = 1_500;

function usePageReader(): void {
  useEffect(() => {
    const later = setTimeout(() => void loadPageReader(), LOAD_MS);
    return () => clearTimeout(later);
  }, []);
}

/** What was done with what was pasted, and the ways to have it otherwise. It stays till one goes on. */
export function PasteNotice({ pasting }: { pasting: Pasting }) {
  const state = useSyncExternalStore(pasting.subscribe, () => pasting.state);
  usePageReader();
  useEffect(() => () => pasting.stop(), [pasting]);
  const said = saidOf(state);
  return (
    <div className="vk-paste-place" role="status" aria-label={words.paste.notice}>
      {said && <Card said={said} reading={state.at === "reading"} pasting={pasting} />}
    </div>
  );
}

type CardProps = { said: Said; reading: boolean; pasting: Pasting };

function Card({ said, reading, pasting }: CardProps) {
  return (
    <div className="vk-paste-card" data-warns={said.warns}>
      <span className="vk-paste-text">{said.text}</span>
      {said.ways.map((way) => (
        <Way key={way} way={way} primary={way === said.ways[0] && said.warns === true} />
      ))}
      {!reading && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.paste.close}
          onClick={() => pasting.dismiss()}
          {...keepFocus}
        />
      )}
      {reading && <ProgressBar className="vk-paste-progress" />}
    </div>
  );
}

function Way({ way, primary }: { way: Said["ways"][number]; primary: boolean }) {
  const command = useContext(EditorCommands).get(COMMANDS[way]);
  return (
    <Button
      appearance={primary ? "outline" : "subtle"}
      size="small"
      onClick={() => command?.run()}
      {...keepFocus}
    >
      {NAMES[way]}
    </Button>
  );
}
