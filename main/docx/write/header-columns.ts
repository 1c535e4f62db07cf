import type { Document } from "../../../document/model.ts";
import { upper } from "../../../document/parts/issuer.ts";
import { placeDateLine } from "../../../document/parts/place-date.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import { textWidth } from "./text-width.ts";
import { mmToTwips, pointsToTwips } from "./units.ts";

/** Widths of the two columns of the header block, and of the room beside the title; twips. */
export type HeaderColumns = { left: number; right: number; titleInset: number };

/** Air beside the longer of title and place-and-date, mm: so that no program wraps them. */
const AIR = 6;
/** The right column takes at least and at most this share of the text width. */
const RIGHT_SHARE = { least: 0.54, most: 0.66 } as const;

/** Width of the text between the margins, twips. Margins are rounded first, as Word has them. */
export function textAreaWidth({ page }: Profile): number {
  const { left, right } = page.margin;
  return mmToTwips(page.width) - mmToTwips(left) - mmToTwips(right);
}

/** The title as printed: "ĐẢNG CỘNG SẢN VIỆT NAM" (HD05 I.1.2). */
export const partyTitle = (profile: Profile): string => upper(profile.words.partyTitle);

/**
 * The columns of the header block: the right one holds the title and the place and date on one
 * line each, the left one what remains; issuer names may wrap (HD05 I.2.2).
 */
export function headerColumns({ parts }: Document, profile: Profile): HeaderColumns {
  const { looks } = profile;
  const width = textAreaWidth(profile);
  const title = pointsToTwips(textWidth(partyTitle(profile), "bold", looks.partyTitle.size));
  const placeDate = pointsToTwips(
    textWidth(placeDateLine(parts.placeDate), "italic", looks.placeDate.size),
  );
  const wanted = Math.max(title, placeDate) + mmToTwips(AIR);
  const least = Math.round(width * RIGHT_SHARE.least);
  const most = Math.round(width * RIGHT_SHARE.most);
  const right = Math.min(Math.max(wanted, least), most);
  return { left: width - right, right, titleInset: Math.floor((right - title) / 2) };
}
