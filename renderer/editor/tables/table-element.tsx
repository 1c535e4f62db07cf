import type { CSSProperties } from "react";
import type { RenderElementProps } from "slate-react";
import type { Cell, Row, Table } from "../../../document/model.ts";
import { words } from "../../words.ts";

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** What stands beside a block that prints across; drawn, so that no cursor meets it. */
export const landscapeChip = (landscape: true | undefined): CSSProperties =>
  (landscape ? { "--chip": `"${words.tables.landscapeChip}"` } : {}) as CSSProperties;

/** A table with thin lines; its columns have their shares of the width. */
export function TableElement({
  attributes,
  children,
  element: { widths, header, landscape },
  style,
}: DrawnProps<Table> & { style: CSSProperties | undefined }) {
  const sum = widths.reduce((a, b) => a + b, 0);
  return (
    <table
      {...attributes}
      className="vk-table"
      aria-label={words.tables.table}
      data-header={header}
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
