import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../document/model.ts";
import {
  all,
  attribute,
  child,
  children,
  type Ooxml,
  textOf,
  type Xml,
} from "../read-ooxml.test-help.ts";
import { SAMPLES, sample } from "../sample.test-help.ts";
import { fontWidths } from "./read-font-widths.test-help.ts";
import { alignment, look, texts, write } from "./written.test-help.ts";

let docx: Ooxml;
beforeAll(async () => {
  docx = await write(sample(), { kind: "draft", round: 2 });
});

const section = (): Xml | undefined => child(docx.body, "w:sectPr");

describe("page (format-spec 1)", () => {
  const margin = (name: string) => () => attribute(child(section(), "w:pgMar"), `w:${name}`);
  test.each([
    ["A4 width", () => attribute(child(section(), "w:pgSz"), "w:w"), "11906"],
    ["A4 height", () => attribute(child(section(), "w:pgSz"), "w:h"), "16838"],
    ["top margin 20 mm", margin("top"), "1134"],
    ["bottom margin 20 mm", margin("bottom"), "1134"],
    ["left margin 30 mm", margin("left"), "1701"],
    ["right margin 15 mm", margin("right"), "850"],
    ["page number 10 mm from the edge", margin("header"), "567"],
  ])("%s", (_name, read, expected) => expect(read()).toBe(expected));

  test("page 1 has an empty header, the others the page number, centred, 14", () => {
    expect(child(section(), "w:titlePg")).toBeDefined();
    expect(header("first").paragraphs).toEqual([""]);
    const { xml } = header("default");
    const [paragraph] = all(xml, "w:p");
    const [run] = all(xml, "w:r");
    if (!paragraph || !run) throw new Error("The header is empty");
    expect(all(xml, "w:instrText").map((i) => i.children.join(""))).toEqual(["PAGE"]);
    expect(alignment(docx, paragraph)).toBe("center");
    expect(docx.resolve(run, paragraph)).toEqual(look({}));
  });
});

function header(type: string): { xml: Xml; paragraphs: string[] } {
  const references = children(section() as Xml).filter((c) => c.name === "w:headerReference");
  const id = attribute(
    references.find((r) => attribute(r, "w:type") === type),
    "r:id",
  );
  const relations = children(docx.part("word/_rels/document.xml.rels"));
  const target = attribute(
    relations.find((r) => attribute(r, "Id") === id),
    "Target",
  );
  const xml = docx.part(`word/${target}`);
  return { xml, paragraphs: texts(all(xml, "w:p")) };
}

describe("header block (format-spec 2.1-2.4)", () => {
  const cells = (): string[][] =>
    all(all(docx.body, "w:tbl")[0] as Xml, "w:tc").map((tc) => texts(all(tc, "w:p")));

  test("number and date share a row, the draft mark is under the number", () => {
    expect(cells()).toEqual([
      ["TỈNH UỶ LÂM SƠN", "*"],
      ["ĐẢNG CỘNG SẢN VIỆT NAM", ""],
      ["Số 05-KL/TU", "Dự thảo lần 2"],
      ["Lâm Sơn, ngày 10 tháng 12 năm 2026"],
    ]);
  });

  test("a clean copy has no draft mark", async () => {
    const clean = await write(sample());
    expect(texts(clean.paragraphs()).join("\n")).not.toContain("Dự thảo");
  });

  test.each(Object.entries(SAMPLES))(
    "the line is as long as the title: %s",
    async (_, document) => {
      const written = await write(document);
      const line = titleLine(written);
      const inset = ["w:left", "w:right"].map((side) =>
        Number(written.paragraphAttribute(line, "w:ind", side)),
      );
      const length = (rightColumn(written) - inset.reduce((a, b) => a + b)) / 20;
      expect(length / titleWidth()).toBeGreaterThan(0.98);
      expect(length / titleWidth()).toBeLessThan(1.02);
      const border = child(written.paragraphProperty(line, "w:pBdr"), "w:top");
      expect(attribute(border, "w:val")).toBe("single");
      expect(attribute(border, "w:sz")).toBe("6");
    },
  );

  test.each(Object.entries(SAMPLES))(
    "grid and cells fill the text width: %s",
    async (_, document) => {
      for (const table of all((await write(document)).body, "w:tbl")) {
        const grid = all(table, "w:gridCol").map((c) => Number(attribute(c, "w:w")));
        expect(grid.reduce((a, b) => a + b)).toBe(11906 - 1701 - 850);
        for (const row of all(table, "w:tr")) {
          const widths = all(row, "w:tcW");
          expect(widths.map((w) => Number(attribute(w, "w:w")))).toEqual(grid);
          expect(widths.map((w) => attribute(w, "w:type"))).toEqual(["dxa", "dxa"]);
        }
        expect(all(table, "w:tblBorders")).toEqual([]);
      }
    },
  );
});

const titleLine = (written: Ooxml): Xml => {
  const line = written.paragraphs().find((p) => written.styleOf(p) === "KeDuoiTieuDe");
  if (!line) throw new Error("No line under the title");
  return line;
};
const rightColumn = (written: Ooxml): number =>
  Number(attribute(all(written.body, "w:gridCol")[1], "w:w"));

/** Points, by the widths in the font's own files. */
function titleWidth(): number {
  const files = ["latin", "vietnamese", "latin-ext"].map((s) =>
    fontWidths(`tinos-${s}-700-normal`),
  );
  const width = (c: string) => files.map((f) => f(c)).find((w) => w !== undefined) ?? Number.NaN;
  const sum = [..."ĐẢNG CỘNG SẢN VIỆT NAM"].reduce((total, c) => total + width(c), 0);
  return (sum * 15) / 1000;
}

describe("type and subject (format-spec 2.5)", () => {
  test("exactly five hyphens stand under the subject", () => {
    const lines = texts(docx.paragraphs());
    const rule = lines.indexOf("-----");
    expect(lines.slice(rule - 3, rule)).toEqual([
      "KẾT LUẬN",
      "CỦA BAN THƯỜNG VỤ TỈNH UỶ",
      "về sinh hoạt chi bộ ở xã, phường",
    ]);
  });

  test("a subject broken by hand keeps its lines, a long one is balanced", async () => {
    const broken = await write(sample({ subject: { text: "về việc một;\nviệc hai" } }));
    expect(textOf(broken.paragraph("về việc một"))).toBe("về việc một;\nviệc hai");
    const long = await write(SAMPLES["long names"] as Document);
    const subject = long.paragraphs().find((p) => long.styleOf(p) === "TrichYeu") as Xml;
    expect(Number(long.paragraphAttribute(subject, "w:ind", "w:left"))).toBeGreaterThan(100);
  });
});
