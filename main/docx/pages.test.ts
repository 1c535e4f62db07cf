import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Packer } from "docx";
import { layoutDocument } from "docx/layout";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Flow, FlowStyle } from "../../document/flow/flow.ts";
import { flowOf } from "../../document/flow/flow-of.ts";
import { asTyped } from "../../document/flow/flow-text.ts";
import { laidOut } from "../../document/layout/on-paper.fixture.ts";
import type { Page, PlacedLine } from "../../document/layout/pages.ts";
import { pdfFactsOf } from "../pdf/pdf-facts.ts";
import { writePdf } from "../pdf/write-pdf.ts";
import { PAPERS } from "./pages.test-help.ts";
import type { Paper } from "./templates.test-help.ts";
import { docxOfFlow } from "./write/write-docx.ts";

/** From this version on LibreOffice squeezes the spaces of justified lines, as Word does. */
const SQUEEZES = 25;
/** The share of lines that a left-aligned twin and LibreOffice must break at the same word. */
const LEAST_SHARE = 0.98;
/**
 * The same with the lines counted that only follow a line broken elsewhere. LibreOffice measures in
 * whole twips: a word that ends within one of the margin may go either way, and the rest of its
 * paragraph with it.
 */
const LEAST_SHARE_WITH_SHIFTED = 0.97;
const PAGES_PER_STRAY = 30;

const one = (text: string): string => asTyped(text).replace(/\s+/gu, " ").trim();
const textOf = ({ runs }: PlacedLine): string => one(runs.map((run) => run.text).join(""));
/** Letters, without the numbers of footnotes, which a PDF glues to words or does not. */
const key = (line: string): string => line.replace(/\s+/gu, "").replace(/(?<=\p{L})\d+/gu, "");

const flow = ({ document, template, profile, copy }: Paper): Flow =>
  flowOf(document, template, profile, copy);

/** The same paper with its justified text set left: every program then breaks it alike. */
function leftTwin(of: Flow): Flow {
  const left = (style: FlowStyle): FlowStyle =>
    style.align === "justified" ? { ...style, align: "left" } : style;
  const styles = Object.entries(of.styles).map(([key, style]) => [key, left(style)] as const);
  return { ...of, styles: Object.fromEntries(styles) };
}

type Comparison = { lines: number; same: number; breaks: number };

/** Our lines of the body looked for on the same page of another program's. */
function compare(ours: readonly Page[], theirs: readonly string[][]): Comparison {
  const found = { lines: 0, same: 0, breaks: 0 };
  let strayed: string | undefined;
  for (const [i, page] of ours.entries()) {
    const seen = new Set(theirs[i]?.map(key));
    for (const line of page.lines) {
      if (line.at === undefined || textOf(line) === "") continue;
      const same = seen.has(key(textOf(line)));
      found.lines += 1;
      found.same += Number(same);
      // What follows a line that was broken elsewhere is shifted, not broken, elsewhere.
      if (!same && strayed !== line.at.block) found.breaks += 1;
      strayed = same ? undefined : line.at.block;
    }
  }
  return found;
}

const papers = PAPERS.map(([name, paper], i) => ({ name, paper, file: `paper-${i}` }));

describe("docx/layout, of our own DOCX", () => {
  test.each(papers)("breaks every page at the same line: $name", ({ name, paper }) => {
    const ours = laidOut(flow(paper));
    const theirs = layoutDocument(docxOfFlow(flow(paper), paper.template, paper.profile));
    expect(theirs.stoppedAt).toBeUndefined();
    const paragraphs = theirs.pages.map(({ body }) =>
      body.flatMap((block) => (block.type === "paragraph" ? block.lines : [])),
    );
    const lines = paragraphs.map((page) => page.map(({ text }) => one(text)).filter(Boolean));
    const seen = ours.map((page) => page.lines.map(textOf));
    console.info(
      `${name}: ${ours.length} pages, ${lines.flat().length} lines, docx/layout the same`,
    );
    expect(theirs.pages).toHaveLength(ours.length);
    for (const [i, page] of lines.entries()) {
      expect(page.filter((line) => !seen[i]?.includes(line))).toEqual([]);
    }
  });
});

const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

describe.runIf(has("pdftotext"))("our PDF", () => {
  test.each(papers)("holds the lines of docx/layout's pages: $name", async ({ paper }) => {
    const { document, template, profile } = paper;
    const printed = flow(paper);
    const facts = pdfFactsOf(document, template);
    const pdf = await writePdf(laidOut(printed), printed, facts);
    const pages = linesInPdf(pdf).map((page) => new Set(page.map(key)));
    const theirs = layoutDocument(docxOfFlow(flow(paper), template, profile)).pages;
    expect(pages).toHaveLength(theirs.length);
    for (const [i, { body }] of theirs.entries()) {
      const lines = body.flatMap((block) => (block.type === "paragraph" ? block.lines : []));
      const missing = lines.filter(({ text }) => !pages[i]?.has(key(one(text))));
      expect(missing.filter(({ text }) => one(text) !== "")).toEqual([]);
    }
  });
});

/** The major version of the LibreOffice on this machine; 0: none. */
function officeVersion(): number {
  if (!has("soffice") || !has("pdftotext")) return 0;
  const { stdout } = spawnSync("soffice", ["--version"], { encoding: "utf8" });
  return Number(/LibreOffice (\d+)/u.exec(stdout)?.[1] ?? 0);
}

const version = officeVersion();
const why = version === 0 ? " (skipped: no soffice or pdftotext)" : ` ${version}`;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|(\w+));/gu, (_, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ""] ?? ""),
  );

/** No space inside a line is so wide, points: beyond it another cell begins. */
const CELL_GAP = 8;
/** Wider than any page: a line is not taken apart. */
const WHOLE_LINE = 10_000;
const WORD = /<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)<\/word>/gu;

/** The words of a line; those of cells that stand side by side apart. */
function cellsOf(line: string, gap: number): string[] {
  const cells: string[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [, xMin, xMax, word = ""] of line.matchAll(WORD)) {
    if (Number(xMin) - end > gap) cells.push([]);
    cells.at(-1)?.push(plain(word));
    end = Number(xMax);
  }
  return cells.map((words) => one(words.join(" ").normalize("NFC")));
}

function linesInPdf(bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-pdf-"));
  try {
    writeFileSync(join(folder, "own.pdf"), bytes);
    // Only paragraphs are looked for: their justified lines may have wide spaces.
    return linesOfPdf(join(folder, "own.pdf"), WHOLE_LINE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of a PDF, page by page; words further apart than `gap` points are of two lines. */
function linesOfPdf(file: string, gap: number): string[][] {
  const options = { encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const xml = execFileSync("pdftotext", ["-bbox-layout", file, "-"], options);
  const pages = xml.split("<page ").slice(1);
  const LINE = /<line [^>]*>(.*?)<\/line>/gsu;
  return pages.map((page) =>
    [...page.matchAll(LINE)].flatMap(([, line = ""]) => cellsOf(line, gap)),
  );
}

describe.runIf(version > 0)(`LibreOffice${why}`, () => {
  let folder: string;
  const pdfLines = (name: string): string[][] => linesOfPdf(join(folder, `${name}.pdf`), CELL_GAP);

  const write = async (name: string, of: Flow, { template, profile }: Paper) =>
    writeFileSync(
      join(folder, `${name}.docx`),
      new Uint8Array(await Packer.toArrayBuffer(docxOfFlow(of, template, profile))),
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "van-kien-pages-"));
    for (const { paper, file } of papers) {
      await write(file, flow(paper), paper);
      await write(`${file}-left`, leftTwin(flow(paper)), paper);
    }
    const files = papers.flatMap(({ file }) => [file, `${file}-left`]);
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder];
    const paths = files.map((file) => join(folder, `${file}.docx`));
    execFileSync("soffice", [own, ...convert, ...paths], { stdio: "ignore" });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(papers)(
    "breaks left-aligned text at the same words: $name",
    ({ name, paper, file }) => {
      const ours = laidOut(leftTwin(flow(paper)));
      const theirs = pdfLines(`${file}-left`);
      const { lines, same, breaks } = compare(ours, theirs);
      console.info(
        `${name}, left-aligned: ${ours.length} pages, LibreOffice ${theirs.length}; of ` +
          `${lines} lines ${same} are the same, ${breaks} begin to differ at their own break`,
      );
      expect(theirs).toHaveLength(ours.length);
      expect(1 - breaks / lines).toBeGreaterThanOrEqual(LEAST_SHARE);
      expect(same / lines).toBeGreaterThanOrEqual(LEAST_SHARE_WITH_SHIFTED);
    },
  );

  test.runIf(version >= SQUEEZES).each(papers)(
    "has as many pages of justified text, give or take one in thirty: $name",
    ({ name, paper, file }) => {
      const ours = laidOut(flow(paper)).length;
      const theirs = pdfLines(file).length;
      console.info(`${name}, justified: ${ours} pages, LibreOffice ${theirs}`);
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(Math.ceil(ours / PAGES_PER_STRAY));
    },
  );
});
