import { cleanForeign, keepsSoftHyphens } from "./clean.ts";
import { endsSentence, headOf, startsLower } from "./words.ts";

/** A line that holds words. `gap`: a blank line stands before it; `page`: a page break does. */
export type Line = { text: string; indent: number; gap: boolean; page: boolean };

type Row = { text: string; indent: number; page: boolean };

const LINE_BREAK = /\r\n?|[\v\u0085\u2028\u2029]/gu;
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;

/** So many lines are read at most: more than any paper has, and as many as memory is there for. */
export const MOST_LINES = 300_000;

/** Whether a text has more lines than are read. It looks no further than it must. */
export function hasTooManyLines(source: string): boolean {
  let lines = 0;
  for (const _ of source.matchAll(LINE_END)) if (++lines > MOST_LINES) return true;
  return false;
}

/** A form feed begins a page. */
const PAGE_BREAK = "\f";

/** Words of a page as the document holds them, in lines. */
const clean = (page: string, soft: boolean): string =>
  cleanForeign(page.replace(LINE_BREAK, "\n").replaceAll("\t", "    "), soft);

function rowOf(raw: string, page: boolean): Row {
  const text = raw.trim();
  return { text, indent: raw.length - raw.trimStart().length, page };
}

/** A page ends with a line break of its own, which is not a blank line. */
const pageRows = (page: string, index: number): Row[] =>
  page
    .replace(/\n$/u, "")
    .split("\n")
    .map((raw, i) => rowOf(raw, index > 0 && i === 0));

const PAGE_MARK = /^(?:=+\s*)?trang\s+\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*=+)?$/iu;
const PAGE_NUMBER = /^(?:[-–—]\s?)?(\d{1,3})(?:\s?[-–—])?$/u;
/** A page holds at least so many lines: fewer between two lone numbers, and they are no page numbers. */
const LINES_OF_A_PAGE = 15;

type Pages = { last: number; since: number; atBreak: boolean; removed: number };

/** The nearest row with words after each row, from the end: linear. */
function nextWords(rows: readonly Row[]): (Row | undefined)[] {
  const next: (Row | undefined)[] = new Array(rows.length);
  let found: Row | undefined;
  for (let i = rows.length - 1; i >= 0; i--) {
    next[i] = found;
    if (rows[i]?.text) found = rows[i];
  }
  return next;
}

/** Running text fills a line; the words of a table, a head or a signature do not. */
const FULL_LINE = 40;

const isFull = (line: string | undefined): boolean => (line?.length ?? 0) >= FULL_LINE;

/**
 * A stretch copied from a PDF holds the number of one page: between lines of running text, or at an
 * end of it, where a sentence is over.
 */
function partsText(lines: readonly Line[], after: Row | undefined): boolean {
  const before = lines.at(-1);
  if (!before) return isFull(after?.text);
  const isRunning = isFull(before.text) || isFull(lines.at(-2)?.text);
  return isRunning && endsSentence(before.text) && (!after || isFull(after.text));
}

/** A lone number is a page's when it stands at a page break, inside a sentence, or counts on pages. */
function isPageNumber(
  n: number,
  lines: readonly Line[],
  after: Row | undefined,
  pages: Pages,
): boolean {
  if (n === 0 || n <= pages.last) return false;
  if (pages.atBreak || after?.page) return true;
  const before = lines.at(-1)?.text;
  if (before && !endsSentence(before) && after && startsLower(after.text)) return true;
  if (n < 2) return false;
  if (pages.last === 0 && partsText(lines, after)) return true;
  return n === pages.last + 1 && pages.since >= LINES_OF_A_PAGE;
}

/** Drops page numbers and page marks; the line after one is at a page break. */
class PageNoise {
  readonly lines: Line[] = [];
  readonly #pages: Pages = { last: 0, since: 0, atBreak: false, removed: 0 };
  #gap = false;

  get removed(): number {
    return this.#pages.removed;
  }

  read(row: Row, after: Row | undefined): void {
    const pages = this.#pages;
    pages.atBreak ||= row.page;
    if (row.text === "") this.#gap = true;
    else if (this.#isNoise(row.text, after)) this.#drop(row.text);
    else this.#keep(row);
  }

  #isNoise(text: string, after: Row | undefined): boolean {
    const head = headOf(text);
    if (head.length < 40 && PAGE_MARK.test(head)) return true;
    const n = Number(PAGE_NUMBER.exec(head)?.[1] ?? 0);
    return head.length < 8 && isPageNumber(n, this.lines, after, this.#pages);
  }

  #drop(text: string): void {
    const pages = this.#pages;
    const n = PAGE_NUMBER.exec(text)?.[1];
    if (n) pages.last = Number(n);
    pages.removed++;
    pages.since = 0;
    pages.atBreak = true;
  }

  #keep({ text, indent }: Row): void {
    const pages = this.#pages;
    this.lines.push({ text, indent, gap: this.#gap, page: pages.atBreak });
    this.#gap = false;
    pages.atBreak = false;
    pages.since++;
  }
}

/** The lines of a text that hold words, without page-break noise. */
export function readLines(source: string): { lines: Line[]; pageMarks: number } {
  const soft = keepsSoftHyphens(source);
  const pages = source.split(PAGE_BREAK).map((page) => clean(page, soft));
  const rows = pages.flatMap(pageRows);
  const next = nextWords(rows);
  const noise = new PageNoise();
  rows.forEach((row, i) => {
    noise.read(row, next[i]);
  });
  return { lines: noise.lines, pageMarks: noise.removed };
}
