import { z } from "zod";
import { type Block, blockSchema, isTable, type Table } from "../../../document/model.ts";
import { cleanStrings } from "../../../document/parse.ts";
import { normalizeBody, type RulesContext } from "../../../document/rules.ts";
import { columnsOf } from "../../../document/table-rules.ts";

const MOST_BLOCKS = 50_000;
const fragmentSchema = z.array(blockSchema).min(1).max(MOST_BLOCKS);

/**
 * Blocks that were copied in this app. Nothing is taken on trust: what is not exactly blocks of
 * the document, under its rules, is none. Undefined then.
 */
export function readFragment(encoded: string, context: RulesContext): Block[] | undefined {
  const parsed = fragmentSchema.safeParse(cleanStrings(decode(encoded)));
  if (!parsed.success) return undefined;
  const fitted = parsed.data.map((block) => (isTable(block) ? fitWidths(block) : block));
  return normalizeBody(fitted, context);
}

/** Blocks as they go onto the clipboard for this app. */
export const encodeFragment = (blocks: readonly Block[]): string =>
  btoa(encodeURIComponent(JSON.stringify(blocks)));

function decode(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(encoded)));
  } catch {
    return undefined;
  }
}

/** Some cells that were copied out of a table are a table of so many columns. */
function fitWidths(table: Table): Table {
  const widest = Math.max(...table.children.map(columnsOf));
  if (widest >= table.widths.length) return table;
  return { ...table, widths: table.widths.slice(0, widest) };
}
