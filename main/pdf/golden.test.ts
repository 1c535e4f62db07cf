import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flowOf } from "../../document/flow/flow-of.ts";
import { laidOut } from "../../document/layout/on-paper.fixture.ts";
import { numberAndSymbol } from "../../document/parts/number.ts";
import { examplePapers, type Paper } from "../docx/templates.test-help.ts";
import { pdfFactsOf } from "./pdf-facts.ts";
import { writePdf } from "./write-pdf.ts";

const GOLDEN = fileURLToPath(new URL("../../e2e/golden", import.meta.url));
/** Writes the pictures anew instead of comparing them. Look at them before they are kept. */
const UPDATE = process.env.VAN_KIEN_UPDATE_GOLDEN === "1";
/** Enough to see a word that moved, small enough to keep. */
const DOTS_PER_INCH = 60;
/** Share of pixels that may differ: another version of poppler draws edges otherwise. */
const MOST_DIFFERENT = 0.001;

const hasPoppler = spawnSync("pdftoppm", ["-v"], { stdio: "ignore" }).error === undefined;

/** The newest rules are seen whole, the others by their first page and the one that is signed. */
function shown(pages: string[], { profile }: Paper): string[] {
  const [first, last] = [pages[0], pages.at(-1)];
  if (profile.id === "party-hd05") return pages;
  return [...new Set([first, last])].filter((page) => page !== undefined);
}

/** What one searches a paper by: "15-KL/TU". */
const numberOf = ({ document, template, profile }: Paper): string =>
  template.without?.includes("number")
    ? ""
    : numberAndSymbol(document.parts.number, template, profile);

/** The share of pixels in which two pictures differ; 1 when they are not of one size. */
function difference(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const options = { threshold: 0.3 };
  const different = pixelmatch(a.data, b.data, undefined, a.width, a.height, options);
  return different / (a.width * a.height);
}

describe.runIf(hasPoppler)(
  `every type's pages: their pictures, their number found by a search${hasPoppler ? "" : " (skipped)"}`,
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "van-kien-golden-"));
      mkdirSync(GOLDEN, { recursive: true });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** A paper as PDF, in a file. */
    async function pdfOf(name: string, paper: Paper): Promise<string> {
      const { document, template, profile, copy } = paper;
      const flow = flowOf(document, template, profile, copy);
      const pdf = join(folder, `${name}.pdf`);
      writeFileSync(pdf, await writePdf(laidOut(flow), flow, pdfFactsOf(document, template)));
      return pdf;
    }

    /** Pictures of a paper's pages, by name. */
    function pagesOf(pdf: string, name: string, paper: Paper): string[] {
      const options = ["-png", "-mono", "-r", String(DOTS_PER_INCH)];
      execFileSync("pdftoppm", [...options, pdf, join(folder, name)]);
      const files = readdirSync(folder).filter(
        (f) => f.startsWith(`${name}-`) && f.endsWith(".png"),
      );
      return shown(files.sort(), paper);
    }

    test.each(examplePapers)("%s", async (title, paper) => {
      const name = title.replace(" ", "-");
      const pdf = await pdfOf(name, paper);
      expect(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" })).toContain(
        numberOf(paper),
      );
      const files = pagesOf(pdf, name, paper);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const picture = readFileSync(join(folder, file));
        if (UPDATE) writeFileSync(join(GOLDEN, file), picture);
        expect(existsSync(join(GOLDEN, file)), `${file} is kept in e2e/golden`).toBe(true);
        const kept = PNG.sync.read(readFileSync(join(GOLDEN, file)));
        const share = difference(PNG.sync.read(picture), kept);
        expect(share, `${file} looks as it did`).toBeLessThanOrEqual(MOST_DIFFERENT);
      }
    });
  },
);
