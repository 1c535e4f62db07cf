import { paragraph } from "../build.ts";
import type { Message } from "../message.ts";
import { type Block, type Document, FORMAT, type NewId } from "../model.ts";
import { isNormalBody } from "../normal-body.ts";
import type { Profiles } from "../profiles/choose.ts";
import type { Profile } from "../profiles/profile.ts";
import { normalizeBody } from "../rules.ts";
import type { Scheme, Template } from "../template.ts";
import { readAddressees } from "./addressees.ts";
import { blockOf, type Draft, readDrafts } from "./blocks.ts";
import { type Closing, readClosing } from "./closing.ts";
import { withGrounds } from "./grounds.ts";
import { type Head, readHead, readLateHead } from "./head.ts";
import { labelChoices } from "./label-choices.ts";
import { type Line, readLines } from "./lines.ts";
import { info } from "./notes.ts";
import { headLeftovers, partsOf } from "./parts.ts";
import type { ReadRecipient } from "./recipients.ts";
import {
  closingMessages,
  headMessages,
  labelMessages,
  missingParts,
  separatorMessage,
  textMessages,
} from "./report.ts";

/** What import of a foreign format gives: always a document, and what there is to say about it. */
export type ImportedText = { document: Document; messages: Message[] };

/** The type that is read, and the rule profiles that are installed. */
export type ImportContext = { template: Template; profiles: Profiles };

/** Commas between recipients were the Party's rule once (HD36 1.9): they tell a paper's age. */
function profileByCommas(closing: Closing, profiles: Profiles): Profile | undefined {
  if (closing.recipients.separator !== ",") return undefined;
  return profiles.find((p) => p.family === "party" && p.words.recipientSeparator === ",");
}

/** The source cut into what stands above, in and under the body. */
type Regions = { head: Head; addressees: ReadRecipient[]; body: Line[]; closing: Closing };

function readRegions(lines: readonly Line[], template: Template): Regions {
  const head = readHead(lines, template.name);
  const closing = readClosing(lines, head.bodyStart);
  const late =
    head.issuer.length === 0 && !head.placeDate
      ? readLateHead(lines, closing.bodyEnd, template.name)
      : undefined;
  const end = Math.max(head.bodyStart, late?.bodyStart ?? closing.bodyEnd);
  const below = lines.slice(head.bodyStart, end);
  const { addressees, body } = readAddressees(below, template);
  return { head: late ? merge(head, late) : head, addressees, body, closing };
}

/** A header found under the body completes what was found above it. */
const merge = (head: Head, late: Head): Head => ({
  ...late,
  ...head,
  issuer: late.issuer,
  draftMark: head.draftMark || late.draftMark,
  rest: [...head.rest, ...late.rest],
});

function isUnstructured({ head, closing }: Regions, drafts: readonly Draft[]): boolean {
  const { type, number, placeDate, issuer, subject } = head;
  const hasHead = type ?? number ?? placeDate ?? issuer[0] ?? subject[0];
  const hasClosing =
    closing.recipients.recipients.length + Object.keys(closing.signature.signature).length;
  return hasHead === undefined && hasClosing === 0 && drafts.every((d) => !d.label);
}

/** The rules are run where there is something for them to do: over 300,000 blocks they take long. */
const normalBody = (blocks: Block[], scheme: Scheme, newId: NewId): Block[] =>
  isNormalBody(blocks, scheme) ? blocks : normalizeBody(blocks, { scheme, newId });

function documentOf(
  regions: Regions,
  drafts: readonly Draft[],
  { template, profiles }: ImportContext,
  newId: NewId,
): { document: Document; first: number } {
  const { head, addressees, closing } = regions;
  const above = headLeftovers(head, template).map((line) => paragraph(newId(), line));
  const body = withGrounds(drafts.map((draft) => blockOf(draft, template.numbering, newId)));
  const under = closing.rest.map((line) => paragraph(newId(), line));
  const labels = labelChoices(drafts, template.numbering);
  const named = addressees.map((one) => ({ id: newId(), ...one }));
  const parts = {
    ...partsOf(head, closing, template, newId),
    ...(named.length > 0 && { addressees: named }),
  };
  const guess = parts.placeDate.date ? undefined : profileByCommas(closing, profiles);
  const document: Document = {
    format: FORMAT,
    template: template.id,
    ...(guess && { profile: guess.id }),
    ...(labels && { labels }),
    parts,
    body: normalBody([...above, ...body, ...under], template.numbering, newId),
  };
  return { document, first: above.length };
}

/**
 * Plain text to a document of a template. Never fails on content: what is not understood stays as
 * text and is said in a message. No word is lost or changed.
 */
export function importText(source: string, context: ImportContext, newId: NewId): ImportedText {
  const { template, profiles } = context;
  const { lines, pageMarks } = readLines(source);
  const regions = readRegions(lines, template);
  const drafts = readDrafts(regions.body, template.numbering);
  const { document, first } = documentOf(regions, drafts, context, newId);
  const aboutText = textMessages(source, pageMarks);
  if (isUnstructured(regions, drafts)) return { document, messages: [...aboutText, plain(lines)] };
  const { head, closing } = regions;
  const separator = separatorMessage(closing, document, profiles);
  const messages = [
    ...aboutText,
    ...headMessages(head, template),
    ...missingParts(document, head),
    ...labelMessages(document, drafts, first, template),
    ...(separator ? [separator] : []),
    ...closingMessages(closing),
  ];
  return { document, messages };
}

const plain = (lines: readonly Line[]): Message =>
  lines.length === 0
    ? info("no-text", "Văn bản không có chữ nào")
    : info("no-structure", "Không nhận ra bố cục văn bản: toàn bộ được giữ thành các đoạn");
