import { ToolbarButton } from "@fluentui/react-components";
import { createContext, type ReactElement, useContext } from "react";
import { useSlateSelector } from "slate-react";
import { type Command, isEnabled } from "../commands/command.ts";
import { keysInWords } from "../commands/keys.ts";
import { words } from "../words.ts";
import { keepFocus } from "./acts.ts";

/** The commands of the open body, by their ids. */
export const EditorCommands = createContext<ReadonlyMap<string, Command>>(new Map());

type CommandButtonProps = { id: string; icon: ReactElement };

/** A command as a button: its name and keys, whether it is on, and whether it can be run. */
export function CommandButton({ id, icon }: CommandButtonProps) {
  const command = useContext(EditorCommands).get(id);
  // Selectors compare by identity, so the state is one word.
  const state = useSlateSelector(() => command && stateOf(command));
  if (!command || state === undefined) return null;
  const { name, keys, run } = command;
  const shown = keys?.[0];
  const on = state.includes("on");
  return (
    <ToolbarButton
      className={on ? "vk-on" : ""}
      aria-label={name}
      title={shown ? words.editor.shortcut(name, keysInWords(shown)) : name}
      icon={icon}
      disabled={state.includes("disabled")}
      {...(command.checked && { "aria-pressed": on })}
      onClick={run}
      {...keepFocus}
    />
  );
}

const stateOf = (command: Command): string =>
  [!isEnabled(command) && "disabled", command.checked?.() && "on"].filter(Boolean).join(" ");
