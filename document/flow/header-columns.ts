import type { Face } from "../layout/pages.ts";
import { textWidth } from "../layout/text-width.ts";
import type { Document } from "../model.ts";
import { upper } from "../parts/capitals.ts";
import { issuingBodies } from "../parts/issuer.ts";
import { placeDateLine } from "../parts/place-date.ts";
import type { Look, Profile } from "../profiles/profile.ts";
import { nameLines } from "./name-lines.ts";
import { mmToTwips, pointsToTwips } from "./units.ts";

/** Widths of the two columns of the header block, and the room beside the lines in it; twips. */
export type HeaderColumns = {
  left: number;
  right: number;
  titleInset: number;
  issuerInset: number;
  /** The lines of the superior body and of those that issue, as they are typed. */
  superior: readonly string[];
  issuer: readonly string[];
};

/** Air beside the longer of title and place-and-date, mm: so that no program wraps them. */
const AIR = 6;
/** The right column takes at least and at most this share of the text width. */
const RIGHT_SHARE = { least: 0.54, most: 0.66 } as const;
/** The line under a state issuer is a third to a half of the name's length (NĐ30 Phụ lục I, II.2). */
const ISSUER_LINE_SHARE = 0.4;

const faceOf = ({ bold, italic }: Look): Face => (bold ? "bold" : italic ? "italic" : "regular");

const widthOf = (text: string, look: Look): number =>
  pointsToTwips(textWidth(look.upper ? upper(text) : text, faceOf(look), look.size));

/** Length of the line under the title: that of the motto where there is one (NĐ30), twips. */
function titleLineLength({ looks, words }: Profile): number {
  return words.motto === undefined
    ? widthOf(words.title, looks.title)
    : widthOf(words.motto, looks.motto);
}

/**
 * The columns of the header block: the right one holds the title and the place and date on one
 * line each, the left one what remains; issuer names may wrap (HD05 I.2.2). `width`: that of the
 * text, twips.
 */
export function headerColumns({ parts }: Document, profile: Profile, width: number): HeaderColumns {
  const { looks, words } = profile;
  const lines = [
    widthOf(words.title, looks.title),
    widthOf(placeDateLine(parts.placeDate), looks.placeDate),
  ];
  const wanted = Math.max(...lines) + mmToTwips(AIR);
  const least = Math.round(width * RIGHT_SHARE.least);
  const most = Math.round(width * RIGHT_SHARE.most);
  const right = Math.min(Math.max(wanted, least), most);
  const left = width - right;
  const linesOf = (names: readonly string[], look: Look): string[] =>
    nameLines(names, { width: left, widthOf: (text) => widthOf(text, look) });
  const { superior } = parts.issuer;
  const issuer = linesOf(issuingBodies(parts.issuer), looks.issuer);
  const longest = Math.max(...issuer.map((line) => widthOf(line, looks.issuer)));
  const issuerLine = Math.min(left, longest) * ISSUER_LINE_SHARE;
  return {
    left,
    right,
    titleInset: Math.max(0, Math.floor((right - titleLineLength(profile)) / 2)),
    issuerInset: Math.max(0, Math.floor((left - issuerLine) / 2)),
    superior: superior ? linesOf([superior], looks.superior) : [],
    issuer,
  };
}
