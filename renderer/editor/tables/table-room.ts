import type { Editor } from "slate";
import type { Document } from "../../../document/model.ts";
import { type Profiles, profileOf } from "../../../document/profiles/choose.ts";
import { type TableRoom, tableRoom } from "../../../document/table/room.ts";

const rooms = new WeakMap<Editor, (index: number) => TableRoom>();

/** Lets the tables of a body know what they have to fit in: `read` gives the document as it is. */
export function withTableRoom(editor: Editor, read: () => Document, profiles: Profiles): void {
  rooms.set(editor, (index) => {
    const document = read();
    return tableRoom(document, profileOf(document, profiles), index);
  });
}

/** What a table has to fit in on the pages of the block at `index` of the body. */
export function roomAt(editor: Editor, index: number): TableRoom {
  const read = rooms.get(editor);
  if (!read) throw new Error("The editor does not know the page of its tables");
  return read(index);
}

/** The same where the cursor is. */
export const roomAtCursor = (editor: Editor): TableRoom =>
  roomAt(editor, editor.selection?.anchor.path[0] ?? 0);
