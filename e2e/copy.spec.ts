import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { settled } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { copy, onClipboard } from "./clipboard.ts";
import { docxLines } from "./docx.ts";
import { test } from "./fixture.ts";

const PAPER = `<p><b>I. KẾT QUẢ</b></p><p>1. Thu ngân sách đạt dự toán<a style="mso-footnote-id:ftn1"
href="#_ftn1"><sup>[1]</sup></a>;</p><p>a) Nông nghiệp &lt;được&gt; mùa.</p><table border="1">
<tr><td>TT</td><td colspan="2">Chỉ tiêu</td></tr><tr><td>1</td><td>Trồng rừng</td><td>1.200</td></tr>
</table><p>Giao các cơ quan thực hiện.</p><div style="mso-element:footnote" id="ftn1">
<p>Báo cáo của Sở Tài chính.</p></div>`;

const PRINTED = [
  "I. KẾT QUẢ",
  "1. Thu ngân sách đạt dự toán[1];",
  "a) Nông nghiệp <được> mùa.",
  "TT\tChỉ tiêu\t",
  "1\tTrồng rừng\t1.200",
  "Giao các cơ quan thực hiện.",
  "",
  "[1] Báo cáo của Sở Tài chính.",
];

/** What LibreOffice makes of a page of HTML: its text, and the lines of a DOCX. */
function readByLibreOffice(html: string): { text: string; docx: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-copied-"));
  const page = join(folder, "copied.html");
  writeFileSync(page, html);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const into = (form: string) =>
    execFileSync(
      "soffice",
      [profile, "--headless", "--writer", "--convert-to", form, "--outdir", folder, page],
      { stdio: "pipe" },
    );
  into("txt:Text (encoded):UTF8");
  into("docx:Office Open XML Text");
  const text = readFileSync(join(folder, "copied.txt"), "utf8").replace(/^\ufeff/u, "");
  return { text, docx: docxLines(join(folder, "copied.docx")) };
}

test("what is copied out reads as it prints in other programs, and comes back as it was", async ({
  app,
  editor,
}) => {
  test.slow();
  await blankDraft(app, editor);
  await copy(app, { html: PAPER, text: "bản thảo" });
  await editor.press("Control+V");
  await expect(editor.blocks).toHaveCount(4);
  const lines = await editor.lines();
  await editor.press("Control+A", "Control+C");
  await expect.poll(async () => (await onClipboard(app)).text.split(/\r?\n/u)).toEqual(PRINTED);

  const { text, docx } = readByLibreOffice((await onClipboard(app)).html);
  const read = text.split("\n").map((line) => line.trim());
  for (const line of [PRINTED[0], PRINTED[2], PRINTED[5]]) expect(read).toContain(line);
  expect(text).toMatch(/1\. Thu ngân sách đạt dự toán\[?1\]?;/u);
  expect(text).toContain("Báo cáo của Sở Tài chính.");
  for (const cell of ["TT", "Chỉ tiêu", "1", "Trồng rừng", "1.200"]) expect(docx).toContain(cell);

  // A cursor alone leaves the clipboard as it is.
  await editor.press("ArrowRight", "Control+C");
  await settled(app.window);
  expect((await onClipboard(app)).text.split(/\r?\n/u)).toEqual(PRINTED);
  await editor.press("Control+A", "Control+V");
  await editor.reads(lines);
  await editor.tableReads([
    ["TT", "Chỉ tiêu"],
    ["1", "Trồng rừng", "1.200"],
  ]);
  await editor.cursorAtEnd("Giao các");
  await editor.press("ArrowLeft", "Control+Shift+ArrowLeft", "Control+X");
  await expect.poll(async () => (await onClipboard(app)).text).toBe("hiện");
  expect((await onClipboard(app)).html).not.toContain("<p");
});

test("the words of a field of the header are copied as they are", async ({ app, editor }) => {
  await blankDraft(app, editor);
  await editor.field("Địa danh").click();
  await editor.press("Control+A");
  await editor.type("Lâm Sơn");
  await editor.press("Control+A", "Control+C");
  await expect.poll(async () => (await onClipboard(app)).text).toBe("Lâm Sơn");
});
