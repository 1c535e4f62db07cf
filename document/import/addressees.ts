import type { Template } from "../template.ts";
import type { Line } from "./lines.ts";
import { type ReadRecipient, readRecipients } from "./recipients.ts";
import { headOf, startsLower } from "./words.ts";

/** The addressees above the body, and the lines without them. */
export type ReadAddressees = { addressees: ReadRecipient[]; body: Line[] };

/** What stands over the addressees of a type under every profile; a report has them under one only. */
const HEADINGS = {
  letter: /^kính\s+gửi\s*(?::\s*(.*))?$/iu,
  proposal: /^kính\s+trình\s*(?::\s*(.*))?$/iu,
  report: undefined,
};
const BULLET = /^[-–—•]\s*\S/u;
/** The heading stands among the first lines under the head. */
const NEAR = 3;
const MOST_LINES = 60;
const LONGEST_NAME = 250;
/** The rest of a wrapped name that begins with a capital. */
const LONGEST_REST = 60;

/** The words of a line behind "Kính gửi:"; undefined when it is no such line. */
function behindHeading({ text }: Line, heading: RegExp): string | undefined {
  const match = heading.exec(headOf(text));
  return match && text.length <= LONGEST_NAME ? (match[1] ?? "") : undefined;
}

const isOver = ({ text }: Line): boolean => text.endsWith(".");

/** A name that goes on in the next line: it is not closed, and what comes is small, or closes it. */
function goesOn(line: Line, before: Line): boolean {
  if (line.gap || /[;.]$/u.test(before.text)) return false;
  if (startsLower(line.text)) return true;
  const closes = /[;,.]$/u.test(line.text) && line.text.length <= LONGEST_REST;
  return closes && !before.text.endsWith(",");
}

/** How many lines are names: bulleted ones and what goes on with them, up to the full stop. */
function countNames(lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines.slice(0, MOST_LINES)) {
    const before = lines[count - 1];
    const isName = BULLET.test(headOf(line.text)) || before === undefined;
    if (before && isOver(before)) break;
    if (!isName && !(before && goesOn(line, before))) break;
    count++;
  }
  return count;
}

/** One name under the heading without a bullet stands alone, between blank lines. */
const isNamed = (names: readonly Line[], after: Line | undefined): boolean =>
  names.length > 0 &&
  names.every(({ text }) => text.length <= LONGEST_NAME) &&
  (BULLET.test(headOf(names[0]?.text ?? "")) || after === undefined || after.gap);

/**
 * Takes "Kính gửi:" or "Kính trình:", whichever the type prints, and its names from the start of
 * the lines under the head (HD05 I.9.2.3-4). What does not read like that stays.
 */
export function readAddressees(lines: readonly Line[], template: Template): ReadAddressees {
  const none = { addressees: [], body: [...lines] };
  const form = template.addressees && HEADINGS[template.addressees];
  if (!form) return none;
  const at = lines.slice(0, NEAR).findIndex((line) => behindHeading(line, form) !== undefined);
  const heading = lines[at];
  if (!heading) return none;
  const beside = behindHeading(heading, form) ?? "";
  const below = lines.slice(at + 1);
  const all = beside === "" ? below : [{ ...heading, text: beside }, ...below];
  const count = countNames(all);
  const names = all.slice(0, count);
  const isBeside = beside !== "";
  if (!isBeside && !isNamed(names, all[count])) return none;
  const { recipients, rest } = readRecipients(names);
  if (recipients.length === 0 || rest.length > 0) return none;
  return { addressees: recipients, body: [...lines.slice(0, at), ...all.slice(count)] };
}
