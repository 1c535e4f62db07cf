import type { Document, Signature } from "../model.ts";
import { drafterLine } from "../parts/marks.ts";
import { recipientLines, recipientsHeading } from "../parts/recipients.ts";
import { isEmptySignature, signatureLines } from "../parts/signature.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import type { FlowBlock, FlowParagraph, FlowRow, FlowTable } from "./flow.ts";
import { componentLine, paragraphOf, textLine } from "./paragraphs.ts";
import type { TextArea } from "./sections.ts";
import { textWidth } from "./text-width.ts";
import { pointsToTwips } from "./units.ts";

/** The recipients' share of the text width; the signature has the rest. */
const LEFT_SHARE = 0.5;
/** Recipients taller than this share of a page are not kept on one; */
const PAGE_SHARE = 0.85;
/** then so many stand beside the signature, which stays whole, and the others flow on. */
const BESIDE_SIGNATURE = 10;

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
  const code = componentLine("drafter", drafterLine(parts.drafter), profile);
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

/** Two who sign side by side: the shorter one has empty lines above the room, so that names are level. */
function levelled([left, right]: Pair): Pair {
  const more = left.length - right.length;
  const filled = (cell: FlowParagraph[], lines: number): FlowParagraph[] => [
    ...cell.slice(0, -1),
    ...Array.from({ length: Math.max(0, lines) }, () => paragraphOf("empty", [])),
    ...cell.slice(-1),
  ];
  return left.length === 0 || right.length === 0
    ? [left, right]
    : [filled(left, -more), filled(right, more)];
}

function confirmationCell({ parts }: Document, profile: Profile): FlowParagraph[] {
  if (!parts.confirmation) return [];
  const { of, signature } = parts.confirmation;
  const words = fillIn(profile.words.confirmation, { of });
  return [textLine("confirmation", words), ...signatureCell(signature, profile)];
}

/** True when the recipients fit on one page with something above them. */
function fitOnPage(lines: readonly string[], area: TextArea, { looks }: Profile): boolean {
  const { size, line } = looks.recipient;
  const width = area.width * LEFT_SHARE;
  const rows = lines.reduce(
    (sum, text) => sum + Math.ceil(pointsToTwips(textWidth(text, "regular", size)) / width),
    0,
  );
  return pointsToTwips(rows * line) < area.height * PAGE_SHARE;
}

type Pair = readonly [left: FlowParagraph[], right: FlowParagraph[]];

/** A cell must hold a paragraph. */
const orEmpty = (paragraphs: FlowParagraph[]): FlowParagraph[] =>
  paragraphs.length ? paragraphs : [paragraphOf("empty", [])];

function rowOf(pair: Pair, cantSplit: boolean): FlowRow {
  const cells = pair.map((paragraphs) => ({ span: 1, paragraphs: orEmpty(paragraphs) }));
  return { cells, cantSplit, header: false };
}

/** The signatures in pairs: the lead one on the right, the others beside and below it. */
function signaturePairs({ parts }: Document, profile: Profile): Pair[] {
  const others = (parts.cosigners ?? []).map((s) => signatureCell(s, profile));
  const pairs: Pair[] = [[others.shift() ?? [], signatureCell(parts.signature, profile)]];
  while (others.length > 0) pairs.push([others.shift() ?? [], others.shift() ?? []]);
  return pairs.map(levelled);
}

/** A row below others begins with an empty line. */
const apart = (cell: FlowParagraph[]): FlowParagraph[] =>
  cell.length === 0 ? cell : [paragraphOf("empty", []), ...cell];

/** The rows, top to bottom: with others who sign, the recipients stand below the signatures. */
function closingPairs(recipients: FlowParagraph[], document: Document, profile: Profile): Pair[] {
  const pairs = signaturePairs(document, profile);
  const confirmation = confirmationCell(document, profile);
  const beside = pairs[0]?.[0].length === 0 && pairs.length === 1;
  const first: Pair[] = beside ? [[recipients, pairs[0]?.[1] ?? []]] : pairs;
  const below = beside ? [] : recipients;
  const all: Pair[] = [...first, [below, confirmation]];
  return all
    .filter(([left, right]) => left.length + right.length > 0)
    .map(([left, right], row): Pair => (row === 0 ? [left, right] : [apart(left), apart(right)]));
}

/** A row whose left cell is longer than a page is torn after the first recipients. */
function rowsOf(pairs: readonly Pair[], together: boolean): FlowRow[] {
  return pairs.flatMap(([left, right]) => {
    if (together || left.length <= BESIDE_SIGNATURE) return [rowOf([left, right], true)];
    const first: Pair = [left.slice(0, BESIDE_SIGNATURE), right];
    return [rowOf(first, true), rowOf([left.slice(BESIDE_SIGNATURE), []], false)];
  });
}

function closingTable(rows: FlowRow[], width: number): FlowTable {
  const left = Math.round(width * LEFT_SHARE);
  return { kind: "table", look: "frame", columns: [left, width - left], rows };
}

/**
 * Recipients on the left, signature on the right (HD05 I.7, I.9), and the paragraph that Word
 * wants after a table. Rows that no page break tears; of recipients longer than a page only the
 * first ones stand beside the signature. Empty when the document has neither.
 */
export function closingBlocks(
  document: Document,
  template: Template,
  profile: Profile,
  area: TextArea,
): FlowBlock[] {
  const lines = recipientLines(document.parts.recipients, template, profile);
  const pairs = closingPairs(recipientsCell(lines, document, profile), document, profile);
  if (pairs.length === 0) return [];
  const rows = rowsOf(pairs, fitOnPage(lines, area, profile));
  const gap: FlowParagraph = { ...paragraphOf("closingGap", []), keepNext: true };
  return [gap, closingTable(rows, area.width), paragraphOf("tail", [])];
}
