import { expect } from "@playwright/test";
import { launchApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import {
  HERE,
  longDraft,
  PARAGRAPHS,
  PLACES,
  paragraph,
  putCaret,
  withLetter,
} from "./caret-places.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

test("a draft is written on where it was left, also after the program was closed; a new one at its start", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Kết luận");
  await editor.opened();
  await editor.type("Câu đầu tiên");
  await editor.reads(["Câu đầu tiên"]);
  for (let n = 0; n < PARAGRAPHS; n++) {
    await editor.press("Enter");
    await app.window.keyboard.insertText(paragraph(n));
  }
  const [place] = PLACES;
  const at = HERE + 1;
  const here = () => editor.blocks.nth(at);
  await putCaret(editor, { name: "", words: place?.words ?? "", field: here });
  await editor.back();
  await library.rows.first().getByRole("button").first().click();
  await expect(editor.body).toBeFocused();
  await editor.type("Q");
  await expect(here()).toHaveText(withLetter(paragraph(HERE)));
  await expect(here()).toBeInViewport();
  await editor.saved();
  await app.close();

  const again = await launchApp({ folders: app.folders });
  const next = new EditorPage(again.window);
  await new LibraryPage(again.window).rows.first().getByRole("button").first().click();
  await expect(next.body).toBeFocused();
  await next.press("Backspace");
  await expect(next.blocks.nth(at)).toHaveText(paragraph(HERE));
  await again.close();
});

test("Tab in a paragraph changes nothing and says why once; Esc and Tab still leave the text", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.press("Tab");
  await editor.type("Chữ");
  await editor.press("Home", "Tab", "Shift+Tab");
  await editor.reads(["Chữ"]);
  await expect(editor.body).toBeFocused();
  await expect(app.window.getByText("Không cần phím Tab để thụt đầu dòng")).toHaveCount(1);
  await editor.press("Escape", "Tab");
  await expect(editor.body).not.toBeFocused();
});

test("a word that is dragged to another place is put back by one step", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.type("một hai ba");
  await editor.press("Enter");
  await editor.type("bốn năm");
  const before = ["một hai ba", "bốn năm"];
  await editor.reads(before);
  const [from, to] = await editor.body.locator("[data-slate-string]").evaluateAll((strings) =>
    strings.map((string, index) => {
      const range = document.createRange();
      const text = string.firstChild as Text;
      range.setStart(text, index === 0 ? 4 : 3);
      range.setEnd(text, index === 0 ? 7 : 4);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  if (!from || !to) throw new Error("nothing is drawn");
  const { mouse } = app.window;
  await mouse.dblclick(from.x, from.y);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 6, from.y + 6, { steps: 3 });
  await mouse.move(to.x, to.y, { steps: 5 });
  await mouse.up();
  await expect.poll(async () => (await editor.lines())[0]).not.toContain("hai");
  expect((await editor.lines())[1]).toContain("hai");
  await editor.press("Control+Z");
  await editor.reads(before);
});

test("Ctrl+A right after everything was replaced and taken back selects everything", async ({
  app,
  editor,
}) => {
  await longDraft(app, editor);
  await editor.body.click();
  await editor.press("Control+H");
  await app.window.keyboard.insertText("Khổ");
  await app.window.getByRole("button", { name: "Thay tất cả" }).click();
  await editor.press("Escape", "Control+Z", "Control+A", "Delete");
  await editor.reads([""]);
});
