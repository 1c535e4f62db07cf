import { expect } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import { test } from "./fixture.ts";

test("what follows is numbered anew when items come, go and change level", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("I. Một\n1. a\nb\nc\n");
  await editor.press("Shift+Tab");
  await editor.type("Hai\n1. d\n");
  await editor.press("Tab");
  await editor.type("e\nf");
  await editor.reads(["I. Một", "1. a", "2. b", "3. c", "II. Hai", "1. d", "1.1. e", "1.2. f"]);

  await editor.blocks.nth(1).click();
  await editor.press("End", "Enter");
  await editor.type("mới");
  await editor.reads([
    "I. Một",
    "1. a",
    "2. mới",
    "3. b",
    "4. c",
    "II. Hai",
    "1. d",
    "1.1. e",
    "1.2. f",
  ]);
  await editor.blocks.nth(5).click();
  await editor.chooseLevel("Khoản (1.)");
  await expect
    .poll(async () => (await editor.lines()).slice(5))
    .toEqual(["5. Hai", "6. d", "6.1. e", "6.2. f"]);
  await editor.blocks.nth(2).click();
  await editor.press("Home", "Shift+End", "Backspace", "Backspace", "Backspace");
  await expect
    .poll(() => editor.lines())
    .toEqual(["I. Một", "1. a", "2. b", "3. c", "4. Hai", "5. d", "5.1. e", "5.2. f"]);
});

test("the outline shows the headings, follows the cursor, jumps, and folds away", async ({
  app,
  editor,
  library,
}) => {
  await library.newFrom("Bản mẫu đầy đủ");
  await editor.opened();
  const entry = editor.outline.filter({ hasText: "Khôi phục sinh kế" });
  await entry.click();
  await expect(editor.body).toBeFocused();
  await expect(entry).toHaveAttribute("aria-selected", "true");
  const block = editor.blocks.filter({ hasText: "Khôi phục sinh kế" });
  await expect(block).toBeInViewport();
  await editor.type("Gấp rút: ");
  await expect(block).toHaveText(/^Gấp rút: Khôi phục sinh kế/);
  await expect(editor.outline.filter({ hasText: "Gấp rút" })).toHaveCount(1);

  await editor.outline.first().focus();
  await editor.press("ArrowDown", "ArrowDown", "ArrowUp", "Enter");
  const second = editor.outline.nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(editor.body).toBeFocused();

  const before = await editor.outline.count();
  await editor.press("End", "Enter");
  await editor.type("I. Mục hoàn toàn mới");
  await expect(editor.outline).toHaveCount(before + 1);
  await expect(editor.outline.filter({ hasText: "hoàn toàn mới" })).toHaveAttribute(
    "aria-level",
    "2",
  );
  await editor.button("Ẩn bố cục").click();
  await expect(editor.outline).toHaveCount(0);
  await editor.button("Hiện bố cục").click();
  await expect(editor.outline).toHaveCount(before + 1);
  await expect(app.window.getByRole("tree", { name: "Bố cục" })).toBeVisible();
});
