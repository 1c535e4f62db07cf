import {
  BorderStyle,
  BuilderElement,
  type ITablePropertiesOptions,
  TableProperties,
  WidthType,
  type XmlComponent,
} from "docx";
import { GRID } from "../../../document/flow/flow.ts";
import { type StyleName, TABLE_STYLES } from "./style-ids.ts";

const { DXA } = WidthType;
const NORMAL_TABLE: StyleName = { id: "TableNormal", name: "Normal Table" };

const value = (name: string, val: string): XmlComponent =>
  new BuilderElement({ name, attributes: { val: { key: "w:val", value: val } } });

const margins = (x: number, y: number) => ({
  top: y,
  left: x,
  bottom: y,
  right: x,
  marginUnitType: DXA,
});

/** docx has no class for table styles. */
function tableStyle(
  { id, name }: StyleName,
  basedOn: StyleName | undefined,
  properties: ITablePropertiesOptions,
): XmlComponent {
  return new BuilderElement({
    name: "w:style",
    attributes: {
      type: { key: "w:type", value: "table" },
      ...(!basedOn && { default: { key: "w:default", value: "1" } }),
      id: { key: "w:styleId", value: id },
    },
    children: [
      value("w:name", name),
      ...(basedOn ? [value("w:basedOn", basedOn.id)] : []),
      new TableProperties({ indent: { size: 0, type: DXA }, ...properties }),
    ],
  });
}

const gridLine = {
  style: BorderStyle.SINGLE,
  size: GRID.lineEighths,
  space: 0,
  color: "000000",
} as const;

const gridLines = {
  top: gridLine,
  left: gridLine,
  bottom: gridLine,
  right: gridLine,
  insideHorizontal: gridLine,
  insideVertical: gridLine,
};

/** Word's default table style, the frame of header and closing, the tables of the body. */
export const tableStyles = (): XmlComponent[] => [
  tableStyle(NORMAL_TABLE, undefined, { cellMargin: margins(0, 0) }),
  tableStyle(TABLE_STYLES.frame, NORMAL_TABLE, { cellMargin: margins(0, 0) }),
  tableStyle(TABLE_STYLES.grid, NORMAL_TABLE, {
    borders: gridLines,
    cellMargin: margins(GRID.marginX, GRID.marginY),
  }),
];
