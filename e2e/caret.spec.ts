import { expect, type Locator } from "@playwright/test";
import { launchApp, type RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

const PARAGRAPHS = 24;
/** The paragraph that is written in, far below the first one, and how many letters stand before the caret. */
const HERE = 20;
const BEFORE = 9;

const paragraph = (n: number): string => `Khổ văn thứ ${n} của bản thảo`;
const SUBJECT = "về công tác chuyển đổi số";

/** A draft of many paragraphs, as it was before any of the stories. */
async function longDraft(app: RunningApp, editor: EditorPage): Promise<void> {
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
type Place = {
  name: string;
  words: string;
  field: (editor: EditorPage) => Locator;
};

const PLACES: readonly Place[] = [
  { name: "a far paragraph", words: paragraph(HERE), field: ({ blocks }) => blocks.nth(HERE) },
  { name: "the subject", words: SUBJECT, field: (editor) => editor.field("Trích yếu") },
];

async function putCaret(editor: EditorPage, place: Place): Promise<void> {
  await place.field(editor).click();
  await editor.press("Home");
  for (let n = 0; n < BEFORE; n++) await editor.press("ArrowRight");
}

const withLetter = (words: string): string => `${words.slice(0, BEFORE)}Q${words.slice(BEFORE)}`;

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
  await button(editor, "Thay tất cả").click();
  await editor.press("Escape", "Control+Z", "Control+A", "Delete");
  await editor.reads([""]);
});
