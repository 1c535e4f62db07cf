import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { settled } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import type { EditorPage } from "./editor-page.ts";
import { test as base } from "./fixture.ts";
import { OutlinePage } from "./outline-page.ts";

/** A conclusion with three sections in its body; the first one holds two clauses. */
const LINES = ["I. Tình hình", "1. Kết quả", "2. Hạn chế", "II. Nhiệm vụ", "III. Tổ chức"];
const MOVED = ["I. Nhiệm vụ", "II. Tình hình", "1. Kết quả", "2. Hạn chế", "III. Tổ chức"];

const test = base.extend<{ outline: OutlinePage }>({
  outline: async ({ app, editor }, use) => {
    await blankDraft(app, editor);
    await editor.type("I. Tình hình\n1. Kết quả\nHạn chế\nII. Nhiệm vụ\nIII. Tổ chức");
    await listen(app.window);
    await use(new OutlinePage(app.window));
  },
});

/** Keeps all that the window says aloud: each time it is gone in a moment. */
async function listen(window: Page): Promise<void> {
  await window.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        said.push(element?.closest("[aria-live]")?.textContent ?? "");
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

const heard = (window: Page): Promise<string> =>
  window.evaluate(() => (window as unknown as { said: string[] }).said.join("\n"));

/** A refusal is shown with its reason and said aloud; its notice is closed again. */
async function refused(editor: EditorPage, reason: string): Promise<void> {
  await expect(editor.window.getByText(reason).first()).toBeVisible();
  await expect.poll(() => heard(editor.window)).toContain(reason);
  await editor.closeNotice();
}

test("sections are dragged past each other and into each other; what is refused is said", async ({
  editor,
  outline,
}) => {
  await editor.reads(LINES);
  await outline.shows(LINES);
  await outline.drag("Nhiệm vụ", "Tình hình", "above");
  await editor.reads(MOVED);
  await outline.shows(MOVED);
  await outline.drag("Hạn chế", "Tổ chức", "inside");
  const nested = ["I. Nhiệm vụ", "II. Tình hình", "1. Kết quả", "III. Tổ chức", "1. Hạn chế"];
  await editor.reads(nested);
  await outline.shows(nested);
  await outline.drag("Tình hình", "Kết quả", "below");
  await refused(editor, "Không thể chuyển một mục vào trong chính nó.");
  await editor.reads(nested);
  await editor.press("Control+Z", "Control+Z");
  await editor.reads(LINES);
});

test("by keys alone: fold, find, move, shift levels, and a move too far says why", async ({
  editor,
  outline,
}) => {
  await outline.shows(LINES);
  await outline.row("Tình hình").focus();
  await editor.press("ArrowLeft");
  await outline.shows(["I. Tình hình", "II. Nhiệm vụ", "III. Tổ chức"]);
  await editor.button("Ẩn bố cục").click();
  await editor.button("Hiện bố cục").click();
  await expect(outline.row("Tình hình")).toHaveAttribute("aria-expanded", "false");
  await outline.row("Tình hình").focus();
  await editor.press("Alt+Shift+ArrowDown");
  await editor.reads(MOVED);
  await outline.shows(["I. Nhiệm vụ", "II. Tình hình", "III. Tổ chức"]);
  await expect(outline.row("Tình hình")).toBeFocused();
  await editor.press("ArrowRight", "ArrowRight");
  await expect(outline.row("Kết quả")).toBeFocused();
  await editor.press("Alt+Shift+ArrowUp");
  await refused(editor, "Mục này đã đứng đầu trong phần chứa nó.");
  await editor.press("Alt+Shift+ArrowRight");
  await refused(editor, "Ở trên chưa có Khoản (1.) để đánh số tiếp theo.");
  await editor.type("to");
  await expect(outline.row("Tổ chức")).toBeFocused();
  await editor.press("Alt+Shift+ArrowRight");
  await outline.shows([...MOVED.slice(0, 4), "3. Tổ chức"]);
  await editor.press("Alt+Shift+ArrowLeft");
  await outline.shows(MOVED);
  await editor.reads(MOVED);
});

test("in the body the same keys move the section at the cursor", async ({ editor, outline }) => {
  await editor.cursorAtEnd("Kết quả");
  await editor.press("Alt+Shift+ArrowDown");
  await outline.shows(["I. Tình hình", "1. Hạn chế", "2. Kết quả", ...LINES.slice(3)]);
  await editor.type(" đạt được");
  await outline.shows(["I. Tình hình", "1. Hạn chế", "2. Kết quả đạt được", ...LINES.slice(3)]);
  await editor.press("Alt+Shift+ArrowRight");
  await editor.reads(["I. Tình hình", "1. Hạn chế", "1.1. Kết quả đạt được", ...LINES.slice(3)]);
  await editor.press("Control+Z");
  await editor.reads(["I. Tình hình", "1. Hạn chế", "2. Kết quả đạt được", ...LINES.slice(3)]);
});

test("from the menu: duplicate, delete, select; undo brings all back", async ({
  editor,
  outline,
}) => {
  await outline.shows(LINES);
  await outline.choose("Tình hình", "Nhân đôi mục");
  const doubled = [...LINES.slice(0, 3), "II. Tình hình", "1. Kết quả", "2. Hạn chế"];
  await outline.shows([...doubled, "III. Nhiệm vụ", "IV. Tổ chức"]);
  await editor.press("Control+Z");
  await outline.shows(LINES);
  await outline.row("Tình hình").focus();
  await editor.press("Delete");
  await outline.shows(["I. Nhiệm vụ", "II. Tổ chức"]);
  await expect(outline.row("Nhiệm vụ")).toBeFocused();
  await editor.press("Control+Z");
  await outline.shows(LINES);
  await outline.choose("Tình hình", "Chọn cả mục");
  await expect(editor.body).toBeFocused();
  const selected = () => editor.window.evaluate(() => getSelection()?.toString() ?? "");
  await expect.poll(selected).toMatch(/^Tình hình\s+Kết quả\s+Hạn chế$/u);
});

/** Goes to the newest notice by its key and presses one of its buttons. */
async function pressInNotice(editor: EditorPage, name: string): Promise<void> {
  const button = editor.window.getByRole("listitem").getByRole("button", { name, exact: true });
  await button.first().waitFor();
  await editor.press("Control+m");
  for (let n = 0; n < 6; n++) {
    await editor.press("Tab");
    const focused = await button.evaluateAll((all) =>
      all.includes(document.activeElement as never),
    );
    if (focused) break;
  }
  await editor.press("Enter");
}

test("a section becomes a draft of its own, and comes back", async ({ editor, outline }) => {
  await outline.shows(LINES);
  await outline.choose("Hạn chế", "Tách mục ra văn bản mới");
  const rest = ["I. Tình hình", "1. Kết quả", "II. Nhiệm vụ", "III. Tổ chức"];
  await editor.reads(rest);
  await pressInNotice(editor, "Hoàn tác");
  await editor.reads(LINES);
  await outline.choose("Hạn chế", "Tách mục ra văn bản mới");
  await editor.reads(rest);
  await pressInNotice(editor, "Mở văn bản mới");
  await editor.reads(["I. Hạn chế"]);
  await expect(editor.field("Trích yếu")).toHaveText("Hạn chế");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });
    test("axe finds nothing in the outline with its menu open", async ({
      app,
      editor,
      outline,
    }) => {
      await outline.shows(LINES);
      await outline.row("Hạn chế").hover();
      await outline.row("Hạn chế").getByRole("button").click();
      await expect(app.window.getByRole("menuitem").first()).toBeVisible();
      await settled(app.window);
      const axe = new AxeBuilder({ page: app.window })
        .setLegacyMode()
        .include(".vk-outline")
        .include("[role=menu]")
        // Fluent's guards of a focus group: whoever reaches one is sent on at once.
        .exclude("[data-tabster-dummy]");
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target)}`)).toEqual([]);
      await editor.press("Escape");
      // Opened by mouse: one goes on writing.
      await expect(editor.body).toBeFocused();
    });
  });
}

test("Tab shifts selected blocks together, or none and says why", async ({ editor, outline }) => {
  await outline.shows(LINES);
  await editor.cursorAtEnd("Nhiệm vụ");
  await editor.press("Shift+ArrowUp", "Tab");
  await editor.reads(["I. Tình hình", "1. Kết quả", "1.1. Hạn chế", "2. Nhiệm vụ", "II. Tổ chức"]);
  await editor.press("Control+Z");
  await editor.cursorAtEnd("Nhiệm vụ");
  await editor.chooseLevel("Dấu cộng (+)");
  const deepest = [...LINES.slice(0, 3), "+ Nhiệm vụ", "II. Tổ chức"];
  await editor.reads(deepest);
  await editor.press("Shift+ArrowUp", "Tab");
  await refused(editor, "Không hạ thêm được: Dấu cộng (+) là cấp thấp nhất");
  await editor.reads(deepest);
});
