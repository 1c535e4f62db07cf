import { expect, type Locator } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import {
  HERE,
  longDraft,
  PLACES,
  paragraph,
  putCaret,
  SUBJECT,
  withLetter,
} from "./caret-places.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";

/** True while what has the focus is the page. */
const isOnPage = ({ window }: EditorPage): Promise<boolean> =>
  window.evaluate(() => document.activeElement?.closest(".vk-body, .vk-field") !== null);

/** What opens over the page: how, and what shows that it is there. */
type Opening = {
  name: string;
  open: (editor: EditorPage) => Promise<void>;
  shown: (editor: EditorPage) => Locator;
};

const dialog = (name: string | RegExp) => (editor: EditorPage) =>
  editor.window.getByRole("dialog", { name });
const menu = ({ window }: EditorPage) => window.getByRole("menu").first();

const byKeys = (keys: string, shown: Opening["shown"]): Opening => ({
  name: keys,
  open: (editor) => editor.press(keys),
  shown,
});

const byCommand = (words: string, shown: Opening["shown"]): Opening => ({
  name: `the command "${words}"`,
  open: (editor) => editor.run(words),
  shown,
});

const button = (editor: EditorPage, name: string | RegExp): Locator =>
  editor.window.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });

/** A button, by mouse and by keyboard. */
const byButton = (name: string | RegExp, shown: Opening["shown"]): Opening[] => [
  { name: `pressing ${name}`, open: (editor) => button(editor, name).click(), shown },
  {
    name: `Enter on ${name}`,
    open: async (editor) => {
      await button(editor, name).focus();
      await editor.press("Enter");
    },
    shown,
  },
];

const fromSystemMenu = (id: string, shown: Opening["shown"], app: () => RunningApp): Opening => ({
  name: `the menu bar's ${id}`,
  open: () =>
    app().electron.evaluate(
      ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
      id,
    ),
  shown,
});

const openings = (app: () => RunningApp): Opening[] => [
  byKeys("Control+K", dialog("Tìm lệnh")),
  byKeys("F1", dialog("Phím tắt")),
  byKeys("F7", dialog(/Cần xem/u)),
  byKeys("Control+F", ({ window }) => window.getByRole("search")),
  byKeys("Control+P", ({ window }) => window.locator(".vk-preview")),
  byCommand("trich dan", dialog("Trích dẫn văn bản")),
  byCommand("cum tu va chu", dialog("Cụm từ và chữ viết tắt")),
  byCommand("kieu dat dau", dialog("Kiểu đặt dấu thanh")),
  byCommand("chen bang", dialog("Chọn số hàng và số cột")),
  byCommand("xuat ca bo", dialog("Xuất cả bộ")),
  ...byButton("Chèn", menu),
  ...byButton(/^Cấp: /u, menu),
  ...byButton("Thêm thành phần", menu),
  ...byButton(/Cần xem/u, dialog(/Cần xem/u)),
  ...byButton("Chọn từ danh sách đã dùng", menu),
  ...byButton("Chọn cách xuất", menu),
  ...byButton(/^Thể thức/u, menu),
  ...byButton(/^Cỡ trang/u, menu),
  {
    name: "the menu of a row of the outline",
    open: (editor) => editor.outline.first().click({ button: "right" }),
    shown: menu,
  },
  fromSystemMenu("sign-off", dialog("Duyệt văn bản"), app),
  fromSystemMenu("show-keys", dialog("Phím tắt"), app),
];

test("a focus that something takes off and gives to nobody comes back to where one writes", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("Một hai");
  const takeOff = () =>
    app.window.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  await editor.press("ArrowLeft", "ArrowLeft", "ArrowLeft");
  await takeOff();
  await editor.type("Q");
  await editor.reads(["Một Qhai"]);
  await editor.field("Trích yếu").click();
  await editor.type("về một");
  await takeOff();
  await editor.type(" việc");
  await expect(editor.field("Trích yếu")).toHaveText("về một việc");
});

for (const place of PLACES) {
  test(`whatever opens over the page and is left by Esc gives the caret back: ${place.name}`, async ({
    app,
    editor,
  }) => {
    test.setTimeout(120_000);
    await longDraft(app, editor);
    const field = place.field(editor);
    for (const { name, open, shown } of openings(() => app)) {
      await test.step(name, async () => {
        await putCaret(editor, place);
        await open(editor);
        await expect(shown(editor)).toBeVisible();
        await expect.poll(() => isOnPage(editor)).toBe(false);
        // The letter comes as fast as keys can.
        await editor.press("Escape", "Q");
        await expect(field).toHaveText(withLetter(place.words));
        await expect(shown(editor)).toHaveCount(0);
        await editor.press("Backspace");
        await expect(field).toHaveText(place.words);
      });
    }
  });
}

/** What is chosen in something that opened over the page, and how the body reads when "Q" is typed after it. */
type Choice = { name: string; choose: (editor: EditorPage) => Promise<void>; reads: string[] };

const item = ({ window }: EditorPage, name: string | RegExp): Locator =>
  window.locator("[role^=menuitem]").filter({ hasText: name }).first();

const fromMenu = (opener: string | RegExp, name: string) => async (editor: EditorPage) => {
  await button(editor, opener).click();
  await item(editor, name).click();
};

const [words, below] = [paragraph(HERE), paragraph(HERE + 1)];

const choices = (app: () => RunningApp): Choice[] => [
  {
    name: "a level from the palette",
    choose: (editor) => editor.run("dat cap khoan"),
    reads: [`1. ${withLetter(words)}`, below],
  },
  {
    name: "a level from the bar",
    choose: fromMenu(/^Cấp: /u, "Khoản (1.)"),
    reads: [`1. ${withLetter(words)}`, below],
  },
  {
    name: "a centred line from the bar",
    choose: fromMenu("Chèn", "Dòng giữa"),
    reads: [words, "Q", below],
  },
  {
    name: "a centred line from the palette",
    choose: (editor) => editor.run("chen dong giua"),
    reads: [words, "Q", below],
  },
  {
    name: "how large the page is drawn",
    choose: fromMenu(/^Cỡ trang/u, "75 %"),
    reads: [withLetter(words), below],
  },
  {
    name: "a citation",
    choose: async (editor) => {
      await editor.press("Control+Shift+C");
      await editor.window.getByLabel("Số, ký hiệu").fill("17-KL/TU");
      await editor.press("Enter");
    },
    reads: [`Khổ văn t số 17-KL/TUQhứ ${HERE} của bản thảo`, below],
  },
  {
    name: "a footnote",
    choose: async (editor) => {
      await editor.press("Control+Alt+F");
      await expect(editor.field("Nội dung chú thích")).toBeFocused();
      await editor.type("Xem phụ lục");
      await editor.press("Enter");
    },
    reads: [withLetter(words), below],
  },
  {
    name: "the day from the menu bar of the system",
    choose: () =>
      app().electron.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.getMenuItemById("insert-no-break-space")?.click(),
      ),
    reads: [`Khổ văn t\u00a0Qhứ ${HERE} của bản thảo`, below],
  },
];

test("what is chosen in anything over the page acts where the caret was, and one writes on there", async ({
  app,
  editor,
}) => {
  await longDraft(app, editor);
  const [place] = PLACES;
  if (!place) return;
  for (const { name, choose, reads } of choices(() => app)) {
    await test.step(name, async () => {
      await putCaret(editor, place);
      const before = await editor.lines();
      await choose(editor);
      await editor.press("Q");
      const rest = before.slice(HERE + 2);
      await editor.reads([...before.slice(0, HERE), ...reads, ...rest]);
      await expect(async () => {
        await editor.press("Control+Z");
        expect(await editor.lines()).toEqual(before);
      }).toPass({ intervals: [50] });
    });
  }
});

test("a caret in the header stays there when what is chosen is no matter of the text, and leaves it for the text when it is", async ({
  app,
  editor,
}) => {
  await longDraft(app, editor);
  const [body, subject] = PLACES;
  if (!body || !subject) return;
  await putCaret(editor, body);
  await putCaret(editor, subject);
  await fromMenu(/^Cỡ trang/u, "75 %")(editor);
  await editor.press("Q");
  await expect(subject.field(editor)).toHaveText(withLetter(SUBJECT));
  await editor.run("chen dong giua");
  await editor.type("Dòng giữa");
  await expect.poll(() => editor.lines()).toContain("Dòng giữa");
  expect((await editor.lines())[HERE + 1]).toBe("Dòng giữa");
  await expect(subject.field(editor)).toHaveText(withLetter(SUBJECT));
});

test("F7 lists what is missing now: what was filled in a moment ago is not in it, and Esc closes it", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  const missing = /trích yếu/iu;
  const list = dialog(/Cần xem/u)(editor);
  await editor.press("F7");
  await expect(list.getByRole("button", { name: missing })).toBeVisible();
  await editor.press("Escape");
  await editor.field("Trích yếu").click();
  await editor.type("về cải cách hành chính");
  await editor.press("F7");
  await expect(list).toBeVisible();
  await expect(list.getByRole("button", { name: missing })).toHaveCount(0);
  // Longer than the state takes to follow: the focus is still in the list.
  await app.window.waitForTimeout(1_000);
  await editor.press("Escape");
  await expect(list).toHaveCount(0);
  await editor.type(" năm 2027");
  await expect(editor.field("Trích yếu")).toHaveText("về cải cách hành chính năm 2027");
});
