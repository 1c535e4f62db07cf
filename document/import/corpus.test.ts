import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { countingIds } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import { type Document, textsOf } from "../model.ts";
import { outlineOfDocument } from "../outline.ts";
import { profileOf } from "../profiles/choose.ts";
import { profiles } from "../profiles/profiles.fixture.ts";
import { documentText } from "../text.ts";
import { importText } from "./import-text.ts";

/** Real papers of others lie outside the repository: none of their text may be in it. */
const CORPUS = resolve("../shared/corpus");
const REFERENCE = "ket-luan-tinh-uy-quang-ngai-2020.txt";
const hasCorpus = existsSync(CORPUS);
if (!hasCorpus) console.warn(`The corpus is not at ${CORPUS}: its tests do not run.`);

const open = (file: string) => readFileSync(resolve(CORPUS, file), "utf8");
const read = (source: string) => importText(source, { template: ketLuan, profiles }, countingIds());
const wordsAsPrinted = (document: Document) =>
  documentText(document, ketLuan, profileOf(document, profiles));

/** Words by white space; a hyphen that ends a line inside a number or symbol is joined. */
const wordsOf = (source: string): string[] =>
  source
    .normalize("NFC")
    .replace(/(?<=\d)-[^\S\n]*\n\s*(?=\p{L})/gu, "-")
    .split(/\s+/u)
    .filter(Boolean);

/** The words of the source that the text does not hold in this order. */
function missingInOrder(source: string, printed: string): string[] {
  const all = wordsOf(printed);
  let from = 0;
  return wordsOf(source).filter((word) => {
    const at = all.indexOf(word, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

/** Letters and digits only: punctuation, labels' numbers and page marks are not words here. */
const lettersOf = (source: string): string[] =>
  source
    .replace(/^=+ Trang \d+ =+$/gmu, "")
    .normalize("NFC")
    .toLocaleUpperCase("vi")
    .match(/\p{L}{2,}/gu) ?? [];

function missingAnywhere(source: string, printed: string): string[] {
  const counts = new Map<string, number>();
  for (const word of lettersOf(printed)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return lettersOf(source).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

const entries = (document: Document) => outlineOfDocument(document, ketLuan);
const files = hasCorpus ? readdirSync(CORPUS).filter((file) => file.endsWith(".txt")) : [];

describe.runIf(hasCorpus)("the reference conclusion", () => {
  const source = hasCorpus ? open(REFERENCE) : "";
  const { document, messages } = read(source);
  const labels = (level: string) =>
    entries(document)
      .filter((entry) => entry.level === level)
      .map((entry) => entry.label);

  test("has 2 parts, 3 sections, 5 clauses, 20 sub-clauses and no other level", () => {
    expect(labels("part")).toEqual(["A.", "B."]);
    expect(labels("section")).toEqual(["I.", "II.", "III."]);
    expect(labels("clause")).toEqual(["1.", "2.", "3.", "4.", "5."]);
    const series = (clause: number, count: number) =>
      Array.from({ length: count }, (_, i) => `${clause}.${i + 1}.`);
    expect(labels("subclause")).toEqual([...series(2, 6), ...series(3, 5), ...series(4, 9)]);
    expect(entries(document)).toHaveLength(30);
  });

  test("has its headings and run-in titles as the lead", () => {
    const leads = document.body.flatMap((block) =>
      textsOf(block)
        .filter((t) => t.lead)
        .map((t) => wordsOf(t.text).length),
    );
    const words = [9, 13, 4, 4, 6, 5, 20, 23, 15];
    expect(leads).toEqual(words);
  });

  test("holds every word of the source in its order", () => {
    expect(missingInOrder(source, wordsAsPrinted(document))).toEqual([]);
  });

  test("has 11 recipients, two of them with a note, and T/M as capacity without a name", () => {
    const { recipients, signature, subject } = document.parts;
    expect(recipients).toHaveLength(11);
    expect(recipients.filter((r) => r.note === "báo cáo")).toHaveLength(2);
    expect(signature).toEqual({ capacity: "T/M", body: "TỈNH ỦY", position: "BÍ THƯ" });
    expect(subject.text.split("\n")).toHaveLength(2);
    expect(document.profile).toBe("party-hd36");
  });

  test("is read without a warning", () => {
    expect(messages.filter((m) => m.severity !== "info")).toEqual([]);
  });

  test.each([
    ["line ends of Windows", (s: string) => s.replaceAll("\n", "\r\n")],
    ["decomposed letters", (s: string) => s.normalize("NFD")],
    ["an indent", (s: string) => s.replaceAll(/^(?=\S)/gmu, "      ")],
    [
      "page breaks with numbers",
      (s: string) => {
        let page = 1;
        return s
          .split("\n")
          .flatMap((line, i) => (i % 40 === 39 ? [line, "", `${++page}`, "\f"] : [line]))
          .join("\n");
      },
    ],
    ["a second import of its own text", () => wordsAsPrinted(document)],
  ])("reads the same with %s", (_name, change) => {
    expect(wordsAsPrinted(read(change(source)).document)).toBe(wordsAsPrinted(document));
  });

  test("5 MB of it are read whole", () => {
    const times = Math.ceil(5_000_000 / source.length);
    const parts = read(source.repeat(times)).document.body.filter(
      (block) => block.type === "item" && block.level === "part",
    );
    expect(parts.length).toBeGreaterThanOrEqual(times);
  });
});

describe.runIf(hasCorpus)("every text of the corpus", () => {
  /** Printed from the parts: "TM." as "T/M"; "ĐÁNG CỘNG SẢN", "Nơi nhân" as the scan misread them. */
  const CHANGED = ["TM", "KT", "SỐ", "ĐÁNG", "NHÂN"];

  test.each(files)("%s is imported and loses no word", (file) => {
    const source = open(file);
    const printed = wordsAsPrinted(read(source).document);
    const lost = missingAnywhere(source, printed).filter((word) => !CHANGED.includes(word));
    // Roman labels are derived.
    expect(lost.filter((word) => !/^[IVX]+$/u.test(word))).toEqual([]);
  });
});
