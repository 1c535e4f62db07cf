import { FileChild, type IXmlableObject } from "docx";
import type { FlowCell, FlowRow, FlowTable } from "../../../document/flow/flow.ts";
import { value } from "./runs.ts";
import { TABLE_STYLES } from "./style-ids.ts";
import { paragraphElement } from "./text-paragraph.ts";

const ON: IXmlableObject = {};

const width = (twips: number): IXmlableObject => ({ _attr: { "w:w": twips, "w:type": "dxa" } });

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The width is given for the grid and for each cell: Word reads one, LibreOffice the other. */
function cellElement({ span, paragraphs }: FlowCell, twips: number): IXmlableObject {
  const properties: IXmlableObject[] = [{ "w:tcW": width(twips) }];
  if (span > 1) properties.push({ "w:gridSpan": value(span) });
  return { "w:tc": [{ "w:tcPr": properties }, ...paragraphs.map(paragraphElement)] };
}

function rowElement({ cells, cantSplit, header }: FlowRow, columns: readonly number[]) {
  const properties: IXmlableObject[] = [];
  if (cantSplit) properties.push({ "w:cantSplit": ON });
  if (header) properties.push({ "w:tblHeader": ON });
  let column = 0;
  const made = cells.map((cell) => {
    const from = column;
    column += cell.span;
    return cellElement(cell, sum(columns.slice(from, column)));
  });
  return { "w:tr": [...(properties.length ? [{ "w:trPr": properties }] : []), ...made] };
}

function tableElement({ look, columns, rows }: FlowTable): IXmlableObject {
  const properties: IXmlableObject[] = [
    { "w:tblStyle": value(TABLE_STYLES[look].id) },
    { "w:tblW": width(sum(columns)) },
    { "w:tblLayout": { _attr: { "w:type": "fixed" } } },
  ];
  const grid = columns.map((twips) => ({ "w:gridCol": { _attr: { "w:w": twips } } }));
  return {
    "w:tbl": [
      { "w:tblPr": properties },
      { "w:tblGrid": grid },
      ...rows.map((row) => rowElement(row, columns)),
    ],
  };
}

/** A table of fixed widths, written as `TextParagraph` is, for the same reason. */
export class TextTable extends FileChild {
  readonly #table: FlowTable;

  constructor(table: FlowTable) {
    super("w:tbl");
    this.#table = table;
  }

  override prepForXml(): IXmlableObject {
    return tableElement(this.#table);
  }
}
