import type { Line } from "./lines.ts";
import { type LeftLine, type ReadRecipients, readRecipients } from "./recipients.ts";
import { markOf, type ReadSignature, readSignature } from "./signature.ts";
import { columnsOf, headOf } from "./words.ts";

/** What stands under the body. `bodyEnd`: index of the first line that is not the body's. */
export type Closing = {
  bodyEnd: number;
  recipients: ReadRecipients;
  signature: ReadSignature;
  /** Lines that belong to no part, in their order. */
  rest: string[];
};

const HEADING = /^nơi\s+nh[ậâ]n(\s*[:;]?)\s*(.*)$/iu;
/** A signature block is so many lines at most, each no longer than this. */
const MOST_LINES = 15;
const LONGEST_LINE = 70;
/** A lone line that far to the right stands in the right column. */
const RIGHT_COLUMN = 25;

/** The text after "Nơi nhận:"; undefined when the line is not that heading. */
function afterHeading(line: string): string | undefined {
  const [, colon = "", rest = ""] = HEADING.exec(headOf(line)) ?? [];
  if (rest === "") return HEADING.test(line.slice(0, 40)) && line.length < 40 ? "" : undefined;
  const follows = /^[-–]\s*\S/u.test(rest) || markOf(rest) !== undefined || line.includes("   ");
  return colon.trim() && follows ? line.slice(line.length - rest.length) : undefined;
}

function headingIndex(lines: readonly Line[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--) {
    if (afterHeading(lines[i]?.text ?? "") !== undefined) return i;
  }
  return -1;
}

const couldSign = (lines: readonly Line[]): boolean =>
  lines.length <= MOST_LINES && lines.every(({ text }) => text.length <= LONGEST_LINE);

/** Index of the mark of a signature block that ends right before `end`; -1 when there is none. */
function signatureBefore(lines: readonly Line[], from: number, end: number): number {
  const first = Math.max(from, end - MOST_LINES);
  const at = lines.slice(first, end).findIndex(({ text }) => markOf(text) !== undefined);
  return at >= 0 && couldSign(lines.slice(first + at, end)) ? first + at : -1;
}

/** The two columns under the body: recipients at the left, signature at the right. */
type Columns = { left: LeftLine[]; right: string[] };

function addLine(columns: Columns, { text, indent, gap }: Line): void {
  const [first = "", ...others] = columnsOf(text);
  const bulleted = /^[-–•+]/u.test(first);
  const inRight = !bulleted && (indent >= RIGHT_COLUMN || markOf(first) !== undefined);
  if (inRight) columns.right.push(text === first ? first : [first, ...others].join(" "));
  else columns.left.push({ text: first, gap });
  if (!inRight && others.length > 0) columns.right.push(others.join(" "));
}

/** Everything after the heading, column by column. Right lines before the heading come first. */
function columnsAfter(lines: readonly Line[], at: number): Columns {
  const columns: Columns = { left: [], right: [] };
  const heading = lines[at];
  const rest = afterHeading(heading?.text ?? "") ?? "";
  if (heading && rest) {
    const bulleted = /^[-–]/u.test(rest);
    addLine(columns, { ...heading, text: rest, indent: bulleted ? 0 : RIGHT_COLUMN });
  }
  for (const line of lines.slice(at + 1)) addLine(columns, line);
  return columns;
}

const NOTHING: ReadRecipients = { recipients: [], rest: [] };

function withoutRecipients(lines: readonly Line[], from: number): Closing {
  const at = signatureBefore(lines, from, lines.length);
  const bodyEnd = at < 0 ? lines.length : at;
  const signature = readSignature(lines.slice(bodyEnd).map(({ text }) => text));
  return { bodyEnd, recipients: NOTHING, signature, rest: signature.rest };
}

/** Finds "Nơi nhận:" and the signature, which may stand beside, under or above it. */
export function readClosing(lines: readonly Line[], from: number): Closing {
  const at = headingIndex(lines, from);
  if (at < 0) return withoutRecipients(lines, from);
  const above = signatureBefore(lines, from, at);
  const bodyEnd = above < 0 ? at : above;
  const { left, right } = columnsAfter(lines, at);
  const recipients = readRecipients(left);
  const signing = lines.slice(bodyEnd, at).map(({ text }) => text);
  const signature = readSignature([...signing, ...right, ...recipients.rest]);
  return { bodyEnd, recipients, signature, rest: signature.rest };
}
