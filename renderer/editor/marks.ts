import { Editor, Range } from "slate";
import { type Mark, textsOf } from "../../document/model.ts";
import { blockAtCursor, setLead } from "./structure.ts";
import { runsOfCells } from "./tables/cell-place.ts";

/** True when what is typed next, or all that is selected, has the mark. */
export function hasMark(editor: Editor, mark: Mark): boolean {
  const runs = runsOfCells(editor);
  if (runs) return runs.length > 0 && runs.every(([run]) => run[mark] === true);
  return Editor.marks(editor)?.[mark] === true;
}

/**
 * Sets or removes a mark. A heading without a selection is one thing: there `lead` goes over the
 * whole block.
 */
export function toggleMark(editor: Editor, mark: Mark): void {
  const here = blockAtCursor(editor);
  const collapsed = editor.selection && Range.isCollapsed(editor.selection);
  if (mark === "lead" && here && collapsed) {
    setLead(editor, here.path, !textsOf(here.block).every((t) => t.lead));
    return;
  }
  if (hasMark(editor, mark)) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}
