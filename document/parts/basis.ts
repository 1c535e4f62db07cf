import type { Profile } from "../profiles/profile.ts";
import { withoutEnd } from "./without-end.ts";

/** Closing marks that someone typed: the rules write their own. */
const TYPED_MARKS = ".,;:";
const TYPED_BULLET = /^[-–]\s*/u;

/** What stands before and after the words of a ground (căn cứ): "- " … ";" and "." (HD05 I.6.2.3). */
export function basisMarks(isLast: boolean, { words }: Profile): { before: string; after: string } {
  const { basisBullet, basisSeparator, basisEnd } = words;
  return {
    before: basisBullet ? `${basisBullet} ` : "",
    after: isLast ? basisEnd : basisSeparator,
  };
}

/** How many typed characters at the start and the end of a ground give way to the rules' marks. */
export const typedMarks = (text: string): { start: number; end: number } => ({
  start: TYPED_BULLET.exec(text)?.[0].length ?? 0,
  end: text.length - withoutEnd(text, TYPED_MARKS).length,
});
