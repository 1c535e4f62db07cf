import { blockText, type Text, type TextBlock } from "../model.ts";
import { basisMarks, typedMarks } from "../parts/basis.ts";
import type { Profile } from "../profiles/profile.ts";
import type { FlowRun, StyleKey } from "./flow.ts";
import { printedRuns } from "./runs.ts";

/** What is derived for a ground: the number of its first footnote; nothing of its kind follows. */
type DerivedBasis = { note: number; lastBasis?: boolean };

/** A ground: its typed marks give way to those of the rules (HD05 I.6.2.3). */
export function basisParagraph(
  block: TextBlock,
  { note, lastBasis }: DerivedBasis,
  profile: Profile,
): { style: StyleKey; runs: FlowRun[]; labelLength: number } {
  const { before, after } = basisMarks(lastBasis === true, profile);
  const text = blockText(block);
  const { start, end } = typedMarks(text);
  const { runs } = printedRuns(cutTexts(block.children, start, text.length - end), "bold", note);
  return {
    style: "basis",
    runs: [...(before ? [{ text: before }] : []), ...runs, { text: after }],
    labelLength: before.length - start,
  };
}

/** The runs between two places of their text. */
function cutTexts(texts: readonly Text[], from: number, to: number): Text[] {
  let at = 0;
  return texts.map((text) => {
    const begin = at;
    at += text.text.length;
    return { ...text, text: text.text.slice(Math.max(0, from - begin), Math.max(0, to - begin)) };
  });
}
