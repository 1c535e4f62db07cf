import { type IRunOptions, TextRun } from "docx";

/** Runs of one formatting; a line break in the text becomes a soft break. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  if (!text.includes("\n")) return [new TextRun({ ...options, text })];
  return text
    .split("\n")
    .map((part, index) => new TextRun({ ...options, text: part, ...(index > 0 && { break: 1 }) }));
}
