import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { RunningApp } from "./app.ts";
import type { EditorPage } from "./editor-page.ts";
import { FindPanel } from "./find-panel.ts";
import { test } from "./fixture.ts";
import type { LibraryPage } from "./library-page.ts";

/** How often the body of the example says it. */
const IN_EXAMPLE = 7;

/** The example with the same words in subject, recipient, cell and footnote too. */
async function paper(
  app: RunningApp,
  library: LibraryPage,
  editor: EditorPage,
): Promise<FindPanel> {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  await editor.field("Trích yếu").fill("về Khu kinh tế Cửa Lân");
  await editor.field("Nơi nhận 3").fill("Ban Quản lý Khu kinh tế Cửa Lân");
  await editor.cursorAtEnd("Về kết quả thực hiện nhiệm vụ năm 2026");
  await editor.press("Control+Alt+F");
  await expect(app.window.getByRole("textbox", { name: "Nội dung chú thích" })).toBeFocused();
  await editor.type("Gồm cả cảng Cửa Lân");
  await editor.press("Enter");
  await expect(app.window.locator("[data-note='1']")).toHaveText("Gồm cả cảng Cửa Lân");
  await editor.insertTable(2, 2);
  await editor.type("Cửa Lân");
  await editor.saved();
  return new FindPanel(app.window);
}

test("finds without marks in body, subject, recipient, cell and footnote, round and round", async ({
  app,
  editor,
  library,
}) => {
  const find = await paper(app, library, editor);
  const { window } = app;
  await editor.press("Control+Home", "Control+F");
  await expect(find.typed).toBeFocused();
  await editor.type("cua lan");
  const all = IN_EXAMPLE + 4;
  await find.says(`2/${all}`);
  await expect.poll(() => find.currentInSight()).toBe(true);
  const seen: string[] = [];
  for (let n = 0; n < all; n++) {
    await editor.press("Enter");
    await find.says(`${((n + 2) % all) + 1}/${all}`);
    await expect.poll(async () => (await find.marked()).current).toEqual(["Cửa Lân"]);
    await expect.poll(() => find.currentInSight()).toBe(true);
    seen.push(
      await window.evaluate(() => {
        const [range] = CSS.highlights.get("vk-found-current") ?? [];
        const { parentElement } = (range as Range).startContainer;
        const holder = parentElement?.closest("[data-part], [data-note], td, .vk-block");
        return holder?.getAttribute("data-part") ?? holder?.tagName ?? "";
      }),
    );
  }
  expect(new Set(seen)).toEqual(new Set(["P", "subject", "recipient-3", "SPAN", "TD"]));
  await editor.press("Shift+Enter");
  await find.says(`1/${all}`);
  await editor.press("F3", "F3", "Shift+F3");
  await find.says(`2/${all}`);
  await expect(find.typed).toBeFocused();

  await find.button("Phân biệt dấu").click();
  await find.says("Không thấy");
  await find.typed.fill("Cửa Lân");
  await find.says(`2/${all}`);
  await find.typed.fill("ửa");
  await find.button("Nguyên tiếng").click();
  await find.says("Không thấy");
});

test("replaces one and all by keyboard; one step takes all back", async ({
  app,
  editor,
  library,
}) => {
  const find = await paper(app, library, editor);
  const before = [await editor.lines(), await editor.tableRows(), await editor.recipients()];
  await editor.press("Control+Home", "Control+H");
  await editor.type("cửa lân");
  await editor.press("Tab");
  await expect(find.replacement).toBeFocused();
  await editor.type("Cửa Việt");
  await find.says(`2/${IN_EXAMPLE + 4}`);
  await editor.press("Enter");
  await expect(find.panel.getByTestId("find-done")).toHaveText("Đã thay 1 chỗ.");
  await find.says(`2/${IN_EXAMPLE + 3}`);
  await find.button("Thay tất cả").focus();
  await editor.press("Enter");
  await expect(find.panel.getByTestId("find-done")).toHaveText(`Đã thay ${IN_EXAMPLE + 3} chỗ.`);
  await find.says("Không thấy");
  await expect(editor.field("Trích yếu")).toHaveText("về Khu kinh tế Cửa Việt");
  await expect(editor.field("Nơi nhận 3")).toHaveText("Ban Quản lý Khu kinh tế Cửa Việt");
  await expect(app.window.locator("[data-note='1']")).toHaveText("Gồm cả cảng Cửa Việt");
  expect((await editor.tableRows())[0]?.[0]).toBe("Cửa Việt");
  expect((await editor.lines()).join("\n")).not.toContain("Cửa Lân");
  await editor.saved();

  await editor.press("Escape");
  await expect(find.panel).toHaveCount(0);
  await expect(editor.body).toBeFocused();
  await editor.press("Control+Z");
  await expect(editor.field("Trích yếu")).toHaveText("về Khu kinh tế Cửa Lân");
  await expect(editor.field("Nơi nhận 3")).toHaveText("Ban Quản lý Khu kinh tế Cửa Lân");
  await expect.poll(() => editor.lines()).toEqual(before[0]);
  expect([await editor.tableRows(), await editor.recipients()]).toEqual(before.slice(1));
  // The first one was replaced on its own.
  await expect(app.window.locator("[data-note='1']")).toHaveText("Gồm cả cảng Cửa Việt");
  await editor.press("Control+Z");
  await expect(app.window.locator("[data-note='1']")).toHaveText("Gồm cả cảng Cửa Lân");
  await editor.saved();
});

test("a selection fills the panel; Esc leaves the match selected in the text or in its field", async ({
  app,
  editor,
  library,
}) => {
  const find = await paper(app, library, editor);
  const { window } = app;
  const selected = () => window.evaluate(() => String(document.getSelection()));
  await editor.body.focus();
  await editor.press("Control+Home", "Control+Shift+ArrowRight", "Control+F");
  await expect(find.typed).toHaveValue("Sau");
  await find.says(/^1\/\d+$/u);
  await editor.type("hon nhan");
  await find.says(/^1\/\d+$/u);
  await editor.press("Escape");
  await expect(editor.body).toBeFocused();
  await expect.poll(selected).toBe("Hòn Nhạn");
  await editor.press("F3");
  await expect.poll(selected).toBe("Hòn Nhạn");
  await editor.type("Mũi Né");
  await expect.poll(async () => (await editor.lines()).join("\n")).toContain("Mũi Né");
  await editor.press("Control+F");
  await editor.type("về khu kinh tế");
  await editor.press("Enter", "Enter");
  await find.says(/\d+\/\d+/u);
  await find.typed.fill("quan ly khu kinh te");
  await find.says("1/1");
  await editor.press("Escape");
  await expect(editor.field("Nơi nhận 3")).toBeFocused();
  await expect.poll(selected).toBe("Quản lý Khu kinh tế");
});

test("at the top of the page the panel makes room for what was found", async ({
  app,
  editor,
  library,
}) => {
  await app.window.setViewportSize({ width: 1000, height: 800 });
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  // Looked for from where one writes: above the body.
  await editor.field("Cơ quan ban hành").click();
  await editor.press("Control+H");
  await editor.type("Lâm Sơn");
  const find = new FindPanel(app.window);
  await find.says(/^1\/\d+$/u);
  await editor.press("Enter");
  const covers = async () => {
    const place = await editor.field("Địa danh").boundingBox();
    const panel = await find.panel.boundingBox();
    return place && panel ? place.y + place.height > panel.y : undefined;
  };
  await expect.poll(covers).toBe(false);
  await find.typed.fill("nam 2027");
  await expect.poll(async () => (await find.panel.boundingBox())?.y).toBeLessThan(200);
});

test("a paper of 10,000 paragraphs is searched and replaced through", async ({
  app,
  editor,
  folders,
  library,
}) => {
  test.setTimeout(240_000);
  const line = (n: number) =>
    `Các cấp uỷ, tổ chức đảng trong toàn tỉnh tiếp tục quán triệt, cụ thể hoá bằng chương trình hành động năm ${n}; thường xuyên đôn đốc, tháo gỡ khó khăn, vướng mắc của cơ sở, kịp thời báo cáo Thường trực Tỉnh uỷ.`;
  const file = join(folders.data, "..", "dai.txt");
  writeFileSync(file, Array.from({ length: 10_000 }, (_, n) => line(n)).join("\n\n"));
  await library.importFile(app, file);
  await editor.opened();
  await editor.saved();
  const find = new FindPanel(app.window);
  await expect(app.window.getByTestId("page")).toHaveText(/^Trang 1\/\d+/u);
  await editor.press("Control+H");
  await expect(find.typed).toBeFocused();
  const time = async (what: string, act: () => Promise<void>) => {
    await app.window.evaluate(watchFreezes);
    const start = performance.now();
    await act();
    const frozen = await app.window.evaluate(longestFreeze);
    console.log(`${what}: ${Math.round(performance.now() - start)} ms, longest task ${frozen} ms`);
  };
  await time("10,000 paragraphs, find", async () => {
    await editor.type("tinh uy");
    await shows(app, COUNT, "1/10.000");
  });
  await time("previous, which is the last", async () => {
    await editor.press("Shift+Enter");
    await shows(app, COUNT, "10.000/10.000");
  });
  await expect.poll(() => find.currentInSight()).toBe(true);
  expect((await find.marked()).found.length).toBeLessThan(200);
  await find.replacement.fill("Thành uỷ");
  await time("replace all", async () => {
    await find.button("Thay tất cả").click();
    await shows(app, LAST, "Thường trực Thành uỷ.");
  });
  await find.says("Không thấy");
  await editor.press("Escape");
  await time("take back", async () => {
    await editor.press("Control+Z");
    await shows(app, LAST, "Thường trực Tỉnh uỷ.");
  });
  await editor.saved();
});

const COUNT = "[data-testid=find-count]";
const LAST = ".vk-body .vk-chunk:last-child .vk-block:last-child";

/** Waits without a look at the whole page, which in a long paper takes longer than what is waited for. */
async function shows({ window }: RunningApp, selector: string, end: string): Promise<void> {
  await window.waitForFunction(
    ([where = "", words = ""]) => document.querySelector(where)?.textContent?.endsWith(words),
    [selector, end],
  );
}

/** Keeps the longest time in which the window could do nothing else; milliseconds. */
function watchFreezes(): void {
  const seen = window as unknown as { longest: number };
  seen.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      seen.longest = Math.max(seen.longest, Math.round(duration));
  }).observe({ type: "longtask" });
}

const longestFreeze = (): number => (window as unknown as { longest: number }).longest;
