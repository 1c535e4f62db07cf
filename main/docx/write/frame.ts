import {
  BuilderElement,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
  type XmlComponent,
} from "docx";
import { FRAME } from "./style-ids.ts";

const { DXA } = WidthType;
const NO_MARGINS = { top: 0, left: 0, bottom: 0, right: 0, marginUnitType: DXA } as const;

const value = (name: string, val: string): XmlComponent =>
  new BuilderElement({ name, attributes: { val: { key: "w:val", value: val } } });

/** docx has no class for table styles. */
function tableStyle(id: string, name: string, marks: XmlComponent[], isDefault: boolean) {
  return new BuilderElement({
    name: "w:style",
    attributes: {
      type: { key: "w:type", value: "table" },
      ...(isDefault && { default: { key: "w:default", value: "1" } }),
      id: { key: "w:styleId", value: id },
    },
    children: [
      value("w:name", name),
      ...marks,
      new TableProperties({ indent: { size: 0, type: DXA }, cellMargin: NO_MARGINS }),
    ],
  });
}

/** Word's default table style, and the frame of header and closing: no lines, no cell margins. */
export const frameStyles = (): XmlComponent[] => [
  tableStyle("TableNormal", "Normal Table", [], true),
  tableStyle(FRAME.id, FRAME.name, [value("w:basedOn", "TableNormal")], false),
];

const cellOf = (children: Paragraph[], width: number): TableCell =>
  new TableCell({ width: { size: width, type: DXA }, children });

/** Left and right cell of a row; `cantSplit`: no page break inside it. */
export type FrameRow = {
  cells: readonly [left: Paragraph[], right: Paragraph[]];
  cantSplit: boolean;
};

/**
 * Two columns side by side without lines. Widths in twips, given for the grid and for each cell:
 * Word reads one, LibreOffice and others the other.
 */
export function frame([left, right]: readonly [number, number], rows: readonly FrameRow[]): Table {
  return new Table({
    style: FRAME.id,
    layout: TableLayoutType.FIXED,
    width: { size: left + right, type: DXA },
    columnWidths: [left, right],
    rows: rows.map(
      ({ cells, cantSplit }) =>
        new TableRow({
          ...(cantSplit && { cantSplit }),
          children: [cellOf(cells[0], left), cellOf(cells[1], right)],
        }),
    ),
  });
}
