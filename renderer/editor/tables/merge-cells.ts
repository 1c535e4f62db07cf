import { type Editor, type Path, Transforms } from "slate";
import { emptyCell } from "../../../document/table-rules.ts";
import { type CellPlace, cellAtCursor, goTo, inTable, selectedCells } from "./cell-place.ts";

/** The selected cells of the cursor's row when they can become one: there are several of them. */
const mergeableCells = (editor: Editor, place: CellPlace): Path[] => {
  const cells = selectedCells(editor, place);
  return cells.length > 1 && cells.every((at) => at[1] === place.row) ? cells : [];
};

/** True when the selection is several cells of one row. */
export function canMergeCells(editor: Editor): boolean {
  const place = cellAtCursor(editor);
  return place !== undefined && mergeableCells(editor, place).length > 0;
}

/** Makes the selected cells of one row a single one, each one's words a line of it. */
export function mergeCells(editor: Editor): void {
  inTable(editor, (place) => {
    const [first, ...others] = mergeableCells(editor, place);
    const { children = [] } = place.table.children[place.row] ?? {};
    const cells = others.flatMap((at) => children[at[2] ?? 0] ?? []);
    const own = children[place.cell];
    if (!first || !own) return;
    const lines = cells.filter((cell) => cell.children.some(({ text }) => text !== ""));
    const texts = lines.flatMap((cell) => [{ text: "\n" }, ...cell.children]);
    const span = [own, ...cells].reduce((sum, cell) => sum + (cell.span ?? 1), 0);
    Transforms.insertNodes(editor, texts, { at: [...first, own.children.length] });
    setSpan(editor, first, span);
    for (const at of others.toReversed()) Transforms.removeNodes(editor, { at });
    goTo(editor, first);
  });
}

/** True when the cursor's cell takes several columns. */
export function canSplitCell(editor: Editor): boolean {
  const place = cellAtCursor(editor);
  return place !== undefined && spanAt(place) > 1;
}

const spanAt = ({ table, row, cell }: CellPlace): number =>
  table.children[row]?.children[cell]?.span ?? 1;

/** Gives each column that the cursor's cell takes a cell of its own; the words stay in the first. */
export function splitCell(editor: Editor): void {
  inTable(editor, (place) => {
    const { path, row, cell } = place;
    const span = spanAt(place);
    if (span === 1) return;
    setSpan(editor, [...path, row, cell], 1);
    const more = Array.from({ length: span - 1 }, emptyCell);
    Transforms.insertNodes(editor, more, { at: [...path, row, cell + 1] });
  });
}

/** Sets how many columns a cell takes. */
export function setSpan(editor: Editor, at: Path, span: number): void {
  if (span > 1) Transforms.setNodes(editor, { span }, { at });
  else Transforms.unsetNodes(editor, "span" as never, { at });
}
