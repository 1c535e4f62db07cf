import type { CSSProperties } from "react";
import type { RenderElementProps } from "slate-react";
import type { Cell, Row, Table } from "../../document/model.ts";
import { words } from "../words.ts";

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** A table with thin lines; its columns have their shares of the width. */
export function TableElement({
  attributes,
  children,
  element: { widths, header, landscape },
  notes,
}: DrawnProps<Table> & { notes: CSSProperties | undefined }) {
  const sum = widths.reduce((a, b) => a + b, 0);
  const chip = landscape && ({ "--chip": `"${words.tables.landscapeChip}"` } as CSSProperties);
  return (
    <table
      {...attributes}
      className="vk-table"
      aria-label={words.tables.table}
      data-header={header}
      style={{ ...notes, ...chip }}
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
