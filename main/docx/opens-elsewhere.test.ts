import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { layoutDocument } from "docx/layout";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flowOf } from "../../document/flow/flow-of.ts";
import { flowLines } from "../../document/flow/flow-text.ts";
import { Ooxml } from "./read-ooxml.test-help.ts";
import { SAMPLES } from "./sample.test-help.ts";
import { examplePapers, type Paper } from "./templates.test-help.ts";
import { docxOf, writeDocx } from "./write/write-docx.ts";

const papers = [...Object.entries(SAMPLES), ...examplePapers].map(([name, paper], i) => ({
  ...{ name, paper, file: `paper-${i}` },
}));

const write = ({ document, template, profile, copy }: Paper) =>
  writeDocx(document, template, profile, copy);
const flow = ({ document, template, profile, copy }: Paper) =>
  flowOf(document, template, profile, copy);

/** The schemas stand beside the project, or beside a folder that holds it. */
function schemaFolder(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const schemas = join(folder, "shared", "ooxml-xsd", "ISO-IEC29500-4_2016");
    if (existsSync(schemas)) return schemas;
    folder = dirname(folder);
  }
  return undefined;
}

const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-docx-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PARTS = /^word\/(document|styles|settings|numbering|footnotes|endnotes|header\d+)\.xml$/u;

/** Drops what mc:Ignorable names, as ISO/IEC 29500-3 has a reader do before validation. */
function withoutIgnorable(xml: string): string {
  const prefixes = /mc:Ignorable="([^"]*)"/u.exec(xml)?.[1]?.split(" ") ?? [];
  const known = xml.replace(/ mc:Ignorable="[^"]*"/u, "");
  return prefixes.reduce(
    (s, p) => s.replace(new RegExp(` ${p}:[a-zA-Z]+="[^"]*"`, "gu"), ""),
    known,
  );
}

const schemas = schemaFolder();
const validates = schemas !== undefined && has("xmllint");
const skipped = validates ? "" : " (skipped: no ../shared/ooxml-xsd, or no xmllint)";

describe.runIf(validates)(`the schema of OOXML${skipped}`, () => {
  test.each(papers)("$name is valid", async ({ paper }) => {
    const docx = new Ooxml(await write(paper));
    const parts = docx.paths().filter((path) => PARTS.test(path));
    expect(parts.length).toBeGreaterThanOrEqual(8);
    const files = parts.map((path) => {
      const file = join(folder, path.replace("/", "-"));
      writeFileSync(file, withoutIgnorable(docx.source(path)));
      return file;
    });
    const schema = join(schemas ?? "", "wml.xsd");
    const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files]);
    expect(run.status === 0 ? "" : String(run.stderr)).toBe("");
  });
});

const typed = (text: string): string => text.normalize("NFC").replaceAll("\u2011", "-");
const words = (text: string): string[] => typed(text).match(/[^\s]+/gu) ?? [];

/** What is in the first list more often than in the second. */
function surplus(first: readonly string[], second: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of second) counts.set(word, (counts.get(word) ?? 0) + 1);
  return first.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

describe("a second reader (mammoth)", () => {
  test.each(papers)("reads the same letters in the same order: $name", async ({ paper }) => {
    const { value, messages } = await mammoth.extractRawText({
      buffer: Buffer.from(await write(paper)),
    });
    const { sections, ...rest } = flow(paper);
    const body = sections.map((section) => ({ ...section, firstHeader: [] }));
    // It gives nothing for a soft break, so letters are compared, and spaces left out.
    const letters = (text: string): string => words(text).join("");
    const expected = flowLines({ ...rest, sections: body, notes: [] }).join("\n");
    expect(letters(value)).toBe(letters(expected));
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  });

  test("finds the footnotes", async () => {
    const paper = SAMPLES["notes in text and cells"] as Paper;
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await write(paper)) });
    expect(value.match(/<li id="footnote-\d+">/gu)).toHaveLength(4);
    expect(value).toContain("Xem Phụ lục.");
  });
});

describe("docx's own layout", () => {
  test.each(papers)("lays out all of it: $name", ({ paper }) => {
    const { document, template, profile, copy } = paper;
    const { pages, stoppedAt } = layoutDocument(docxOf(document, template, profile, copy));
    expect(stoppedAt).toBeUndefined();
    expect(pages.length).toBeGreaterThan(0);
  });
});

/** Words of these are broken by the edges of cells and lines, or have a number raised at their end. */
const BROKEN: ReadonlySet<string> = new Set([
  ...["a word longer than a line", "thirty columns", "notes in text and cells"],
]);

const office = has("soffice") && has("pdftotext");

describe.runIf(office)(`LibreOffice${office ? "" : " (skipped: no soffice or pdftotext)"}`, () => {
  /** The text of a PDF that LibreOffice made of a paper, page by page. */
  const pages = (file: string): string[] => {
    const text = execFileSync("pdftotext", ["-layout", join(folder, `${file}.pdf`), "-"]);
    return text.toString("utf8").split("\f").slice(0, -1);
  };
  const fileNamed = (wanted: string): string =>
    papers.find(({ name }) => name === wanted)?.file ?? "";

  beforeAll(async () => {
    for (const { paper, file } of papers)
      writeFileSync(join(folder, `${file}.docx`), await write(paper));
    const files = papers.map(({ file }) => join(folder, `${file}.docx`));
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [own, ...convert, ...files], { stdio: "ignore" });
  }, 300_000);

  /** Header rows of tables repeat; page and note numbers are the program's. */
  const more = /^(\d+|TT|Nội|dung|công|việc|Thời|hạn)$/u;

  test.each(papers)("shows all the words and no others: $name", ({ name, paper, file }) => {
    const cut = (text: string) => (BROKEN.has(name) ? [...words(text).join("")] : words(text));
    const seen = cut(pages(file).join("\n"));
    const expected = cut(flowLines(flow(paper)).join("\n"));
    expect(surplus(expected, seen)).toEqual([]);
    expect(surplus(seen, expected).filter((word) => !more.test(word))).toEqual([]);
  });

  test.each(papers)("numbers pages from 2 on, from 1 in every annex: $name", ({ paper, file }) => {
    const numbers = pages(file).map(
      (page) => /^\s*(\d+)\s*$/u.exec(page.split("\n")[0] ?? "")?.[1],
    );
    const restarts = flow(paper).sections.filter((section) => section.restarts).length;
    expect(numbers.filter((n) => n === undefined)).toHaveLength(restarts);
    expect(numbers[0]).toBeUndefined();
    numbers.forEach((n, i) => {
      if (n !== undefined) expect(Number(n)).toBe(Number(numbers[i - 1] ?? 1) + 1);
    });
  });

  test.each(papers)("number and date stand on one line: $name", ({ paper, file }) => {
    const symbol = paper.document.parts.number.body;
    if (symbol === "" || paper.template.without?.includes("number")) return;
    const [first = ""] = pages(file);
    const line = first
      .split("\n")
      .find((l) => /Số:? .*\//u.test(typed(l).replaceAll("\u00a0", " ")));
    expect(line).toContain("ngày");
  });

  /** Lower edge of the last word on a page, points above the edge of the paper. */
  function aboveEdge(file: string, page: number): number {
    const pdf = join(folder, `${file}.pdf`);
    const range = ["-f", `${page}`, "-l", `${page}`];
    const xml = execFileSync("pdftotext", ["-bbox", ...range, pdf, "-"]).toString("utf8");
    const height = Number(/<page width="[\d.]+" height="([\d.]+)"/u.exec(xml)?.[1]);
    const bottoms = [...xml.matchAll(/yMax="([\d.]+)"/gu)].map(([, y]) => Number(y));
    return height - Math.max(...bottoms);
  }

  test.each([
    ["marks at the foot", 0],
    ["marks at the foot, two-sided, two annexes", 2],
    ["marks at the foot of nothing but text", 0],
  ])("marks stand on the body's last page only, 10 mm above its edge: %s", (name, annexes) => {
    const file = fileNamed(name);
    const shown = pages(file).map((page) => page.includes("KHÔNG PHỔ BIẾN"));
    const last = shown.indexOf(true);
    expect(shown.filter(Boolean)).toHaveLength(1);
    if (annexes === 0) expect(last).toBe(shown.length - 1);
    else expect(pages(file)[last + 1]).toContain("Phụ lục 1");
    expect(aboveEdge(file, last + 1)).toBeGreaterThan(28.3 - 3);
    expect(aboveEdge(file, last + 1)).toBeLessThan(28.3 + 4);
  });

  test("the header row of a long table is on every page of it", () => {
    const seen = pages(fileNamed("a table longer than a page"));
    const titles = seen.map((page) => page.includes("Nội dung công việc"));
    expect(titles.length).toBeGreaterThan(2);
    expect(titles.every(Boolean)).toBe(true);
  });
});
