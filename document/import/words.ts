/** Small questions about Vietnamese words and lines. All of them look at a bounded number of characters. */

const HEAD = 400;

/** The first characters of a line: no pattern ever runs over a line of megabytes. */
export const headOf = (line: string): string => line.slice(0, HEAD);

/** Runs of spaces as one: justified and column layouts widen them. */
export function squeeze(line: string): string {
  let squeezed = line;
  // Halved until none is left: a pattern of repeated spaces runs out of stack on megabytes of them.
  while (squeezed.includes("  ")) squeezed = squeezed.replaceAll("  ", " ");
  return squeezed;
}

/** True when a line holds letters and all of them are capitals. */
export function isCapitals(line: string): boolean {
  const head = headOf(line);
  return head === head.toLocaleUpperCase("vi") && head !== head.toLocaleLowerCase("vi");
}

export const startsLower = (line: string): boolean => /^\p{Ll}/u.test(line);
export const startsUpper = (line: string): boolean => /^["“'‘(]?\p{Lu}/u.test(line);

const SENTENCE_END = /[.;:!?…]["”'’)\]]?$/u;

/** True when a line ends a sentence or a clause. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.slice(-3));

/** The columns of a line as `pdftotext -layout` and tabs leave them: apart by three spaces or more. */
export function columnsOf(line: string): string[] {
  if (!line.includes("   ")) return [squeeze(line)];
  const columns = line.split("   ").map((column) => squeeze(column).trimStart());
  return columns.filter((column) => column !== "");
}

/** Both spellings of "uỷ" count as one word when a line is compared with a list (spec 10.1). */
export const sameSpelling = (line: string): string =>
  line.toLocaleUpperCase("vi").replaceAll("UỶ", "ỦY").replaceAll("HOÀ", "HÒA");

const WORD_BREAK = /[\p{L}\p{N}]-$/u;

/** True when a line ends with the hyphen inside a number or symbol: "26-". */
export const endsInWord = (line: string): boolean => WORD_BREAK.test(line.slice(-3));

/**
 * What stands between two lines of a hard wrap. A hyphen that ends a line inside a number or symbol
 * ("26-" + "NQ/TW") takes no space; "kinh tế" + "- xã hội" does.
 */
const seam = (before: string, after: string): string =>
  endsInWord(before) && /^[\p{L}\p{N}]/u.test(after) ? "" : " ";

/** Joins the lines of a hard wrap. Linear: no string is built up line by line. */
export function joinWraps(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  const pieces = others.map((line, i) => seam(lines[i] ?? "", line) + line);
  return pieces.length === 0 ? first : first + pieces.join("");
}
