import { Editor, Node, Range, Transforms } from "slate";
import { cutToRange } from "../../document/table/cells.ts";
import { cellsSelectedBy } from "./tables/cell-place.ts";

type Batch = Editor["history"]["undos"][number];

/**
 * Puts the words of a stretch to another place. One undo step, after which they stand where they
 * were. Nothing happens when the place is in the stretch itself.
 */
export function moveWords(editor: Editor, from: Range, to: Range): void {
  if (Range.includes(from, to.anchor)) return;
  const end = endOfHistory(editor, from);
  const cells = cellsSelectedBy(editor, from);
  const fragment = cells ? [cutToRange(cells.table, cells.range)] : Node.fragment(editor, from);
  const place = Editor.rangeRef(editor, to);
  Transforms.select(editor, from);
  editor.deleteFragment();
  const there = place.unref();
  if (there) Transforms.select(editor, there);
  editor.insertFragment(fragment);
  joinStepsSince(editor, end);
}

/** Where the history ended before an act. */
type End = { batch: Batch | undefined; length: number; selection: Range };

function endOfHistory(editor: Editor, selection: Range): End {
  const batch = editor.history.undos.at(-1);
  return { batch, length: batch?.operations.length ?? 0, selection };
}

/** What was done since then, also what went into the step before, becomes one step. */
function joinStepsSince(editor: Editor, { batch, length, selection }: End): void {
  const { undos } = editor.history;
  const from = batch ? undos.lastIndexOf(batch) + 1 : 0;
  const grown = batch?.operations.splice(length) ?? [];
  const operations = [...grown, ...undos.splice(from).flatMap((step) => step.operations)];
  if (operations.length > 0) undos.push({ operations, selectionBefore: selection });
}
