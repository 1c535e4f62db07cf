import { upper } from "../parts/capitals.ts";
import type { LookName, Profile } from "../profiles/profile.ts";
import type { FlowParagraph, FlowRun, StyleKey } from "./flow.ts";
import { withNoBreaks } from "./no-break.ts";

/** A paragraph of these runs in a style. */
export const paragraphOf = (style: StyleKey, runs: readonly FlowRun[]): FlowParagraph => ({
  kind: "paragraph",
  style,
  runs,
});

/** A paragraph of one text; line breaks in it are kept. */
export const textLine = (style: StyleKey, text: string): FlowParagraph =>
  paragraphOf(style, text === "" ? [] : [{ text: withNoBreaks(text) }]);

/** A line of a component in its look's case; none when there is no text for it. */
export function componentLine(
  look: LookName,
  text: string | undefined,
  { looks }: Profile,
): FlowParagraph[] {
  if (!text) return [];
  return [textLine(look, looks[look].upper ? upper(text) : text)];
}

/** The same paragraphs, each kept on the page of what follows. */
export const keptNext = (paragraphs: readonly FlowParagraph[]): FlowParagraph[] =>
  paragraphs.map((p) => ({ ...p, keepNext: true }));
