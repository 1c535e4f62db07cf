import { Paragraph, type Table, TextRun } from "docx";
import type { Document, Recipient, Signature } from "../../../document/model.ts";
import { recipientLines, recipientsHeading } from "../../../document/parts/recipients.ts";
import { signatureLines } from "../../../document/parts/signature.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import { type FrameRow, frame } from "./frame.ts";
import { textAreaWidth } from "./header-columns.ts";
import { line } from "./line.ts";
import { COMPONENT_STYLES, RECIPIENTS_WORDS, TAIL } from "./style-ids.ts";
import { textWidth } from "./text-width.ts";
import { mmToTwips, pointsToTwips } from "./units.ts";

/** The recipients' share of the text width; the signature has the rest. */
const LEFT_SHARE = 0.5;
/** Height of a line of Times New Roman set single, in font sizes. */
const SINGLE_LINE = 1.15;
/** Recipients taller than this share of a page are not kept on one; */
const PAGE_SHARE = 0.85;
/** then so many stand beside the signature, which stays whole, and the others flow on. */
const BESIDE_SIGNATURE = 10;

/** The recipients that have a name; an empty row of the form is not printed. */
export const printedRecipients = ({ parts }: Document): Recipient[] =>
  parts.recipients.filter((recipient) => recipient.name.trim() !== "");

/** The heading's words are underlined, its colon is not (HD05 I.9). */
function recipientsHeadingLine(profile: Profile): Paragraph {
  const { recipientsHeading: words } = profile.words;
  const rest = recipientsHeading(profile).slice(words.length);
  return new Paragraph({
    style: COMPONENT_STYLES.recipientsHeading.id,
    children: [new TextRun({ text: words, style: RECIPIENTS_WORDS.id }), new TextRun(rest)],
  });
}

/** A cell must hold a paragraph. */
const orEmpty = (lines: Paragraph[]): Paragraph[] => (lines.length ? lines : [new Paragraph({})]);

const recipientsCell = (lines: readonly string[], profile: Profile): Paragraph[] =>
  lines.length === 0
    ? []
    : [recipientsHeadingLine(profile), ...lines.flatMap((text) => line("recipient", text))];

/** Authority, position, room to sign, name (HD05 I.7). The room stays when the name is missing. */
function signatureCell(signature: Signature): Paragraph[] {
  const { authority, position, name } = signatureLines(signature);
  const signer = new Paragraph({
    style: COMPONENT_STYLES.signerName.id,
    ...(name && { text: name }),
  });
  const above = [...line("authority", authority), ...line("position", position)];
  return above.length === 0 && !name ? [] : [...above, signer];
}

/** True when the recipients fit on one page with something above them. */
function fitOnPage(lines: readonly string[], width: number, profile: Profile): boolean {
  const { page, looks } = profile;
  const { size } = looks.recipient;
  const room = mmToTwips(page.height - page.margin.top - page.margin.bottom);
  const rows = lines.reduce(
    (sum, text) => sum + Math.ceil(pointsToTwips(textWidth(text, "regular", size)) / width),
    0,
  );
  return pointsToTwips(rows * size * SINGLE_LINE) < room * PAGE_SHARE;
}

function closingTable(
  recipients: Paragraph[],
  signature: Paragraph[],
  width: number,
  beside: number,
): Table {
  const first: FrameRow = {
    cells: [orEmpty(recipients.slice(0, beside)), orEmpty(signature)],
    cantSplit: true,
  };
  const others = recipients.slice(beside);
  const rest: FrameRow[] = others.length
    ? [{ cells: [others, orEmpty([])], cantSplit: false }]
    : [];
  const left = Math.round(width * LEFT_SHARE);
  return frame([left, width - left], [first, ...rest]);
}

/**
 * Recipients on the left, signature on the right (HD05 I.7, I.9), and the paragraph that Word
 * wants after a table. One row that no page break tears; of recipients longer than a page only the
 * first ones are in it. Empty when the document has neither.
 */
export function closingBlock(document: Document, profile: Profile): (Table | Paragraph)[] {
  const lines = recipientLines(printedRecipients(document), profile);
  const recipients = recipientsCell(lines, profile);
  const signature = signatureCell(document.parts.signature);
  if (recipients.length + signature.length === 0) return [];
  const width = textAreaWidth(profile);
  const together = fitOnPage(lines, width * LEFT_SHARE, profile);
  const beside = together ? recipients.length : BESIDE_SIGNATURE;
  const table = closingTable(recipients, signature, width, beside);
  return [table, new Paragraph({ style: TAIL.id })];
}
