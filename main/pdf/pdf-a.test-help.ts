import { asTyped } from "../../document/flow/flow-text.ts";
import { lineText } from "../../document/layout/page-text.ts";
import type { Page } from "../../document/layout/pages.ts";
import {
  type Checked,
  type Clause,
  FILE_CLAUSES,
  readForClauses,
} from "./pdf-clauses.test-help.ts";
import { readWords } from "./pdf-content.test-help.ts";
import { LETTER_CLAUSES } from "./pdf-letters.test-help.ts";
import {
  isElement,
  type ReadElement,
  STRUCTURE_CLAUSES,
  structureIn,
  wordsIn,
} from "./pdf-structure.test-help.ts";

/** Every clause of PDF/A-2a that concerns what we write, by its name. */
export const CLAUSES: Readonly<Record<string, Clause>> = {
  ...FILE_CLAUSES,
  ...LETTER_CLAUSES,
  ...STRUCTURE_CLAUSES,
};

/** What of PDF/A-2a a file does not keep, by clause; none: it keeps all that we know how to look at. */
export function archiveProblems(bytes: Uint8Array): Record<string, string[]> {
  const checked = readForClauses(bytes);
  const found = Object.entries(CLAUSES).map(([name, clause]) => [name, clause(checked)] as const);
  return Object.fromEntries(found.filter(([, problems]) => problems.length > 0));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The words of the pages one after the other, as a reader or a search takes them from the file. */
export const wordsAsRead = ({ pages, fonts }: Checked): string[] =>
  pages.map(({ shown }) => oneLine(readWords(shown, fonts)));

/** The same as the layout has them: no-break signs as they are typed. */
export const wordsAsPlaced = (pages: readonly Page[]): string[] =>
  pages.map(({ lines }) =>
    oneLine(lines.map((line) => asTyped(lineText(line)) + (line.parted ? " " : "")).join("")),
  );

const MOST_WORDS = 60;
const GROUPS = new Set(["Document", "L", "Table"]);
const PARTED = new Set(["LI", "TR"]);

function shortly(words: string): string {
  const line = oneLine(words);
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS)}…` : line;
}

/** Words of an element in short; those of footnotes only for themselves. */
const quoted = (checked: Checked, element: ReadElement): string =>
  `“${shortly(wordsIn(checked, element))}”`;

/** An element in a line: with its words, and where it is in parts, with those of its parts. */
function ownLine(checked: Checked, element: ReadElement): string {
  const { tag } = element;
  if (GROUPS.has(tag)) return tag;
  const kids = element.kids.filter(isElement);
  const parts = PARTED.has(tag) ? kids : kids.filter((kid) => kid.tag !== "Note");
  const named = parts.map((kid) => `${kid.tag} ${quoted(checked, kid)}`);
  return [tag, ...named, ...(PARTED.has(tag) ? [] : [quoted(checked, element)])].join(" ");
}

/** What is listed below an element: all that is in a group, of an item's body what follows its words. */
function listed({ tag, kids }: ReadElement): ReadElement[] {
  const elements = kids.filter(isElement);
  if (GROUPS.has(tag)) return elements;
  return tag === "LI"
    ? elements.slice(1).flatMap((body) => body.kids.filter(isElement).slice(1))
    : [];
}

/** The structure of a PDF in short, an element a line, for the eye. */
export function structureOutline(checked: Checked): string {
  const lines = (elements: readonly ReadElement[], depth: number): string[] =>
    elements.flatMap((element) => [
      `${"  ".repeat(depth)}${ownLine(checked, element)}`,
      ...lines(listed(element), depth + 1),
    ]);
  return lines(structureIn(checked), 0).join("\n");
}
