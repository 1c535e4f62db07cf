import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { launchApp, newFolders, ROOT, type RunningApp, removeFolders } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { LibraryPage } from "./library-page.ts";
import { PreviewPage } from "./preview-page.ts";

/** The main job, unattended: text in, header filled, signed off, DOCX and PDF out. For npm start without a screen. */
const OUT = join(ROOT, "out", "demo");

/** What a paper needs and its text did not bring. */
const headerFor = (province: string, committee: string): [field: string, value: string][] => [
  ["Cơ quan ban hành", `${committee} ${province}`],
  ["Số văn bản", "15"],
  ["Địa danh", province],
  ["Họ và tên người ký", "Nguyễn Văn Lâm"],
];

/** The province that a text names most often; the example's where it names none. */
function provinceOf(text: string): string {
  const names = [...text.matchAll(/tỉnh\s+(\p{Lu}\p{L}+\s\p{Lu}\p{L}+)/gu)].map((m) => m[1] ?? "");
  const count = (name: string) => names.filter((n) => n === name).length;
  return names.sort((a, b) => count(b) - count(a))[0] ?? "Lâm Sơn";
}

async function openDraft(app: RunningApp, file: string | undefined): Promise<EditorPage> {
  const library = new LibraryPage(app.window);
  if (file) await library.importFile(app, file);
  else await library.newFrom("Bản mẫu đầy đủ");
  const editor = new EditorPage(app.window);
  await editor.opened();
  return editor;
}

async function fillWhatIsMissing(editor: EditorPage): Promise<void> {
  const text = (await editor.lines()).join("\n");
  // The paper's own spelling: "ủy" or "uỷ".
  const committee = text.includes("Tỉnh ủy") ? "Tỉnh ủy" : "Tỉnh uỷ";
  for (const [name, value] of headerFor(provinceOf(text), committee)) {
    if ((await editor.field(name).textContent()) === "") await editor.field(name).fill(value);
  }
  if ((await editor.field("Ngày ký").textContent()) !== "") return;
  const commas = (await editor.window.getByText("Thể thức: HD 36").count()) > 0;
  await editor.fillDate("05", "12", commas ? "2020" : "2026");
}

async function shoot(app: RunningApp, name: string): Promise<void> {
  // Dialogs and notices fade in.
  await app.window.waitForTimeout(500);
  await app.window.screenshot({ path: join(OUT, `${name}.png`) });
}

/** The pages as they print, and their PDF. */
async function exportPages(app: RunningApp): Promise<void> {
  const preview = new PreviewPage(app.window);
  await preview.open();
  await shoot(app, "7-xem-trang");
  await app.window.keyboard.press("End");
  await shoot(app, "8-xem-trang-cuoi");
  await preview.exportPdf("bản sạch");
  await shoot(app, "9-da-xuat-pdf");
  await preview.back();
}

async function demo(file: string | undefined): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const folders = newFolders();
  const app = await launchApp({ folders });
  await app.window.getByRole("button", { name: "Văn bản mới" }).first().waitFor();
  await shoot(app, "1-thu-vien-trong");
  const editor = await openDraft(app, file);
  await shoot(app, "2-soan-thao");
  await fillWhatIsMissing(editor);
  await editor.saved();
  await shoot(app, "3-da-dien-phan-dau");
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư", () => shoot(app, "4-ky-duyet"));
  await shoot(app, "5-da-ky-duyet");
  await editor.exportDocx("bản sạch");
  await shoot(app, "6-da-xuat");
  await editor.closeNotice();
  await exportPages(app);
  await editor.back();
  await app.window.getByRole("button", { name: /^Đã duyệt/u }).click();
  await shoot(app, "10-thu-vien");
  for (const name of readdirSync(folders.exports))
    copyFileSync(join(folders.exports, name), join(OUT, name));
  await app.close();
  removeFolders(folders);
}

await demo(process.argv[2]);
console.info("The demo is done. What it made:");
for (const name of readdirSync(OUT).sort(new Intl.Collator("vi", { numeric: true }).compare))
  console.info(`  ${join(relative(process.cwd(), OUT), name)}`);
