import { firstFrom, lastBefore, type Match, type Order } from "../../../document/find/matches.ts";
import { placeholdersOf } from "../../../document/placeholders.ts";
import type { Command } from "../../commands/command.ts";
import type { Notify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import type { FindScope } from "../find/find-commands.ts";
import type { Cursor } from "../find/finder.ts";
import { bringIntoView, cursorOnPage, selectMatch } from "../find/show-match.ts";

type Scope = Omit<FindScope, "finder">;

const TOP: Order = [0, 0, 0];

/** The place behind the cursor or before it, and round again; undefined when there is none. */
export function placeholderBeside(
  places: readonly Match[],
  by: 1 | -1,
  cursor: Cursor | undefined,
): Match | undefined {
  const [start, end] = [cursor?.start ?? TOP, cursor?.end ?? TOP];
  return places[by === 1 ? firstFrom(places, end) : lastBefore(places, start)];
}

/** Selects the next place that waits for words, on the whole page: what is typed stands for it. */
function step({ editor, session, template }: Scope, by: 1 | -1, notify: Notify): void {
  const { parts, body } = session.document();
  const places = placeholdersOf({ parts, body, template });
  const match = placeholderBeside(places, by, cursorOnPage(editor, parts, template));
  if (!match) {
    notify({ intent: "info", title: words.placeholders.none });
    return;
  }
  bringIntoView(editor, match);
  selectMatch(editor, match);
}

/** From one place that waits for words to the next, or to the one before. */
export const placeholderCommands = (scope: Scope, notify: Notify): Command[] => [
  {
    id: "next-placeholder",
    group: "edit",
    name: words.placeholders.next,
    keys: ["F11"],
    run: () => step(scope, 1, notify),
  },
  {
    id: "previous-placeholder",
    group: "edit",
    name: words.placeholders.previous,
    keys: ["Shift+F11"],
    run: () => step(scope, -1, notify),
  },
];
