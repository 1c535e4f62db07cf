import { Paragraph, type Table } from "docx";
import type { Document } from "../../../document/model.ts";
import { issuerLines } from "../../../document/parts/issuer.ts";
import { numberLine } from "../../../document/parts/number.ts";
import { placeDateLine } from "../../../document/parts/place-date.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import { frame } from "./frame.ts";
import { type HeaderColumns, partyTitle } from "./header-columns.ts";
import { line } from "./line.ts";
import { COMPONENT_STYLES, TITLE_LINE } from "./style-ids.ts";

/** Whether the paper is a draft, and of which round. */
export type DraftMark = { kind: "clean" } | { kind: "draft"; round: number };

/**
 * Issuer and title, number and place-and-date (HD05 I.1-4). Two rows, so that the number and the
 * date stand on one line however many lines the issuer takes; the draft mark is under the number.
 */
export function headerBlock(
  { parts }: Document,
  template: Template,
  profile: Profile,
  columns: HeaderColumns,
  mark: DraftMark,
): Table {
  const issuer = issuerLines(parts.issuer);
  const draft = mark.kind === "draft" ? profile.words.draftMark(mark.round) : undefined;
  const names = [
    ...line("superior", issuer.superior),
    // A draft without issuer keeps the line free, so that nothing moves when the name comes.
    new Paragraph({ style: COMPONENT_STYLES.issuer.id, text: issuer.name }),
    ...line("star", profile.words.star),
  ];
  const title = [
    ...line("partyTitle", partyTitle(profile)),
    new Paragraph({ style: TITLE_LINE.id }),
  ];
  const number = [
    ...line("number", numberLine(parts.number, template, profile)),
    ...line("draftMark", draft),
  ];
  const placeDate = line("placeDate", placeDateLine(parts.placeDate));
  return frame(
    [columns.left, columns.right],
    [
      { cells: [names, title], cantSplit: true },
      { cells: [number, placeDate], cantSplit: true },
    ],
  );
}
