import type { ProfileId } from "../model.ts";

/** How the words of one component are set. Sizes in points. */
export type Look = {
  size: number;
  bold?: true;
  italic?: true;
  underline?: true;
  upper?: true;
};

/** The components of the page that have a look of their own (HD36 Phụ lục 3, HD05 Phụ lục 2). */
export type LookName =
  | "partyTitle"
  | "superior"
  | "issuer"
  | "star"
  | "number"
  | "placeDate"
  | "draftMark"
  | "typeName"
  | "author"
  | "subject"
  | "rule"
  | "body"
  | "authority"
  | "position"
  | "signerName"
  | "recipientsHeading"
  | "recipient"
  | "pageNumber";

/**
 * A rule profile: the figures and words of the page that were in force from a date on. Lengths in
 * millimetres, sizes and line spacing in points. Every figure of the layout comes from here.
 */
export type Profile = {
  id: ProfileId;
  /** As the interface names it. */
  name: string;
  /** First and last day in force, YYYY-MM-DD; `to` absent: still in force. */
  from: string;
  to?: string;
  font: string;
  page: {
    width: number;
    height: number;
    margin: { top: number; bottom: number; left: number; right: number };
    /** Distance of the page number from the top edge. */
    numberFromTop: number;
  };
  /** Exact line spacing, gap between paragraphs and first-line indent of the body. */
  body: { lineSpacing: number; gap: number; indent: number };
  looks: Record<LookName, Look>;
  words: {
    partyTitle: string;
    star: string;
    /** The five hyphens under the subject. */
    rule: string;
    numberPrefix: string;
    recipientsHeading: string;
    recipientBullet: string;
    recipientSeparator: string;
    recipientsEnd: string;
    draftMark: (round: number) => string;
  };
};
