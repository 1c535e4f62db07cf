import type { FlowBlock, FlowParagraph, FlowTable } from "../flow/flow.ts";
import { asTyped } from "../flow/flow-text.ts";
import type { Excerpt } from "./excerpt.ts";

/** "[1]": the mark of a footnote where nothing can be raised. Brackets, as "(1)" also counts points. */
export const noteMark = (number: number): string => `[${number}]`;

const paragraphWords = ({ runs }: FlowParagraph): string =>
  asTyped(runs.map(({ text, note }) => (note === undefined ? text : noteMark(note))).join(""));

/** A row is one line: what breaks a line in a cell is a space; a wide cell is followed by tabs. */
function rowLines({ rows }: FlowTable): string[] {
  return rows.map(({ cells }) =>
    cells
      .flatMap(({ paragraphs, span }) => {
        const words = paragraphs.map(paragraphWords).join(" ").replace(/\s+/gu, " ").trim();
        return [words, ...Array<string>(span - 1).fill("")];
      })
      .join("\t"),
  );
}

const linesOf = (block: FlowBlock): string[] =>
  block.kind === "table" ? rowLines(block) : [paragraphWords(block)];

/**
 * The words of an excerpt as they print: labels, a line for each paragraph and each row of a table,
 * tabs between cells, the footnotes at the end. Where it ends with a whole block, so does the line.
 */
export function excerptText({ printed, notes, ended }: Excerpt): string {
  const lines = printed.flatMap(linesOf);
  const below = notes.map(({ number, text }) => `${noteMark(number)} ${text}`);
  const all = below.length > 0 ? [...lines, "", ...below] : lines;
  return all.join("\n") + (ended ? "\n" : "");
}
