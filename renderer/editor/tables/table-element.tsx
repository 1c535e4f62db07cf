import { type CSSProperties, useLayoutEffect } from "react";
import type { Editor } from "slate";
import {
  ReactEditor,
  type RenderElementProps,
  useSlateSelector,
  useSlateStatic,
} from "slate-react";
import type { Cell, Row, Table } from "../../../document/model.ts";
import { words } from "../../words.ts";
import { pathsOf, selectedRange } from "./cell-place.ts";

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** What stands beside a block that prints across; drawn, so that no cursor meets it. */
export const landscapeChip = (landscape: true | undefined): CSSProperties =>
  (landscape ? { "--chip": `"${words.tables.landscapeChip}"` } : {}) as CSSProperties;

/** The selected cells of a table, as one word: "1.0 1.1"; "" for none. */
function selectedIn(editor: Editor, { id }: Table): string {
  const { selection } = editor;
  const own = editor.children[selection?.focus.path[0] ?? -1];
  if (!own || !("id" in own) || own.id !== id) return "";
  const cells = selectedRange(editor);
  return cells
    ? pathsOf(cells)
        .map(([, row, cell]) => `${row}.${cell}`)
        .join(" ")
    : "";
}

/**
 * Marks the cells that are selected as such. They are drawn by themselves, each when its words
 * change: what is selected is told to the page alone.
 */
function useSelectedCells(element: Table): boolean {
  const editor = useSlateStatic();
  const selected = useSlateSelector((e) => selectedIn(e, element));
  useLayoutEffect(() => {
    if (selected === "") return undefined;
    const table = ReactEditor.toDOMNode(editor, element) as HTMLTableElement;
    const cells = selected.split(" ").flatMap((place) => {
      const [row = 0, cell = 0] = place.split(".").map(Number);
      return table.rows[row]?.cells[cell] ?? [];
    });
    for (const cell of cells) cell.dataset.selected = "";
    return () => {
      for (const cell of cells) delete cell.dataset.selected;
    };
  });
  return selected !== "";
}

/** A table with thin lines; its columns have their shares of the width. */
export function TableElement({
  attributes,
  children,
  element,
  style,
}: DrawnProps<Table> & { style: CSSProperties | undefined }) {
  const { widths, header, landscape } = element;
  const sum = widths.reduce((a, b) => a + b, 0);
  const selected = useSelectedCells(element);
  return (
    <table
      {...attributes}
      className="vk-table"
      aria-label={words.tables.table}
      data-header={header}
      data-cells={selected || undefined}
      style={{ ...style, ...landscapeChip(landscape) }}
    >
      <colgroup contentEditable={false}>
        {widths.map((share, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          <col key={i} style={{ width: `${(share / sum) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>{children}</tbody>
    </table>
  );
}

export const RowElement = ({ attributes, children }: DrawnProps<Row>) => (
  <tr {...attributes}>{children}</tr>
);

export const CellElement = ({ attributes, children, element }: DrawnProps<Cell>) => (
  <td {...attributes} colSpan={element.span} data-align={element.align}>
    {children}
  </td>
);
