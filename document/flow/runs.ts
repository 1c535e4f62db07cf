import type { Text } from "../model.ts";
import type { FlowRun } from "./flow.ts";
import { withNoBreaks } from "./no-break.ts";

type Numbered = { runs: FlowRun[]; note: number };

/** The writer's runs in print: no-break spaces, footnote numbers from `note` on. */
export function printedRuns(
  texts: readonly Text[],
  lead: FlowRun["style"] | "bold" | undefined,
  note: number,
): Numbered {
  const runs: FlowRun[] = [];
  let next = note;
  for (const text of texts) {
    if (text.text !== "") runs.push(printedRun(text, lead));
    if (text.note !== undefined) runs.push({ text: "", style: "noteReference", note: next++ });
  }
  return { runs, note: next };
}

/** An unnumbered paragraph has no level to give its title a look: there it is bold. */
function printedRun({ text, bold, italic, lead }: Text, leadStyle: string | undefined): FlowRun {
  const style = lead && leadStyle !== "bold" && leadStyle !== undefined ? leadStyle : undefined;
  return {
    text: withNoBreaks(text),
    ...(style && { style: style as NonNullable<FlowRun["style"]> }),
    ...((bold || (lead && leadStyle === "bold")) && { bold: true }),
    ...(italic && { italic: true }),
  };
}
