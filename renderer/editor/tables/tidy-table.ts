import type { Editor } from "slate";
import { tidied } from "../../../document/table/tidy.ts";
import { inTable } from "./cell-place.ts";
import { roomAtCursor } from "./table-room.ts";
import { setCellAlign, setTable } from "./tables.ts";

/**
 * Sets the table at the cursor as one would by hand: its header row, widths by content, numbers to
 * the right and ordinals in the middle. One undo step; no word changes.
 */
export function tidyTable(editor: Editor): void {
  inTable(editor, ({ table, path }) => {
    const { header, widths, children } = tidied(table, roomAtCursor(editor));
    setTable(editor, path, { header, widths });
    for (const [row, { children: cells }] of children.entries())
      for (const [index, { align }] of cells.entries())
        if (align !== table.children[row]?.children[index]?.align)
          setCellAlign(editor, [...path, row, index], align);
  });
}
