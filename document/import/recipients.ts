import { cleanForeign, keepsSoftHyphens } from "./clean.ts";
import { markOf } from "./signature.ts";
import { headOf, isCapitals, joinWraps } from "./words.ts";

export type ReadRecipient = { name: string; note?: string };
/** The recipients, what separates them in the source, and the lines that belong to none. */
export type ReadRecipients = {
  recipients: ReadRecipient[];
  separator?: "," | ";";
  rest: string[];
};

/** A line of the left column. `gap`: a blank line stands before it. */
export type LeftLine = { text: string; gap: boolean };

/** The schema holds no more (model.ts). */
const MOST = 1_000;
const BULLET = /^[-–—•+]\s*(?=\S)/u;
const END_MARK = /[\s,;.]+$/u;

const hasBullet = (line: LeftLine): boolean => BULLET.test(headOf(line.text));

/** A wrapped recipient: no blank line, no capitals, and the one before is not over. */
function continues({ text, gap }: LeftLine, before: string | undefined): boolean {
  if (before === undefined || gap || markOf(text)) return false;
  return !isCapitals(text) && (/^\p{Ll}/u.test(text) || !/[.;]$/u.test(before));
}

/** "Bộ Chính trị (báo cáo)": a bracket at the end is the note. */
function recipientOf(words: string): ReadRecipient {
  const name = headOf(words).length < words.length ? words : words.replace(END_MARK, "");
  const open = name.lastIndexOf(" (") + 1;
  if (open < 1 || !name.endsWith(")") || name.slice(open, -1).includes(")")) return { name };
  const note = name.slice(open + 1, -1).trim();
  const before = name.slice(0, open).trimEnd();
  return note && before ? { name: before, note } : { name };
}

/** Joins wrapped lines; a line that is no recipient goes to the rest, and ends the one before. */
function gather(lines: readonly LeftLine[]): { joined: string[]; rest: string[] } {
  const bulleted = lines.some(hasBullet);
  const wrapped: string[][] = [];
  const rest: string[] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const begins = bulleted ? hasBullet(line) : !isCapitals(line.text) && rest.length === 0;
    if (begins && wrapped.length < MOST) {
      open = [line.text.replace(BULLET, "")];
      wrapped.push(open);
    } else if (open && continues(line, open.at(-1))) {
      open.push(line.text);
    } else {
      rest.push(line.text);
      open = undefined;
    }
  }
  return { joined: wrapped.map(joinWraps), rest };
}

/** What most recipients but the last end with. */
function separatorOf(joined: readonly string[]): "," | ";" | undefined {
  const ends = joined.slice(0, -1).map((words) => words.at(-1));
  const commas = ends.filter((end) => end === ",").length;
  const semicolons = ends.filter((end) => end === ";").length;
  if (commas === semicolons) return undefined;
  return commas > semicolons ? "," : ";";
}

/** Reads the lines under "Nơi nhận:" (HD05 I.9): one recipient each, wrapped lines joined. */
export function readRecipients(lines: readonly LeftLine[]): ReadRecipients {
  const { joined, rest } = gather(lines);
  const separator = separatorOf(joined);
  const recipients = joined.map(recipientOf).filter(({ name }) => name !== "");
  return { recipients, rest, ...(separator && { separator }) };
}

const HEADING = /^(?:nơi nh[ậâ]n|kính gửi|kính trình)\s*:?\s*/iu;
/** Longer lines are running text, not names. */
const LONGEST_NAME = 300;

/**
 * The names of a list that is put into a list of names: one for each line, wrapped lines joined,
 * without bullets, separators and the words over them. Undefined for what is no list, or not only
 * one: nothing of it may go.
 */
export function namesIn(source: string): ReadRecipient[] | undefined {
  const lines = cleanForeign(source, keepsSoftHyphens(source))
    .split("\n")
    .map((line) => line.trim());
  const [first = "", ...others] = lines.filter((line) => line !== "");
  const named = [first.replace(HEADING, ""), ...others].filter((line) => line !== "");
  if (named.length < 2 || named.some((line) => line.length > LONGEST_NAME)) return undefined;
  const { recipients, rest } = readRecipients(named.map((text) => ({ text, gap: false })));
  return recipients.length > 1 && rest.length === 0 ? recipients : undefined;
}
