import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { LibraryPage } from "./library-page.ts";

/** Makes one draft with some words, closes the app, damages the row, and starts it again. */
async function damaged(app: RunningApp, sql: string): Promise<RunningApp> {
  const editor = new EditorPage(app.window);
  await blankDraft(app, editor);
  await editor.type("Những chữ phải còn lại.\nĐoạn thứ hai.");
  await editor.saved();
  await app.close();
  const db = new Sqlite(join(app.folders.data, "van-kien.sqlite"));
  db.exec(sql);
  db.close();
  return launchApp({ folders: app.folders });
}

const CUT = "UPDATE drafts SET content = substr(content, 1, instr(content, 'thứ hai') + 6)";

test("a draft that was cut: what is wrong, a copy, the readable part, and on with the work", async ({
  app,
}, info) => {
  const again = await damaged(app, CUT);
  const { window } = again;
  const editor = new EditorPage(window);
  await new LibraryPage(window).open("Chưa có trích yếu");
  const alert = window.getByRole("alert");
  await expect(alert).toContainText("Văn bản này bị hỏng trên đĩa.");
  await expect(alert).toContainText("Mã kiểm tra không khớp");
  await window.screenshot({ path: info.outputPath("damaged.png") });
  const copy = join(again.folders.data, "..", "bản.vankien.json");
  await answerSaveDialog(again.electron, copy);
  await editor.button("Lưu một bản sao…").click();
  await expect(window.getByText("Đã lưu một bản sao", { exact: true })).toBeVisible();
  expect(readFileSync(copy, "utf8")).toContain("Những chữ phải còn lại.");
  expect(readFileSync(copy.replace(".vankien.json", ".txt"), "utf8")).toContain("Đoạn thứ hai");
  await editor.button("Mở phần đọc được").click();
  await editor.opened();
  await expect(window.getByRole("region", { name: "Kết quả sửa văn bản hỏng" })).toBeVisible();
  await editor.reads(["Những chữ phải còn lại.", "Đoạn thứ hai"]);
  await window.screenshot({ path: info.outputPath("repaired.png") });
  await editor.cursorAtEnd("Đoạn thứ hai");
  await editor.type(" viết tiếp");
  await editor.saved();
  await editor.back();
  await new LibraryPage(window).open("Chưa có trích yếu");
  await editor.reads(["Những chữ phải còn lại.", "Đoạn thứ hai viết tiếp"]);
  await again.close();
});

test("a type that is gone: words and two ways out, the library goes on", async ({ app }) => {
  const again = await damaged(app, "UPDATE drafts SET template = 'mat-roi', changed_at = 'hỏng'");
  const { window } = again;
  const library = new LibraryPage(window);
  await library.open("Chưa có trích yếu");
  await expect(window.getByRole("alert")).toContainText("Mẫu của loại văn bản này không còn");
  await window.getByRole("button", { name: "Về danh sách" }).click();
  await library.newFrom("Kết luận");
  await new EditorPage(window).opened();
  await again.close();
});

test("a copy of what is on the screen comes back as a new draft", async ({
  app,
  editor,
  library,
}) => {
  await blankDraft(app, editor);
  await editor.field("Trích yếu").fill("về bản sao");
  await editor.body.click();
  await editor.type("1. Mục một\nNội dung.");
  const copy = join(app.folders.data, "..", "sao.vankien.json");
  await answerSaveDialog(app.electron, copy);
  await editor.press("Control+K");
  await editor.type("luu mot ban sao");
  await editor.press("Enter");
  await expect(app.window.getByText("Đã lưu một bản sao", { exact: true })).toBeVisible();
  const before = await editor.lines();
  await editor.back();
  await answerOpenDialog(app.electron, copy);
  await app.window.getByRole("button", { name: "Nhập từ tệp" }).first().click();
  await editor.opened();
  await editor.reads(before);
  await expect(editor.field("Trích yếu")).toHaveText("về bản sao");
  await editor.back();
  await expect(library.rows).toHaveCount(2);
});

/** A number between 0 and 1 from a seed, always the same ones. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** What extensions, spell checkers and input methods do to a page, one of them at a place. */
async function attack({ window }: RunningApp, kind: number, place: number): Promise<void> {
  await window.evaluate(
    ([which, where]) => {
      const pick = (selector: string) => {
        const all = [...document.querySelectorAll(`.vk-body ${selector}`)];
        return all[Math.floor(where * all.length)];
      };
      const string = pick("[data-slate-string]");
      const block = pick("p");
      const acts = [
        () => string?.firstChild?.remove(),
        () => {
          const font = document.createElement("font");
          font.append(...(string?.childNodes ?? []));
          string?.append(font);
        },
        () => block?.remove(),
        () => {
          if (string) string.textContent = "chữ của tiện ích";
        },
        () => block?.parentNode?.prepend(block),
        () => string?.parentElement?.replaceChildren(),
        () => block?.after(block.cloneNode(true)),
      ];
      acts[which % acts.length]?.();
    },
    [kind, place] as const,
  );
}

test("200 attacks on the drawn page while one types: every letter arrives, nothing is lost", async ({
  app,
  editor,
}) => {
  test.setTimeout(90_000);
  await blankDraft(app, editor);
  await editor.type("một hai ba\nbốn năm sáu\nbảy tám ");
  const random = seeded(2_026);
  let last = "bảy tám ";
  for (let n = 1; n <= 200; n++) {
    await attack(app, Math.floor(random() * 7), random());
    const typed = `${n % 10}x `;
    await editor.type(typed);
    last += typed;
  }
  await editor.saved();
  await editor.reads(["một hai ba", "bốn năm sáu", last]);
  await editor.back();
  await new LibraryPage(app.window).open("Chưa có trích yếu");
  await editor.reads(["một hai ba", "bốn năm sáu", last]);
});

test("the whole body torn out: it is drawn again, the cursor stays, keys and Enter work", async ({
  app,
  editor,
}) => {
  await blankDraft(app, editor);
  await editor.type("trước đây");
  await app.window.evaluate(() => {
    for (const block of document.querySelectorAll(".vk-body p")) block.remove();
  });
  await editor.press("Enter");
  await editor.type("sau đó");
  await editor.reads(["trước đây", "sau đó"]);
  await editor.press("Control+Z", "Control+Z", "Control+Z");
  await expect.poll(async () => (await editor.lines()).join()).not.toContain("sau đó");
});

test("an error that nobody caught is told once, with a way to safety", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await app.window.evaluate(() => {
    for (let n = 0; n < 3; n++)
      setTimeout(() => {
        throw new Error("lỗi lạ");
      });
  });
  const notice = app.window.getByRole("listitem").filter({ hasText: "Có lỗi trong chương trình" });
  await expect(notice).toHaveCount(1);
  await answerSaveDialog(app.electron, join(app.folders.data, "..", "an toàn.json"));
  await notice.getByRole("button", { name: "Lưu một bản sao…" }).click();
  await expect(app.window.getByText("Đã lưu một bản sao", { exact: true })).toBeVisible();
});
