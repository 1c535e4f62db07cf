import type { Text, TextBlock } from "../model.ts";
import { upper } from "../parts/capitals.ts";
import type { FlowRun, StyleKey } from "./flow.ts";
import { withNoBreaks } from "./no-break.ts";
import { printedRuns } from "./runs.ts";

/**
 * "Chương II" on a line of its own, its name in capitals under it (HD05 I.6.2.4.a). `note`: the
 * number of its first footnote.
 */
export function centredHeading(
  { children }: TextBlock,
  label: string,
  depth: number,
  note: number,
): { style: StyleKey; runs: FlowRun[]; labelLength: number } {
  const { runs } = printedRuns(inOneLook(children), undefined, note);
  const [first, ...others] = runs;
  const named = first !== undefined && first.style === undefined;
  const above = { text: withNoBreaks(named ? `${label}\n${first.text}` : label) };
  const style: StyleKey = `heading-${depth}`;
  return { style, runs: [above, ...(named ? others : runs)], labelLength: label.length + 1 };
}

/** Words in capitals without looks of their own; a run ends only where a footnote stands. */
function inOneLook(texts: readonly Text[]): Text[] {
  const joined: Text[] = [];
  for (const { text, note } of texts) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && last.note === undefined;
    const words = `${goesOn ? last.text : ""}${upper(text)}`;
    const run: Text = { text: words, ...(note !== undefined && { note }) };
    joined.splice(goesOn ? -1 : joined.length, goesOn ? 1 : 0, run);
  }
  return joined;
}
