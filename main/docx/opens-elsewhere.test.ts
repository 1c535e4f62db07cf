import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentText } from "../../document/text.ts";
import { Ooxml } from "./read-ooxml.test-help.ts";
import { ketLuan, SAMPLES } from "./sample.test-help.ts";
import { writeDocx } from "./write/write-docx.ts";

const XSD = fileURLToPath(new URL("../../../shared/ooxml-xsd", import.meta.url));
const WML = join(XSD, "ISO-IEC29500-4_2016", "wml.xsd");
const has = (program: string): boolean =>
  spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-docx-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PARTS = /^word\/(document|styles|settings|numbering|header\d+)\.xml$/;

/** Drops what mc:Ignorable names, as ISO/IEC 29500-3 has a reader do before validation. */
function withoutIgnorable(xml: string): string {
  const prefixes = /mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(" ") ?? [];
  const known = xml.replace(/ mc:Ignorable="[^"]*"/, "");
  return prefixes.reduce(
    (s, p) => s.replace(new RegExp(` ${p}:[a-zA-Z]+="[^"]*"`, "g"), ""),
    known,
  );
}

function schemaErrors(xml: string): string {
  const file = join(folder, "part.xml");
  writeFileSync(file, withoutIgnorable(xml));
  const run = spawnSync("xmllint", ["--noout", "--nonet", "--schema", WML, file]);
  return run.status === 0 ? "" : String(run.stderr);
}

describe.runIf(existsSync(WML) && has("xmllint"))("the schema of OOXML", () => {
  test.each(Object.entries(SAMPLES))("%s is valid", async (_name, document) => {
    const docx = new Ooxml(await writeDocx(document, ketLuan, { kind: "draft", round: 1 }));
    const parts = docx.paths().filter((path) => PARTS.test(path));
    expect(parts).toHaveLength(6);
    const errors = parts.map((path) => [path, schemaErrors(docx.source(path))]);
    expect(errors).toEqual(parts.map((path) => [path, ""]));
  });
});

/** The text of a PDF that LibreOffice makes of a document, page by page. */
function pagesInLibreOffice(name: string): string[] {
  const pdf = join(folder, `${name}.pdf`);
  execFileSync("pdftotext", ["-layout", pdf, `${pdf}.txt`]);
  return readFileSync(`${pdf}.txt`, "utf8").split("\f").slice(0, -1);
}

const words = (text: string): string[] => text.normalize("NFC").match(/[^\s]+/gu) ?? [];

describe.runIf(has("soffice") && has("pdftotext"))("LibreOffice", () => {
  const samples = Object.entries(SAMPLES).map(([name, document], i) => ({
    name,
    document,
    file: `sample-${i}`,
  }));

  beforeAll(async () => {
    for (const { document, file } of samples) {
      const bytes = await writeDocx(document, ketLuan, { kind: "clean" });
      writeFileSync(join(folder, `${file}.docx`), bytes);
    }
    execFileSync("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      ...["--headless", "--convert-to", "pdf", "--outdir", folder],
      ...samples.map(({ file }) => join(folder, `${file}.docx`)),
    ]);
  }, 180_000);

  test.each(samples)("shows all the words: $name", ({ document, file }) => {
    const seen = pagesInLibreOffice(file).map(withoutPageNumber).flatMap(words).sort();
    expect(seen).toEqual(words(documentText(document, ketLuan)).sort());
  });

  test.each(samples)("number and date stand on one line: $name", ({ document, file }) => {
    const [first = ""] = pagesInLibreOffice(file);
    expect(first.split("\n").filter((line) => line.includes("-KL/"))).toEqual([
      expect.stringContaining(`${document.parts.placeDate.place}, ngày`),
    ]);
  });

  test("the page number is on page 2, not on page 1", () => {
    const long = samples.find(({ name }) => name === "ninety recipients");
    const pages = pagesInLibreOffice(long?.file ?? "");
    expect(pages.length).toBeGreaterThan(1);
    const firstLines = pages.map((page) => page.trim().split("\n")[0]?.trim());
    expect(firstLines[0]).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(firstLines[1]).toBe("2");
  });
});

const withoutPageNumber = (page: string, index: number): string =>
  index === 0 ? page : page.replace(new RegExp(`^\\s*${index + 1}\\s*\\n`), "");
