import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { launchApp, removeFolders } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { FindPanel } from "./find-panel.ts";
import { typeTelex } from "./keyboards/type-telex.ts";
import { LibraryPage } from "./library-page.ts";

test("Telex typed with the real UniKey engine arrives composed, in the body and in the header", async () => {
  const app = await launchApp();
  await new LibraryPage(app.window).newFrom("Kết luận");
  const editor = new EditorPage(app.window);
  await editor.opened();
  await editor.body.click();
  typeTelex("tieesng Vieejt ddaanf ");
  await expect.poll(async () => (await editor.lines()).join("")).toContain("tiếng Việt đần ");

  await editor.field("Trích yếu").click();
  typeTelex("veef coong tacs xaay duwngj ");
  await expect(editor.field("Trích yếu")).toHaveText("về công tác xây dựng ");
  await editor.saved();
  await app.close();
  removeFolders(app.folders);
});

test("Telex arrives composed in a table and in an addressee", async () => {
  const app = await launchApp();
  await new LibraryPage(app.window).newFrom("Công văn");
  const editor = new EditorPage(app.window);
  await editor.opened();
  await editor.body.click();
  await editor.press("Control+End", "Enter");
  await editor.insertTable(2, 2);
  typeTelex("tieesng Vieejt ");
  await editor.press("Tab");
  typeTelex("dduwowcj ");
  await expect.poll(async () => (await editor.tableRows())[0]).toEqual(["tiếng Việt ", "được "]);

  await editor.field("Nơi gửi đến 1").focus();
  await editor.press("Control+A");
  typeTelex("cacs ban ddangr ");
  await expect(editor.field("Nơi gửi đến 1")).toHaveText("các ban đảng ");
  await editor.saved();
  await app.close();
  removeFolders(app.folders);
});

test("Telex arrives composed in the box of what is looked for, and is found when it is", async () => {
  const app = await launchApp();
  await new LibraryPage(app.window).newFrom("Bản mẫu đầy đủ");
  const editor = new EditorPage(app.window);
  await editor.opened();
  const find = new FindPanel(app.window);
  await editor.press("Control+h");
  await expect(find.typed).toBeFocused();
  typeTelex("Khu kinh tees Cuwar Laan");
  await expect(find.typed).toHaveValue("Khu kinh tế Cửa Lân");
  await find.says("1/6");
  await find.replacement.focus();
  typeTelex("Khu kinh tees Hofn Nhajn");
  await expect(find.replacement).toHaveValue("Khu kinh tế Hòn Nhạn");
  execFileSync("xdotool", ["key", "Return"]);
  await find.says("1/5");
  expect((await editor.lines()).join("\n")).toContain("nhất là tại Khu kinh tế Hòn Nhạn");
  await editor.saved();
  await app.close();
  removeFolders(app.folders);
});
