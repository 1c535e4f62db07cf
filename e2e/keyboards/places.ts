import { type CDPSession, expect } from "@playwright/test";
import type { RunningApp } from "../app.ts";
import type { EditorPage } from "../editor-page.ts";
import { FindPanel } from "../find-panel.ts";
import { LibraryPage } from "../library-page.ts";
import type { Keyboard } from "./keyboard.ts";
import { SENTENCE, SPLIT_WORD } from "./sentence.ts";

/** An open draft, and the keyboard that writes into it. */
export type Desk = {
  app: RunningApp;
  editor: EditorPage;
  keyboard: Keyboard;
  /** What the DevTools protocol types into. */
  session: CDPSession;
};

/** Where one types. */
export type Place = {
  /** The column of the table. */
  name: string;
  /** Puts the cursor there. */
  enter: (desk: Desk) => Promise<void>;
  /** Types; the sentence where nothing else is said. */
  type?: (desk: Desk) => Promise<void>;
  /** What stands there on screen. */
  read: (desk: Desk) => Promise<string>;
  /** What has to stand there afterwards. */
  wanted: string;
};

/** The paragraphs that the places in the body are made of. */
export const PARAGRAPHS = ["Đầutừ", "Cuối đoạn.", "Hết đoạn.", "Nút", "Ghi", "Rời"] as const;

/** The paragraph with a bold run in its middle. */
export const BOLD = { before: "trái ", bold: "đậm", after: " phải" };

/** The words of the one paragraph that holds some others. */
const paragraph =
  (marker: string) =>
  async ({ editor }: Desk): Promise<string> => {
    const lines = await editor.lines();
    return lines.find((line) => line.includes(marker)) ?? lines.join("\n");
  };

/** Clicks into a paragraph and goes so many letters from its start. */
const cursorIn =
  (marker: string, letters: number) =>
  async ({ editor }: Desk): Promise<void> => {
    await editor.cursorAtEnd(marker);
    await editor.press("Home", ...Array<string>(letters).fill("ArrowRight"));
  };

const atEnd =
  (marker: string) =>
  ({ editor }: Desk): Promise<void> =>
    editor.cursorAtEnd(marker);

/** Alt+Tab to another window and back again: the keyboard focus really goes. */
async function altTab({ app, editor }: Desk): Promise<void> {
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const other = new BrowserWindow({ width: 300, height: 200 });
    other.focus();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const left = own?.isFocused() === false;
    other.destroy();
    own?.focus();
    own?.webContents.focus();
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!left || !own.isFocused()) throw new Error("the focus did not go and come back");
  });
  await expect(editor.body).toBeFocused();
}

const typeSplit = async (desk: Desk): Promise<void> => {
  const [first, second] = SPLIT_WORD;
  await desk.keyboard.type(desk.session, first);
  await altTab(desk);
  await desk.keyboard.type(desk.session, `${second} ${SENTENCE}`);
};

const typeWhileSaving = async ({ editor, keyboard, session }: Desk): Promise<void> => {
  await editor.type(":");
  await editor.window.getByText("đang lưu…").waitFor();
  await keyboard.type(session, SENTENCE);
};

const [MIDDLE, START, ENTER, , SAVING, LEAVING] = PARAGRAPHS;

/** The places of the body. */
export const BODY: Place[] = [
  {
    name: "mid-word",
    enter: cursorIn(MIDDLE, 3),
    read: paragraph("Đầu"),
    wanted: `Đầu${SENTENCE}từ`,
  },
  {
    name: "block start",
    enter: cursorIn(START, 0),
    read: paragraph(START),
    wanted: SENTENCE + START,
  },
  {
    name: "after Enter",
    enter: async (desk) => {
      await atEnd(ENTER)(desk);
      await desk.editor.press("Enter");
    },
    read: async ({ editor }) => {
      const lines = await editor.lines();
      return lines[lines.indexOf(ENTER) + 1] ?? "";
    },
    wanted: SENTENCE,
  },
  {
    name: "before bold",
    enter: cursorIn(BOLD.bold, BOLD.before.length),
    read: paragraph(BOLD.before),
    wanted: BOLD.before + SENTENCE + BOLD.bold + BOLD.after,
  },
  {
    name: "after bold",
    enter: cursorIn(BOLD.bold, (BOLD.before + SENTENCE + BOLD.bold).length),
    read: paragraph(BOLD.before),
    wanted: BOLD.before + SENTENCE + BOLD.bold + SENTENCE + BOLD.after,
  },
  {
    name: "cell",
    enter: ({ editor }) => editor.body.locator("td").first().click(),
    read: async ({ editor }) => (await editor.tableRows())[0]?.[0] ?? "",
    wanted: SENTENCE,
  },
  {
    name: "saving",
    enter: atEnd(SAVING),
    type: typeWhileSaving,
    read: paragraph(SAVING),
    wanted: `${SAVING}:${SENTENCE}`,
  },
  {
    name: "Alt+Tab",
    enter: atEnd(LEAVING),
    type: typeSplit,
    read: paragraph(LEAVING),
    wanted: `${LEAVING}${SPLIT_WORD.join("")} ${SENTENCE}`,
  },
];

const field = (name: string, column: string): Place => ({
  name: column,
  // Reached by keyboard a field is taken whole: what stands in it is typed over.
  enter: ({ editor }) => editor.field(name).focus(),
  read: async ({ editor }) => (await editor.field(name).textContent()) ?? "",
  wanted: SENTENCE,
});

/** The places around the body. */
export const HEADER: Place[] = [field("Trích yếu", "subject"), field("Nơi nhận 1", "recipient")];

/** The panel over the page: what is typed there is looked for in the text. */
export const FIND: Place = {
  name: "find",
  enter: async ({ editor }) => {
    await editor.press("Control+F");
    await expect(new FindPanel(editor.window).typed).toBeFocused();
    await editor.press("Control+A");
  },
  read: ({ editor }) => new FindPanel(editor.window).typed.inputValue(),
  wanted: SENTENCE,
};

/** The list of drafts: what is typed there is looked for, and stays in no draft. */
export const SEARCH: Place = {
  name: "search",
  enter: ({ editor }) => editor.window.getByRole("searchbox").click(),
  read: ({ editor }) => editor.window.getByRole("searchbox").inputValue(),
  wanted: SENTENCE,
};

/** A draft with all places in it. */
export async function prepare({ app, editor }: Desk): Promise<void> {
  await new LibraryPage(app.window).newFrom("Kết luận");
  await editor.opened();
  await editor.body.click();
  for (const words of PARAGRAPHS) {
    await editor.type(words);
    await editor.press("Enter");
  }
  await editor.type(BOLD.before);
  await editor.press("Control+B");
  await editor.type(BOLD.bold);
  await editor.press("Control+B");
  await editor.type(BOLD.after);
  await editor.press("Enter");
  await editor.insertTable(2, 2);
  await editor.saved();
}

/** Types in a place; what stands there then is answered. */
export async function typeIn(place: Place, desk: Desk): Promise<string> {
  await (place.type?.(desk) ?? desk.keyboard.type(desk.session, SENTENCE));
  await expect.poll(() => place.read(desk), { timeout: 4_000 }).toBe(place.wanted);
  return place.read(desk);
}
