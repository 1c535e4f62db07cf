import { cleanForeign } from "../../../document/import/clean.ts";
import type { NewId, Table } from "../../../document/model.ts";

/** Quoted fields may hold tabs and line breaks, as spreadsheets write them. */
const FIELD = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/uy;

function rowsOf(source: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    FIELD.lastIndex = at;
    const [all = "", quoted, plain = ""] = FIELD.exec(source) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += all.length;
    const end = source[at++];
    if (end === "\n") rows.push([]);
    if (end === undefined) break;
  }
  return rows;
}

/**
 * Cells apart by tabs, as spreadsheets write them beside their HTML. Undefined for text that is no
 * such grid: rows of as many cells, at least two of each.
 */
export function gridOf(source: string, newId: NewId): Table | undefined {
  if (!source.includes("\t")) return undefined;
  const rows = rowsOf(source.replace(/\r\n?/gu, "\n").replace(/\n$/u, ""));
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns))
    return undefined;
  return {
    type: "table",
    id: newId(),
    widths: Array<number>(columns).fill(1),
    header: 0,
    children: rows.map((row) => ({
      type: "row",
      children: row.map((words) => ({ type: "cell", children: [{ text: cleanForeign(words) }] })),
    })),
  };
}
