import type { Document } from "../model.ts";
import type { DraftMark } from "../parts/marks.ts";
import { subjectLines } from "../parts/subject.ts";
import { inToneOf } from "../profiles/in-tone-of.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Template } from "../template.ts";
import { balancedInset, longestLine } from "./balance.ts";
import { endsAcross, notesOf, printedBody } from "./body.ts";
import { closingBlocks } from "./closing.ts";
import type { Flow } from "./flow.ts";
import { headBlocks } from "./head.ts";
import { headerColumns } from "./header-columns.ts";
import { textLine } from "./paragraphs.ts";
import {
  type PageShape,
  pageOf,
  sectionsOf,
  stretchesOf,
  textAreaOf,
  textWidthOf,
} from "./sections.ts";
import { styleSheet } from "./styles.ts";
import { withTallRows } from "./tall-rows.ts";

/** What a copy is for: the paper itself or a draft, with or without room for comments. */
export type Copy = { mark: DraftMark } & Partial<PageShape>;

/** The line under the subject of a state paper is a third to a half of it (NĐ30 Phụ lục I, II.5). */
const SUBJECT_LINE_SHARE = 0.4;

/** A document as it prints: every paragraph in order, in its style, on its kind of page. */
export function flowOf(document: Document, template: Template, rules: Profile, copy: Copy): Flow {
  const profile = inToneOf(document, rules);
  const shape = { commentMargin: copy.commentMargin === true };
  const page = pageOf(profile, shape, false);
  const width = textWidthOf(page);
  const closingPage = pageOf(profile, shape, endsAcross(document.body));
  const columns = headerColumns(document, profile, width);
  const acrossWidth = textWidthOf(pageOf(profile, shape, true));
  const context = { template, profile, width, acrossWidth };
  const head = headBlocks(document, template, profile, columns, copy.mark);
  const { subject } = subjectLines(document.parts.subject, template, profile);
  const inset = balancedInset(subject, profile.looks.subject, width);
  const longest = longestLine(subject, profile.looks.subject, width - 2 * inset);
  const insets = {
    titleLine: columns.titleInset,
    issuerLine: columns.issuerInset,
    subjectLine: Math.floor((width - longest * SUBJECT_LINE_SHARE) / 2),
    subject: inset,
  };
  const styles = styleSheet(document, template, profile, insets);
  const area = textAreaOf(closingPage);
  const closing = closingBlocks(document, template, profile, { sheet: styles, area });
  const body = printedBody(document, context, closing.length > 0);
  const stretches = stretchesOf(head, body, closing);
  const sections = sectionsOf(stretches, document, profile, shape);
  return {
    styles,
    sections: sections.map((section) => withTallRows(section, styles)),
    notes: document.body.flatMap(notesOf).map((text) => ({ paragraphs: [textLine("note", text)] })),
  };
}
