import type { Page, PlacedLine } from "./pages.ts";

/** The words of a line. */
export const lineText = ({ runs }: PlacedLine): string => runs.map((run) => run.text).join("");

/** The number at the head of a page belongs to the page, not to what is read. */
export const isPageNumber = (page: Page, line: PlacedLine): boolean =>
  page.numberShown && line.at === undefined && lineText(line) === String(page.number);

/** The first words that one reads on a page. */
export function firstLineOf(page: Page): string {
  const first = page.lines.find((line) => !isPageNumber(page, line) && lineText(line).trim());
  return first ? lineText(first).trim() : "";
}
