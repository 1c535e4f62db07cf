import { pointsToTwips } from "../flow/units.ts";
import type { Face } from "../layout/pages.ts";
import { textWidth } from "../layout/text-width.ts";
import type { Cell, Text } from "../model.ts";
import { cellsOf, type TableWords } from "./cells.ts";
import type { TableRoom } from "./room.ts";

/** What a column needs, twips: the width of its widest word, and of its widest line; margins too. */
export type ColumnNeed = { least: number; most: number };

/** So many rows of a long table say how wide its words are. */
const MOST_MEASURED = 500;
/** A word that is as wide as its column breaks in a program that rounds otherwise; twips. */
const SLACK = 20;

function faceOf({ bold, italic }: Text, header: boolean): Face {
  if (bold || header) return italic ? "boldItalic" : "bold";
  return italic ? "italic" : "regular";
}

/** The widest word and the widest line of a cell, without its margins. */
function wordsNeed({ children }: Cell, header: boolean, size: number): ColumnNeed {
  const need = { least: 0, most: 0 };
  let [word, line] = [0, 0];
  for (const run of children)
    for (const piece of run.text.match(/\n|[^\S\n]+|\S+/gu) ?? []) {
      const width = pointsToTwips(textWidth(piece, faceOf(run, header), size));
      const isWord = /\S/u.test(piece);
      word = isWord ? word + width : 0;
      line = piece === "\n" ? 0 : line + width;
      need.least = Math.max(need.least, word);
      if (isWord) need.most = Math.max(need.most, line);
    }
  return need;
}

/** What a cell over several columns needs beyond what they have goes to all of them alike. */
function widen(needs: ColumnNeed[], own: ColumnNeed): void {
  for (const key of ["least", "most"] as const) {
    const have = needs.reduce((sum, need) => sum + need[key], 0);
    const more = Math.max(0, own[key] - have) / needs.length;
    for (const need of needs) need[key] += more;
  }
}

/**
 * What the columns of a table need so that no word is broken (`least`), and so that no line is
 * (`most`). Header rows print bold.
 */
export function columnNeeds(table: TableWords, { margins, size }: TableRoom): ColumnNeed[] {
  const needs = table.widths.map(() => ({ least: margins, most: margins }));
  const measured = { ...table, children: table.children.slice(0, MOST_MEASURED) };
  const cells = cellsOf(measured).sort((a, b) => a.span - b.span);
  for (const { cell, row, column, span } of cells) {
    const { least, most } = wordsNeed(cell, row < table.header, size);
    const room = margins + (least > 0 ? SLACK : 0);
    const own = { least: least + room, most: most + room };
    widen(needs.slice(column, column + span), own);
  }
  return needs;
}
