import type { Document } from "../model.ts";
import { addresseeLines } from "../parts/addressees.ts";
import { upper } from "../parts/capitals.ts";
import { type DraftMark, draftMarkLine, markLines } from "../parts/marks.ts";
import { numberLine } from "../parts/number.ts";
import { placeDateLine } from "../parts/place-date.ts";
import { letterSubjectLine, subjectLines } from "../parts/subject.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from "./flow.ts";
import type { HeaderColumns } from "./header-columns.ts";
import { componentLine, paragraphOf, textLine } from "./paragraphs.ts";

const cell = (...paragraphs: FlowParagraph[]): FlowCell => ({ span: 1, paragraphs });

/** The space before a break is for those who read words without breaks; no line is longer for it. */
const broken = (lines: readonly string[]): string => lines.join(" \n");

/** A draft without issuer keeps the line free, so that nothing moves when the name comes. */
function issuerCell(columns: HeaderColumns, profile: Profile): FlowCell {
  const [superior, name] = [broken(columns.superior), broken(columns.issuer)];
  const mark =
    profile.words.issuerMark === "star"
      ? textLine("star", profile.words.star)
      : paragraphOf("issuerLine", []);
  return cell(
    ...componentLine("superior", superior, profile),
    textLine("issuer", upper(name)),
    mark,
  );
}

const titleCell = (profile: Profile): FlowCell =>
  cell(
    ...componentLine("title", profile.words.title, profile),
    ...componentLine("motto", profile.words.motto, profile),
    paragraphOf("titleLine", []),
  );

/** Number, subject of a letter, draft mark, secrecy, urgency: boxes 3, 5b, 11b, 10 (HD36 Phụ lục 1). */
function numberCell(
  { parts }: Document,
  template: Template,
  profile: Profile,
  mark: DraftMark,
): FlowCell {
  const marks = markLines(parts.marks, profile);
  const subject = letterSubjectLine(parts.subject.text, profile);
  const letter = template.form === "letter" && parts.subject.text.trim() !== "";
  const number = template.without?.includes("number")
    ? []
    : [textLine("number", numberLine(parts.number, template, profile))];
  return cell(
    ...number,
    ...componentLine("letterSubject", letter ? subject : undefined, profile),
    ...componentLine("draftMark", draftMarkLine(mark, profile), profile),
    ...componentLine("secrecy", marks.secrecy, profile),
    ...componentLine("urgency", marks.urgency, profile),
  );
}

/** A cell must hold a paragraph. */
const orEmpty = (made: FlowCell): FlowCell =>
  made.paragraphs.length ? made : cell(paragraphOf("empty", []));

/**
 * Issuer and title, number and place-and-date (HD05 I.1-4). Two rows, so that the number and the
 * date stand on one line however many lines the issuer takes.
 */
export function headerBlock(
  document: Document,
  template: Template,
  profile: Profile,
  columns: HeaderColumns,
  mark: DraftMark,
): FlowTable {
  const placeDate = textLine("placeDate", placeDateLine(document.parts.placeDate));
  const rows = [
    [issuerCell(columns, profile), titleCell(profile)],
    [orEmpty(numberCell(document, template, profile, mark)), cell(placeDate)],
  ];
  return {
    kind: "table",
    look: "frame",
    columns: [columns.left, columns.right],
    rows: rows.map((cells) => ({ cells, cantSplit: true, header: false })),
  };
}

/** Type, author if any, subject and what stands under it (HD05 I.5.2). A letter has none of it. */
function titleBlock({ parts }: Document, template: Template, profile: Profile): FlowParagraph[] {
  if (template.form === "letter") return [];
  const { type, author, subject, note } = subjectLines(parts.subject, template, profile);
  const { subjectMark, rule } = profile.words;
  const text = subject.join("\n");
  const optional = template.without?.includes("subject") === true && text.trim() === "";
  return [
    ...componentLine("typeName", type, profile),
    ...componentLine("author", author, profile),
    ...(optional ? [] : [textLine(type === undefined ? "typeName" : "subject", text)]),
    ...componentLine("subjectNote", note, profile),
    subjectMark === "hyphens" ? textLine("rule", rule) : paragraphOf("subjectLine", []),
  ];
}

/** "Kính gửi" or "Kính trình": one name on its line, several as a list (HD05 I.9.2.3-4). */
function addresseesBlock(
  { parts }: Document,
  template: Template,
  profile: Profile,
): FlowParagraph[] {
  const lines = addresseeLines(parts.addressees, template, profile);
  if (!lines) return [];
  const word = { text: lines.heading, style: "addresseesWord" } as const;
  const [only, ...more] = lines.names;
  if (more.length === 0) {
    return [paragraphOf("addresseesHeading", [word, { text: ` ${only ?? ""}` }])];
  }
  const names = lines.names.map((name) => textLine("addressee", name));
  return [paragraphOf("addresseesHeading", [word]), ...names, paragraphOf("empty", [])];
}

/** Everything above the body. */
export const headBlocks = (
  document: Document,
  template: Template,
  profile: Profile,
  columns: HeaderColumns,
  mark: DraftMark,
): FlowBlock[] => [
  headerBlock(document, template, profile, columns, mark),
  ...titleBlock(document, template, profile),
  ...addresseesBlock(document, template, profile),
];
