import type { Locator } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import type { EditorPage } from "./editor-page.ts";

export const PARAGRAPHS = 24;
/** The paragraph that is written in, far below the first one, and how many letters stand before the caret. */
export const HERE = 20;
const BEFORE = 9;

export const paragraph = (n: number): string => `Khổ văn thứ ${n} của bản thảo`;
export const SUBJECT = "về công tác chuyển đổi số";

/** A draft of many paragraphs, as it was before any of the stories. */
export async function longDraft(app: RunningApp, editor: EditorPage): Promise<void> {
  await blankDraft(app, editor);
  for (let n = 0; n < PARAGRAPHS; n++) {
    await app.window.keyboard.insertText(paragraph(n));
    if (n < PARAGRAPHS - 1) await editor.press("Enter");
  }
  await editor.press("Control+Home");
  await editor.chooseLevel("Mục (I.)");
  await editor.field("Trích yếu").click();
  await app.window.keyboard.insertText(SUBJECT);
}

/** A place to write in, in the midst of its words. */
export type Place = {
  name: string;
  words: string;
  field: (editor: EditorPage) => Locator;
};

export const PLACES: readonly Place[] = [
  { name: "a far paragraph", words: paragraph(HERE), field: ({ blocks }) => blocks.nth(HERE) },
  { name: "the subject", words: SUBJECT, field: (editor) => editor.field("Trích yếu") },
];

export async function putCaret(editor: EditorPage, place: Place): Promise<void> {
  await place.field(editor).click();
  await editor.press("Home");
  for (let n = 0; n < BEFORE; n++) await editor.press("ArrowRight");
}

export const withLetter = (words: string): string =>
  `${words.slice(0, BEFORE)}Q${words.slice(BEFORE)}`;
