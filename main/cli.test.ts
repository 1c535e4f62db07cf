import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pdfPages } from "./pdf/pdf-reader.test-help.ts";

const CLI = join(import.meta.dirname, "cli.ts");

const PAPER = `KẾT LUẬN
về tình hình đầu tư công

I. KẾT QUẢ
1. Tiến độ: Giải ngân đạt 62% kế hoạch.
II. NHIỆM VỤ
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-cli-"));
  writeFileSync(join(folder, "nguon.txt"), PAPER);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Run = { code: number | null; out: string; err: string };

/** The command line as a process of its own, called from the test's folder. */
function vanKien(...args: string[]): Run {
  const env = { ...process.env, INIT_CWD: folder };
  const run = spawnSync(process.execPath, [CLI, ...args], { env, encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const documentXml = (path: string): string => {
  const part = unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"];
  return part ? strFromU8(part).replaceAll("\u00a0", " ") : "";
};

test("import, outline, text and export, from file to file", () => {
  expect(vanKien("import", "nguon.txt", "--out", "draft.json")).toMatchObject({ code: 0, out: "" });
  expect(JSON.parse(readFileSync(join(folder, "draft.json"), "utf8"))).toMatchObject({
    format: 2,
    template: "ket-luan",
  });
  const outline = vanKien("outline", "draft.json");
  expect(outline).toMatchObject({ code: 0, err: "" });
  expect(outline.out.split("\n").slice(0, 2)).toEqual(["I.\tKẾT QUẢ", "1.\tTiến độ"]);
  expect(vanKien("text", "draft.json").out).toContain("1. Tiến độ: Giải ngân đạt 62% kế hoạch.");
  expect(vanKien("export", "draft.json", "--out", "tep.docx")).toMatchObject({ code: 0, out: "" });
  expect(documentXml(join(folder, "tep.docx"))).toContain("Dự thảo lần 1");
  expect(readdirSync(folder).sort()).toEqual(["draft.json", "nguon.txt", "tep.docx"]);
});

test("a text file is imported on the way; the same file gives the same draft", () => {
  vanKien("import", "nguon.txt", "--out", "1.json");
  vanKien("import", "nguon.txt", "--out", "2.json");
  expect(readFileSync(join(folder, "1.json"))).toEqual(readFileSync(join(folder, "2.json")));
  expect(vanKien("outline", "nguon.txt").out).toBe(vanKien("outline", "1.json").out);
  expect(vanKien("text", "nguon.txt").out).toBe(vanKien("text", "1.json").out);
});

test("the round of a draft mark can be given", () => {
  vanKien("export", "nguon.txt", "--out", "tep.docx", "--round", "3");
  expect(documentXml(join(folder, "tep.docx"))).toContain("Dự thảo lần 3");
});

test("pages and PDF tell of the same pages", () => {
  const long = Array.from(
    { length: 60 },
    (_, i) => `${i + 1}. Việc ${i + 1}: ${"làm việc ".repeat(12)}`,
  );
  writeFileSync(join(folder, "dai.txt"), `${PAPER}${long.join("\n")}\n`);
  const pages = vanKien("pages", "dai.txt", "--round", "2").out.trimEnd().split("\n");
  expect(vanKien("pdf", "dai.txt", "--out", "dai.pdf", "--round", "2")).toMatchObject({
    code: 0,
    out: "",
  });
  const read = pdfPages(readFileSync(join(folder, "dai.pdf")));
  expect(pages[0]).toBe(`${read.length} trang`);
  expect(read[0]).toContain("Dự thảo lần 2");
  const starts = pages.slice(1).map((line) => line.split("\t")[1]);
  expect(starts.length).toBeGreaterThan(2);
  for (const [i, start] of starts.entries()) {
    const lines = (read[i] ?? "").split("\n");
    expect(lines[i === 0 ? 0 : 1]?.trim()).toBe(start);
  }
});

test("help says what there is, also when nothing is asked", () => {
  const help = vanKien("help");
  expect(help).toMatchObject({ code: 0, err: "" });
  for (const command of ["import", "outline", "text", "export", "pdf", "pages"])
    expect(help.out).toContain(command);
  expect(vanKien()).toEqual(help);
  expect(vanKien("--help")).toEqual(help);
});

test.each([
  ["an unknown command", ["in"], 'Không có lệnh "in"'],
  ["no file", ["text"], "Cần đúng một tệp"],
  ["two files", ["text", "nguon.txt", "nguon.txt"], "Cần đúng một tệp"],
  ["an unknown option", ["text", "nguon.txt", "--fast"], "Không hiểu tham số"],
  ["import without --out", ["import", "nguon.txt"], "--out"],
  ["pdf without --out", ["pdf", "nguon.txt"], "--out"],
  ["export without --out", ["export", "nguon.txt"], "--out"],
  ["a round that is none", ["export", "nguon.txt", "--out", "a.docx", "--round", "x"], "--round x"],
  ["a file that is not there", ["text", "khong-co.txt"], "Không đọc được tệp"],
  [
    "a template that is not there",
    ["import", "nguon.txt", "--template", "la", "--out", "a.json"],
    '"la"',
  ],
  ["an empty file", ["text", "rong.txt"], "không có chữ"],
  ["a binary", ["text", "anh.txt"], "không phải văn bản"],
  ["JSON that is none", ["text", "hong.json"], "không phải JSON"],
  ["JSON of something else", ["text", "khac.json"], "không phải văn bản"],
  ["a draft of a newer format", ["text", "moi.json"], "phiên bản mới hơn"],
  ["a draft with a wrong field", ["text", "sai.json"], "parts"],
  [
    "a place that cannot be written",
    ["export", "nguon.txt", "--out", "rong.txt/a.docx"],
    "Không ghi được",
  ],
])("%s: one Vietnamese sentence on stderr, exit code 1", (_name, args, sentence) => {
  const draft = { format: 1, template: "ket-luan" };
  const files = {
    "rong.txt": "",
    "anh.txt": Uint8Array.from({ length: 4096 }, (_, i) => (i * 167) % 256),
    "hong.json": "{",
    "khac.json": "[]",
    "moi.json": JSON.stringify({ ...draft, format: 9 }),
    "sai.json": JSON.stringify(draft),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const run = vanKien(...args);
  expect(run).toMatchObject({ code: 1, out: "" });
  expect(run.err).toContain(sentence);
  expect(run.err).not.toContain("    at ");
  expect(existsSync(join(folder, "a.docx"))).toBe(false);
});

test("a reader who stops early is no error", () => {
  const pipe = `"${process.execPath}" "${CLI}" text nguon.txt | head -c 1`;
  const env = { ...process.env, INIT_CWD: folder };
  const run = spawnSync("bash", ["-o", "pipefail", "-c", pipe], { env, encoding: "utf8" });
  expect(run.stdout).toHaveLength(1);
  expect(run.stderr).not.toContain("EPIPE");
});

test("SQLite is not loaded: the command line works where the store cannot", () => {
  const env = { ...process.env, INIT_CWD: folder, NODE_DEBUG: "module,esm" };
  const run = spawnSync(process.execPath, [CLI, "export", "nguon.txt", "--out", "a.docx"], {
    env,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  expect(run.status).toBe(0);
  expect(run.stderr).toContain("import-text");
  expect(run.stderr).not.toContain("better-sqlite3");
});
