import { linesHeight, measure } from "../layout/measure.ts";
import { type MeasuredTable, measureTable, rowsHeight } from "../layout/measure-table.ts";
import type { Document, Signature } from "../model.ts";
import { drafterLine, markLines } from "../parts/marks.ts";
import { recipientLines, recipientsHeading } from "../parts/recipients.ts";
import { isEmptySignature, signatureLines } from "../parts/signature.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import type { FlowBlock, FlowParagraph, FlowRow, FlowTable, StyleSheet } from "./flow.ts";
import { componentLine, keptNext, paragraphOf, textLine } from "./paragraphs.ts";
import type { TextArea } from "./sections.ts";

/** The recipients' share of the text width; the signature has the rest. */
const LEFT_SHARE = 0.5;
/** A closing taller than this share of a page is not kept on one; */
const PAGE_SHARE = 0.85;
/** then so many recipients stand beside the signature, which stays whole, the others flow on, */
const BESIDE_SIGNATURE = 10;
/** and so many of them stay with the end of the paper, which makes no page of its own. */
const AT_THE_END = 2;

/** What the closing is measured with: its styles, and the text of its page. */
export type ClosingRoom = { sheet: StyleSheet; area: TextArea };

/** The heading's words are underlined, its colon is not (HD05 I.9). */
function recipientsHeadingLine(profile: Profile): FlowParagraph {
  const { recipientsHeading: words } = profile.words;
  const rest = recipientsHeading(profile).slice(words.length);
  return paragraphOf("recipientsHeading", [
    { text: words, style: "recipientsWords" },
    { text: rest },
  ]);
}

function recipientsCell(lines: readonly string[], { parts }: Document, profile: Profile) {
  const code = componentLine("drafter", drafterLine(parts.drafter, profile), profile);
  if (lines.length === 0) return code;
  const list = lines.map((text) => textLine("recipient", text));
  return [recipientsHeadingLine(profile), ...list, ...code];
}

/** Authority, position, room to sign, name (HD05 I.7). The room stays when the name is missing. */
function signatureCell(signature: Signature, profile: Profile): FlowParagraph[] {
  if (isEmptySignature(signature)) return [];
  const { above, name } = signatureLines(signature, profile);
  return [
    ...above.map(({ look, text }) => textLine(look, text)),
    textLine("signerName", name ?? ""),
  ];
}

type Pair = readonly [left: FlowParagraph[], right: FlowParagraph[]];

const widthsOf = ({ area }: ClosingRoom): readonly [left: number, right: number] => {
  const left = Math.round(area.width * LEFT_SHARE);
  return [left, area.width - left];
};

/** Two who sign side by side: the shorter one has empty lines above the room, so that names are level. */
function levelled([left, right]: Pair, room: ClosingRoom): Pair {
  if (left.length === 0 || right.length === 0) return [left, right];
  const [leftWidth, rightWidth] = widthsOf(room);
  const heightOf = (paragraph: FlowParagraph, width: number): number => {
    const measured = measure(paragraph, width, room.sheet);
    return linesHeight(measured, measured.lines.length);
  };
  const above = (cell: FlowParagraph[], width: number): number =>
    cell.slice(0, -1).reduce((sum, paragraph) => sum + heightOf(paragraph, width), 0);
  const more = above(left, leftWidth) - above(right, rightWidth);
  const line = heightOf(paragraphOf("empty", []), leftWidth);
  const filled = (cell: FlowParagraph[], height: number): FlowParagraph[] => [
    ...cell.slice(0, -1),
    ...Array.from({ length: Math.max(0, Math.round(height / line)) }, () =>
      paragraphOf("empty", []),
    ),
    ...cell.slice(-1),
  ];
  return [filled(left, -more), filled(right, more)];
}

function confirmationCell({ parts }: Document, profile: Profile): FlowParagraph[] {
  if (!parts.confirmation) return [];
  const { of, signature } = parts.confirmation;
  const words = fillIn(profile.words.confirmation, { of });
  return [textLine("confirmation", words), ...signatureCell(signature, profile)];
}

/** A cell must hold a paragraph. */
const orEmpty = (paragraphs: FlowParagraph[]): FlowParagraph[] =>
  paragraphs.length ? paragraphs : [paragraphOf("empty", [])];

/** A row; one that is `kept` stays on the page of what follows it. */
function rowOf(pair: Pair, cantSplit: boolean, kept: boolean): FlowRow {
  const cells = pair.map((own) => {
    const paragraphs = orEmpty(own);
    return { span: 1, paragraphs: kept ? keptNext(paragraphs) : paragraphs };
  });
  return { cells, cantSplit, header: false };
}

/** What must not be made public, below the signature where the profile has it there (HD36 2.2). */
function signatureMark(marks: Document["parts"]["marks"], profile: Profile): FlowParagraph[] {
  const { signature: mark } = markLines(marks, profile);
  return mark ? [paragraphOf("empty", []), textLine("footMark", mark)] : [];
}

/** The signatures in pairs: the lead one on the right, the others beside and below it. */
function signaturePairs({ parts }: Document, profile: Profile, room: ClosingRoom): Pair[] {
  const others = (parts.cosigners ?? []).map((s) => signatureCell(s, profile));
  const pairs: Pair[] = [[others.shift() ?? [], signatureCell(parts.signature, profile)]];
  while (others.length > 0) pairs.push([others.shift() ?? [], others.shift() ?? []]);
  const mark = signatureMark(parts.marks, profile);
  return pairs
    .map((pair) => levelled(pair, room))
    .map(([left, right], row): Pair => [left, row === 0 ? [...right, ...mark] : right]);
}

/** A row below others begins with an empty line. */
const apart = (cell: FlowParagraph[]): FlowParagraph[] =>
  cell.length === 0 ? cell : [paragraphOf("empty", []), ...cell];

/** The rows, top to bottom: with others who sign, the recipients stand below the signatures. */
function closingPairs(
  recipients: FlowParagraph[],
  document: Document,
  profile: Profile,
  room: ClosingRoom,
): Pair[] {
  const pairs = signaturePairs(document, profile, room);
  const confirmation = confirmationCell(document, profile);
  const beside = pairs[0]?.[0].length === 0 && pairs.length === 1;
  const first: Pair[] = beside ? [[recipients, pairs[0]?.[1] ?? []]] : pairs;
  const below = beside ? [] : recipients;
  const all: Pair[] = [...first, [below, confirmation]];
  return all
    .filter(([left, right]) => left.length + right.length > 0)
    .map(([left, right], row): Pair => (row === 0 ? [left, right] : [apart(left), apart(right)]));
}

/** The recipients, longer than a page: the first beside the signature, the last with the end. */
function tornRows([left, right]: Pair): FlowRow[] {
  const isList = left.some(({ style }) => style === "recipient");
  if (!isList || left.length <= BESIDE_SIGNATURE) return [rowOf([left, right], true, true)];
  const beside = rowOf([left.slice(0, BESIDE_SIGNATURE), right], true, false);
  const rest = left.slice(BESIDE_SIGNATURE);
  const middle = rest.slice(0, -AT_THE_END);
  const last = rowOf([rest.slice(-AT_THE_END), []], true, true);
  return [beside, ...(middle.length > 0 ? [rowOf([middle, []], false, false)] : []), last];
}

const closingTable = (rows: FlowRow[], room: ClosingRoom): FlowTable => ({
  kind: "table",
  look: "frame",
  columns: widthsOf(room),
  rows,
});

const heightOf = (measured: MeasuredTable): number => rowsHeight(measured, 0, measured.rows.length);

/**
 * The rows on one page with something above them and with the end of the paper; where that is more
 * than a page, as much of it as is signed.
 */
function tableOf(pairs: readonly Pair[], room: ClosingRoom): FlowTable {
  const whole = closingTable(
    pairs.map((pair) => rowOf(pair, true, true)),
    room,
  );
  const most = room.area.height * PAGE_SHARE;
  if (heightOf(measureTable(whole, room.sheet)) < most) return whole;
  return closingTable(pairs.flatMap(tornRows), room);
}

/**
 * Recipients on the left, signature on the right (HD05 I.7, I.9), and the paragraph that Word
 * wants after a table. Everyone who signs stays with the others, with the last words above and with
 * that paragraph, so that neither a signature nor nothing at all has a page of its own. Of
 * recipients longer than a page only the first ones stand beside the signature. Empty when the
 * document has neither.
 */
export function closingBlocks(
  document: Document,
  template: Template,
  profile: Profile,
  room: ClosingRoom,
): FlowBlock[] {
  const lines = recipientLines(document.parts.recipients, template, profile);
  const recipients = recipientsCell(lines, document, profile);
  const pairs = closingPairs(recipients, document, profile, room);
  if (pairs.length === 0) return [];
  const gap: FlowParagraph = { ...paragraphOf("closingGap", []), keepNext: true };
  return [gap, tableOf(pairs, room), paragraphOf("tail", [])];
}
