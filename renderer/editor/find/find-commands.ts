import type { Editor } from "slate";
import type { Template } from "../../../document/template.ts";
import type { Command } from "../../commands/command.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import type { Finder } from "./finder.ts";
import { bringIntoView, cursorOnPage, selectedWords, selectMatch } from "./show-match.ts";

/** What finding acts on. */
export type FindScope = { editor: Editor; session: Session; template: Template; finder: Finder };

const cursorOf = ({ editor, session, template }: FindScope) =>
  cursorOnPage(editor, session.frame.parts, template);

/** Shows the panel; what is selected on the page is looked for. */
function open(scope: FindScope, replacing: boolean): void {
  const cursor = cursorOf(scope);
  scope.finder.open(replacing, cursor && selectedWords(), cursor);
}

/** To the next match. From the panel it is marked, from the page it is selected. */
function step(scope: FindScope, by: 1 | -1): void {
  const { editor, finder } = scope;
  if (finder.get().typed === "") {
    open(scope, false);
    return;
  }
  const cursor = cursorOf(scope);
  const match = finder.step(by, cursor);
  if (!match || !cursor) return;
  bringIntoView(editor, match);
  selectMatch(editor, match);
}

/** To find and to replace, by the keys that office people know. */
export function findCommands(scope: FindScope): Command[] {
  const text = words.find;
  const command = (id: string, name: string, keys: string, run: () => void): Command => ({
    id,
    group: "edit",
    name,
    keys: [keys],
    run,
  });
  return [
    command("open-find", text.open, "Ctrl+F", () => open(scope, false)),
    command("open-replace", text.openReplace, "Ctrl+H", () => open(scope, true)),
    command("find-next", text.next, "F3", () => step(scope, 1)),
    command("find-previous", text.previous, "Shift+F3", () => step(scope, -1)),
  ];
}
