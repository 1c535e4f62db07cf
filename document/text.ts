import { type Block, blockText, type Document } from "./model.ts";
import { numberBlocks } from "./numbering.ts";
import { issuerLines } from "./parts/issuer.ts";
import { numberLine } from "./parts/number.ts";
import { placeDateLine } from "./parts/place-date.ts";
import { recipientLines, recipientsHeading } from "./parts/recipients.ts";
import { signatureLines } from "./parts/signature.ts";
import { subjectLines } from "./parts/subject.ts";
import { profileOf } from "./profiles/choose.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Template } from "./template.ts";

const compact = (lines: (string | undefined)[]): string[] =>
  lines.filter((line): line is string => line !== undefined && line !== "");

/** The lines above the type: issuer, title, number, place and date, in reading order. */
function headerLines({ parts }: Document, template: Template, profile: Profile): string[] {
  const issuer = issuerLines(parts.issuer);
  const title = profile.words.partyTitle.toLocaleUpperCase("vi");
  const { star } = profile.words;
  const number = numberLine(parts.number, template, profile);
  return compact([
    issuer.superior,
    issuer.name,
    star,
    number,
    title,
    placeDateLine(parts.placeDate),
  ]);
}

function titleLines({ parts }: Document, template: Template, profile: Profile): string[] {
  const { type, author, subject } = subjectLines(parts.subject, template);
  return compact([type, author, ...subject, profile.words.rule]);
}

/** The body's lines, each with its label. */
export function bodyLines(document: Document, template: Template): string[] {
  const labels = numberBlocks(document.body, template.numbering, document.labels);
  return document.body.map((block, index) => {
    const label = labels[index];
    return label === undefined ? blockText(block) : `${label} ${blockText(block)}`;
  });
}

function closingLines({ parts }: Document, profile: Profile): string[] {
  const { authority, position, name } = signatureLines(parts.signature);
  const recipients = parts.recipients.length
    ? [recipientsHeading(profile), ...recipientLines(parts.recipients, profile)]
    : [];
  return [...recipients, ...compact([authority, position, name])];
}

/** The whole document in reading order, labels included, one line per paragraph. */
export function documentText(document: Document, template: Template): string {
  const profile = profileOf(document);
  return [
    ...headerLines(document, template, profile),
    ...titleLines(document, template, profile),
    ...bodyLines(document, template),
    ...closingLines(document, profile),
  ].join("\n");
}

/** Words as a Vietnamese office counts them: by white space. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

const wordsOfBlock = new WeakMap<Block, number>();

function countBlockWords(block: Block): number {
  const known = wordsOfBlock.get(block);
  if (known !== undefined) return known;
  const words = countWords(blockText(block));
  wordsOfBlock.set(block, words);
  return words;
}

/** Words of the body, each label counting as one. Blocks are immutable, so each is counted once. */
export function countBodyWords({ body, labels }: Document, { numbering }: Template): number {
  const labelled = numberBlocks(body, numbering, labels).filter((label) => label !== undefined);
  return body.reduce((sum, block) => sum + countBlockWords(block), labelled.length);
}

/** The same text without marks, in lower case, with đ as d: for finding without accents. */
export const foldAccents = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
