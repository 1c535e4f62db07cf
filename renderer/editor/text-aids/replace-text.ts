import type { Editor, Path } from "slate";

/** Puts other words in the place of some; a cursor behind them stays behind them. */
export function replaceText(
  editor: Editor,
  path: Path,
  { offset, text, by }: { offset: number; text: string; by: string },
): void {
  editor.apply({ type: "insert_text", path, offset: offset + text.length, text: by });
  editor.apply({ type: "remove_text", path, offset, text });
}
