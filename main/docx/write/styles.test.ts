import { describe, expect, test } from "vitest";
import { item, lead } from "../../../document/build.ts";
import { LEVELS } from "../../../document/model.ts";
import {
  all,
  attribute,
  child,
  children,
  type Ooxml,
  textOf,
  type Xml,
} from "../read-ooxml.test-help.ts";
import { SAMPLES } from "../sample.test-help.ts";
import { CLEAN, examplePapers, type Paper } from "../templates.test-help.ts";
import { look, sampleNamed, texts, write } from "./written.test-help.ts";

const styles = (docx: Ooxml): Xml[] =>
  children(docx.part("word/styles.xml")).filter((s) => s.name === "w:style");
const papers: [string, Paper][] = [...Object.entries(SAMPLES), ...examplePapers];
const textParts = (docx: Ooxml): string[] =>
  docx.paths().filter((path) => /^word\/(document|footnotes|header\d+)\.xml$/u.test(path));

describe.each(papers)("%s", (_name, paper) => {
  const written = write(paper);

  test("every style used exists, once, and no name holds a comma", async () => {
    const docx = await written;
    const ids = styles(docx).map((s) => attribute(s, "w:styleId"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z0-9]+$/u.test(id ?? ""))).toEqual([]);
    const naming = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"];
    const parts = docx.paths().filter((path) => /^word\/[^/]+\.xml$/u.test(path));
    const used = naming.flatMap((name) => parts.flatMap((path) => all(docx.part(path), name)));
    expect(used.map((u) => attribute(u, "w:val")).filter((id) => !ids.includes(id))).toEqual([]);
    const names = styles(docx).map((s) => attribute(child(s, "w:name"), "w:val"));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !name || /[,;]/u.test(name))).toEqual([]);
  });

  test("every paragraph has a style that gives all its lines an exact height", async () => {
    const docx = await written;
    for (const p of docx.paragraphs()) {
      expect(child(p, "w:pPr", "w:pStyle")).toBeDefined();
      expect(docx.paragraphAttribute(p, "w:spacing", "w:lineRule")).toBe("exact");
    }
  });

  test("nothing is formatted directly that a style could carry", async () => {
    const docx = await written;
    const marks = ["w:rStyle", "w:b", "w:bCs", "w:i", "w:iCs"];
    const allowed = ["w:pStyle", "w:keepNext", "w:framePr", "w:jc", "w:sectPr"];
    for (const path of textParts(docx)) {
      const root = docx.part(path);
      const ofRuns = all(root, "w:rPr").flatMap(children);
      expect(ofRuns.map((p) => p.name).filter((name) => !marks.includes(name))).toEqual([]);
      const own = all(root, "w:p").filter((p) => !separates(p) && !isFramed(p));
      const ofParagraphs = own.flatMap((p) => children(child(p, "w:pPr") ?? p));
      expect(
        ofParagraphs
          .filter((p) => p.name !== "w:r")
          .map((p) => p.name)
          .filter((name) => !allowed.includes(name)),
      ).toEqual([]);
    }
  });

  test("only cells of tables are aligned directly", async () => {
    const docx = await written;
    const aligned = docx.paragraphs().filter((p) => child(p, "w:pPr", "w:jc"));
    const inCells = all(docx.body, "w:tc").flatMap((tc) => all(tc, "w:p"));
    expect(aligned.filter((p) => !inCells.includes(p))).toEqual([]);
  });
});

/** docx's own lines above footnotes. */
const separates = (p: Xml): boolean =>
  all(p, "w:separator").length + all(p, "w:continuationSeparator").length > 0;

/** A line above the foot of the page is the border of the whole frame. */
const isFramed = (p: Xml): boolean => child(p, "w:pPr", "w:framePr") !== undefined;

describe("styles", () => {
  const written = write(sampleNamed("complete"));

  test("widow control is kept", async () => {
    const path = ["w:docDefaults", "w:pPrDefault", "w:pPr", "w:widowControl"];
    const widows = child((await written).part("word/styles.xml"), ...path);
    expect(widows).toBeDefined();
    expect(attribute(widows, "w:val") ?? "true").toBe("true");
  });

  test("headings are Word's own, in the outline, kept with what follows", async () => {
    const docx = await written;
    const headings = docx.paragraphs().filter((p) => docx.styleOf(p).startsWith("Heading"));
    const seen = headings.map((p) => [
      docx.styleOf(p),
      attribute(docx.paragraphProperty(p, "w:outlineLvl"), "w:val"),
      docx.paragraphProperty(p, "w:keepNext") !== undefined,
      textOf(p),
    ]);
    expect(seen).toEqual([
      ["Heading1", "0", true, "A. Tình hình chung"],
      ["Heading2", "1", true, "I. Kết quả đạt được"],
      ["Heading3", "2", true, "1. Về tổ chức"],
      ["Heading1", "0", true, "B. Tổ chức thực hiện"],
    ]);
    const names = styles(docx).map((s) => attribute(child(s, "w:name"), "w:val"));
    expect(names).toEqual(expect.arrayContaining(["heading 1", "heading 7", "Heading 1 Char"]));
  });

  test("a run-in title is linked to the heading of its level, but is not in the outline", async () => {
    const docx = await written;
    const p = docx.paragraph("Mục tiêu tổng quát:");
    expect(docx.paragraphProperty(p, "w:outlineLvl")).toBeUndefined();
    const run = all(p, "w:r").find((r) => textOf(r).includes("Mục tiêu"));
    const style = docx.style(attribute(child(run, "w:rPr", "w:rStyle"), "w:val"));
    expect(attribute(child(style, "w:link"), "w:val")).toBe("Heading2");
  });

  test("levels follow the style of the body and bear the template's names", async () => {
    const level = (await written).style("NoiDung3");
    expect(attribute(child(level, "w:basedOn"), "w:val")).toBe("NoiDung");
    expect(attribute(child(level, "w:name"), "w:val")).toBe("Nội dung 3 - Khoản (1.)");
  });

  test("more levels than Word has headings", async () => {
    const numbering = LEVELS.map((level) => ({
      ...{ level, name: level, labels: ["1."], lead: "bold" as const },
    }));
    const body = LEVELS.map((level) => item(level, level, [lead(`Cấp ${level}`)]));
    const { template, document, ...rest } = sampleNamed("complete");
    const docx = await write({
      ...{ ...rest, copy: CLEAN, template: { ...template, numbering } },
      document: { ...document, body },
    });
    const outline = (words: string) =>
      attribute(docx.paragraphProperty(docx.paragraph(words), "w:outlineLvl"), "w:val");
    const styleOf = (words: string) => docx.styleOf(docx.paragraph(words));
    expect([styleOf("Cấp detail"), styleOf("Cấp point"), styleOf("Cấp plus")]).toEqual([
      ...["Heading9", "DeMuc10", "DeMuc13"],
    ]);
    expect([outline("Cấp part"), outline("Cấp detail"), outline("Cấp plus")]).toEqual([
      ...["4", "8", "8"],
    ]);
  });

  test("an annex is in the outline", async () => {
    const docx = await write(sampleNamed("two annexes"));
    const outline = docx.paragraphProperty(docx.paragraph("Phụ lục 1"), "w:outlineLvl");
    expect(attribute(outline, "w:val")).toBe("0");
  });
});

describe("text", () => {
  const written = write(sampleNamed("complete"));

  test("labels are text, with đ in the alphabet", async () => {
    const docx = await written;
    const labels = texts(docx.paragraphs())
      .map((t) => /^(?:[A-Z]\.|[IVX]+\.|\d\.|\d\.\d\.|[a-zđ]\)|[-+]) /u.exec(t)?.[0].trim())
      .filter((label) => label !== undefined);
    expect(labels.slice(0, 14).join(" ")).toBe("A. I. II. 1. 1.1. 2. a) b) c) d) đ) - + B.");
    expect(docx.source("word/document.xml")).not.toContain("w:numPr");
  });

  const looks: [words: string, look: ReturnType<typeof look>][] = [
    ["A. Tình hình chung", look({ bold: true })],
    ["II. Mục tiêu tổng quát:", look({ bold: true })],
    ["1.1. Sinh hoạt định kỳ:", look({ bold: true, italic: true })],
    ["2. Giao các đảng uỷ", look({})],
    ["a) Hằng tháng:", look({ italic: true })],
    ["- Việc", look({})],
    ["thật gấp", look({ bold: true })],
    ["nên làm", look({ italic: true })],
    [" họp chi bộ.", look({})],
  ];
  test.each(looks)("look of %s", async (words, expected) => {
    expect((await written).look(words)).toEqual(expected);
  });

  test("a line break is a soft break, which does not stretch the line", async () => {
    const docx = await written;
    expect(textOf(docx.paragraph("dòng sau."))).toBe("+ Việc nên làm\ndòng sau.");
    expect(all(docx.part("word/settings.xml"), "w:doNotExpandShiftReturn")).toHaveLength(1);
  });

  test("a number stays on the line of its word, a symbol is not broken", async () => {
    const docx = await written;
    const source = docx.source("word/document.xml");
    expect(source).toContain("Số\u00a005</w:t><w:noBreakHyphen/><w:t");
    expect(source).toContain("ngày\u00a010 tháng\u00a012 năm\u00a02026");
    expect(source).not.toContain("\u2011");
  });

  test("marks of XML and spaces at the ends are kept", async () => {
    const docx = await write(sampleNamed("marks of XML"));
    expect(textOf(docx.paragraph("trích"))).toBe("Số < 5 & > 3 \"trích\" 'dẫn'");
    expect(all(docx.body, "w:t").every((t) => attribute(t, "xml:space") === "preserve")).toBe(true);
  });
});

describe("footnotes", () => {
  const written = write(sampleNamed("notes in text and cells"));

  test("real references, in order, raised, in text and in cells", async () => {
    const docx = await written;
    const references = all(docx.body, "w:footnoteReference");
    expect(references.map((r) => attribute(r, "w:id"))).toEqual(["1", "2", "3", "4"]);
    for (const p of docx.paragraphs()) {
      for (const run of all(p, "w:r").filter((r) => all(r, "w:footnoteReference").length > 0))
        expect(docx.resolve(run, p)).toMatchObject({ raised: true, bold: false });
    }
  });

  test("each note has its number in front, and its words", async () => {
    const docx = await written;
    const notes = all(docx.part("word/footnotes.xml"), "w:footnote").filter(
      (n) => Number(attribute(n, "w:id")) > 0,
    );
    expect(notes.map((n) => all(n, "w:footnoteRef").length)).toEqual([1, 1, 1, 1]);
    expect(textOf(notes[0] as Xml)).toBe(" Nghị quyết số 15-NQ/TU, ngày 03/02/2026 của Tỉnh uỷ.");
    expect(notes.map((n) => docx.styleOf(all(n, "w:p")[0] as Xml))).toEqual(
      notes.map(() => "FootnoteText"),
    );
  });
});
