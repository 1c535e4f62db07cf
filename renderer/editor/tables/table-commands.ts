import type { Editor } from "slate";
import { CELL_ALIGNS } from "../../../document/model.ts";
import type { Command } from "../../commands/command.ts";
import { words } from "../../words.ts";
import { bodyCommand, type EditorScope } from "../body-command.ts";
import { type CellPlace, cellAtCursor } from "./cell-place.ts";
import { evenColumns, fitTable, widenColumn } from "./column-widths.ts";
import { canMergeCells, canSplitCell, mergeCells, splitCell } from "./merge-cells.ts";
import {
  addColumn,
  addRow,
  alignCells,
  goToCell,
  isAcross,
  removeColumn,
  removeRow,
  removeTable,
  toggleHeader,
  toggleTableLandscape,
} from "./tables.ts";
import { tidyTable } from "./tidy-table.ts";

const text = words.tables;

type TableAct = {
  id: string;
  name: string;
  keys?: readonly string[];
  /** Absent: whenever the cursor is in a table. */
  enabled?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

/** As keyboards name the key with Shift, and those that do not. */
const WIDER = ["Ctrl+Shift+>", "Ctrl+Shift+."];
const NARROWER = ["Ctrl+Shift+<", "Ctrl+Shift+,"];

/** What changes the look, rows, columns and the whole; in the groups of the table's menu. */
export const TABLE_ACTS: readonly (readonly TableAct[])[] = [
  [
    { id: "tidy-table", name: text.tidy, keys: ["F9"], run: tidyTable },
    { id: "fit-table", name: text.fit, run: fitTable },
    { id: "even-columns", name: text.even, run: evenColumns },
    { id: "widen-column", name: text.widen, keys: WIDER, run: (e) => widenColumn(e, 1) },
    { id: "narrow-column", name: text.narrow, keys: NARROWER, run: (e) => widenColumn(e, -1) },
  ],
  [
    { id: "row-above", name: text.rowAbove, run: (e) => addRow(e, "above") },
    { id: "row-below", name: text.rowBelow, run: (e) => addRow(e, "below") },
    { id: "column-left", name: text.columnLeft, run: (e) => addColumn(e, "left") },
    { id: "column-right", name: text.columnRight, run: (e) => addColumn(e, "right") },
  ],
  [
    { id: "remove-row", name: text.removeRow, run: removeRow },
    { id: "remove-column", name: text.removeColumn, run: removeColumn },
    { id: "merge-cells", name: text.mergeCells, enabled: canMergeCells, run: mergeCells },
    { id: "split-cell", name: text.splitCell, enabled: canSplitCell, run: splitCell },
  ],
];
export const REMOVE_TABLE: TableAct = { id: "remove-table", name: text.remove, run: removeTable };

type TableToggle = TableAct & { isOn: (place: CellPlace, editor: Editor) => boolean };

/** What of the cursor's cell or table is on or off. */
export const TABLE_TOGGLES: readonly TableToggle[] = [
  {
    id: "table-header",
    name: text.header,
    run: toggleHeader,
    isOn: ({ table, row }) => row < table.header,
  },
  {
    id: "table-landscape",
    name: text.landscape,
    run: toggleTableLandscape,
    isOn: (place, e) => isAcross(e, place),
  },
];

/** How the words of the selected cells can stand; one is on. */
export const CELL_ALIGNMENTS: readonly TableToggle[] = CELL_ALIGNS.map((align) => ({
  id: `cell-${align}`,
  name: text[align],
  run: (e) => alignCells(e, align),
  isOn: ({ table, row, cell }) => (table.children[row]?.children[cell]?.align ?? "left") === align,
}));

/** The commands of a table; they can be run while the cursor is in one. */
export function tableCommands({ editor }: EditorScope): Command[] {
  const enabled = () => cellAtCursor(editor) !== undefined;
  const command = ({ id, name, keys, enabled: only, run }: TableAct): Command =>
    bodyCommand(editor, {
      id,
      ...(keys && { keys, inBody: true }),
      group: "structure",
      submenu: text.menu,
      inContext: true,
      name,
      enabled: only ? () => only(editor) : enabled,
      run,
    });
  const toggle = ({ isOn, ...act }: TableToggle): Command => ({
    ...command(act),
    checked: () => {
      const place = cellAtCursor(editor);
      return place !== undefined && isOn(place, editor);
    },
  });
  const cell = (id: string, name: string, keys: string, by: 1 | -1) =>
    bodyCommand(editor, {
      id,
      group: "structure",
      submenu: text.menu,
      name,
      keys: [keys],
      inBody: true,
      enabled,
      run: (e) => goToCell(e, by),
    });
  return [
    cell("next-cell", text.nextCell, "Tab", 1),
    cell("previous-cell", text.previousCell, "Shift+Tab", -1),
    ...TABLE_ACTS.flat().map(command),
    ...[...TABLE_TOGGLES, ...CELL_ALIGNMENTS].map(toggle),
    command(REMOVE_TABLE),
  ];
}
