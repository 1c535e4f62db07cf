import { acrossBlocks } from "../flow/body.ts";
import { GRID } from "../flow/flow.ts";
import { pageOf, textWidthOf } from "../flow/sections.ts";
import type { Document } from "../model.ts";
import type { Profile } from "../profiles/profile.ts";

/**
 * What a table has to fit in: its width and what each cell keeps clear at its sides, twips; the
 * size of its words, points.
 */
export type TableRoom = { width: number; margins: number; size: number };

/** The room of a table on the pages of the block at `index` of the body. */
export function tableRoom(document: Document, profile: Profile, index: number): TableRoom {
  const block = document.body[index];
  const across = block !== undefined && acrossBlocks(document.body).has(block);
  const page = pageOf(profile, { commentMargin: false }, across);
  return {
    width: textWidthOf(page),
    margins: 2 * GRID.marginX,
    size: profile.looks.tableText.size,
  };
}
