import { describe, expect, test } from "vitest";
import { all, attribute, child, type Ooxml, textOf, type Xml } from "../read-ooxml.test-help.ts";
import { SAMPLES } from "../sample.test-help.ts";
import { examplePapers, type Paper } from "../templates.test-help.ts";
import { sampleNamed, texts, write } from "./written.test-help.ts";

const styleOf = (table: Xml): string | undefined =>
  attribute(child(table, "w:tblPr", "w:tblStyle"), "w:val");
const tables = (docx: Ooxml, style: string): Xml[] =>
  all(docx.body, "w:tbl").filter((t) => styleOf(t) === style);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const widths = (elements: readonly Xml[]): number[] =>
  elements.map((e) => Number(attribute(e, "w:w")));

/** Text widths of a page upright and across, with and without room for remarks; twips. */
const TEXT_WIDTHS = [11906 - 1701 - 850, 16838 - 1134 - 1134, 11906 - 1701 - 3402];

describe.each([...Object.entries(SAMPLES), ...examplePapers] as [string, Paper][])(
  "%s",
  (_name, paper) => {
    test("grids and cells fill the text width, in whole twips, fixed", async () => {
      for (const table of all((await write(paper)).body, "w:tbl")) {
        const grid = widths(all(table, "w:gridCol"));
        expect(TEXT_WIDTHS).toContain(sum(grid));
        expect(widths(all(table, "w:tblW"))).toEqual([sum(grid)]);
        expect(attribute(child(table, "w:tblPr", "w:tblLayout"), "w:type")).toBe("fixed");
        for (const row of all(table, "w:tr")) {
          const cells = all(row, "w:tcW");
          expect(sum(widths(cells))).toBe(sum(grid));
          expect(new Set(cells.map((w) => attribute(w, "w:type")))).toEqual(new Set(["dxa"]));
        }
      }
    });
  },
);

describe("frames and grids", () => {
  const margin = (style: Xml | undefined, side: string): string | undefined =>
    attribute(child(style, "w:tblPr", "w:tblCellMar", `w:${side}`), "w:w");

  test("a frame has no lines and no cell margins", async () => {
    const frame = (await write(sampleNamed("complete"))).style("KhungVanBan");
    expect(child(frame, "w:tblPr", "w:tblBorders")).toBeUndefined();
    expect([margin(frame, "left"), margin(frame, "right")]).toEqual(["0", "0"]);
  });

  test("a grid has lines of half a point and margins of 108 twips", async () => {
    const grid = (await write(sampleNamed("complete"))).style("BangSoLieu");
    const borders = child(grid, "w:tblPr", "w:tblBorders");
    const lines = ["top", "left", "bottom", "right", "insideH", "insideV"];
    for (const side of lines) {
      expect(child(borders, `w:${side}`)?.attributes).toMatchObject({
        ...{ "w:val": "single", "w:sz": "4" },
      });
    }
    expect([margin(grid, "left"), margin(grid, "right")]).toEqual(["108", "108"]);
  });

  test("number and date share a row; the marks stand under the number (format-spec 2.10)", async () => {
    const [frame] = tables(await write(sampleNamed("a draft with every mark")), "KhungVanBan");
    const cells = all(frame as Xml, "w:tc").map((tc) => texts(all(tc, "w:p")));
    expect(cells).toEqual([
      ["TỈNH UỶ \nLÂM SƠN", "*"],
      ["ĐẢNG CỘNG SẢN VIỆT NAM", ""],
      ["Số 05-KL/TU", "Dự thảo lần 2", "MẬT", "HOẢ TỐC"],
      ["Lâm Sơn, ngày 10 tháng 12 năm 2026"],
    ]);
  });
});

describe("tables of the body", () => {
  test("the header repeats on every page and ends none, no row is torn", async () => {
    const [grid] = tables(await write(sampleNamed("a table longer than a page")), "BangSoLieu");
    const rows = all(grid as Xml, "w:tr");
    expect(rows).toHaveLength(71);
    expect(rows.map((r) => all(r, "w:tblHeader").length)).toEqual(rows.map((_, i) => +(i === 0)));
    expect(rows.every((r) => all(r, "w:cantSplit").length === 1)).toBe(true);
    const kept = rows.map((r) => all(r, "w:keepNext").length);
    expect(kept.slice(0, 2)).toEqual([3, 0]);
  });

  test("cells over several columns", async () => {
    const [grid] = tables(await write(sampleNamed("notes in text and cells")), "BangSoLieu");
    const [first] = all(grid as Xml, "w:tr");
    const spans = all(first as Xml, "w:tc").map((tc) =>
      attribute(child(tc, "w:tcPr", "w:gridSpan"), "w:val"),
    );
    expect(spans).toEqual([undefined, undefined, "2"]);
    const columns = widths(all(grid as Xml, "w:gridCol"));
    expect(widths(all(first as Xml, "w:tcW"))[2]).toBe(sum(columns.slice(2)));
  });

  test("cells are set as the writer set them, header cells bold in the middle", async () => {
    const docx = await write(sampleNamed("notes in text and cells"));
    const side = (words: string) =>
      attribute(child(docx.paragraph(words), "w:pPr", "w:jc"), "w:val");
    expect([side("Chỉ tiêu"), side("Thu ngân sách"), side("9.800")]).toEqual([
      ...["center", undefined, "right"],
    ]);
    expect(docx.look("Chỉ tiêu").bold).toBe(true);
    expect(docx.look("Thu ngân sách").bold).toBe(false);
  });
});

describe("closing (format-spec 2.7, 5)", () => {
  const closing = (docx: Ooxml): Xml => tables(docx, "KhungVanBan").at(-1) as Xml;
  const list = (docx: Ooxml): string[] =>
    texts(docx.paragraphs().filter((p) => docx.styleOf(p) === "DanhSachNoiNhan"));

  test.each([
    ["complete", ";"],
    ["of 2020", ","],
    ["of the state", ";"],
  ])("recipients of %s end with “%s”, the last with a full stop", async (name, mark) => {
    const lines = list(await write(sampleNamed(name)));
    expect(lines.slice(0, -1).every((line) => line.startsWith("- ") && line.endsWith(mark))).toBe(
      true,
    );
    expect(lines.at(-1)).toMatch(/^- Lưu.*\.$/u);
  });

  test("the bullet hangs at the margin", async () => {
    const docx = await write(sampleNamed("complete"));
    const p = docx.paragraph("- Ban Bí thư");
    const [left, hanging] = ["w:left", "w:hanging"].map((k) =>
      docx.paragraphAttribute(p, "w:ind", k),
    );
    expect(left).toBe(hanging);
    expect(Number(left)).toBeGreaterThan(0);
  });

  test("the table is not torn and stays with the last paragraph", async () => {
    const docx = await write(sampleNamed("complete"));
    expect(all(closing(docx), "w:cantSplit")).toHaveLength(1);
    const last = docx.paragraph("Văn phòng Tỉnh uỷ theo dõi");
    expect(docx.paragraphProperty(last, "w:keepNext")).toBeDefined();
  });

  test("there is room of four to five lines to sign in", async () => {
    const docx = await write(sampleNamed("complete"));
    const before = docx.paragraphAttribute(docx.paragraph("Trần Văn Nam"), "w:spacing", "w:before");
    expect(Number(before) / 20 / 18).toBeGreaterThanOrEqual(4);
    expect(Number(before) / 20 / 18).toBeLessThanOrEqual(5);
  });

  test("recipients longer than a page leave the signature whole", async () => {
    const docx = await write(sampleNamed("three hundred recipients"));
    const rows = all(closing(docx), "w:tr");
    expect(rows.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 0, 1]);
    expect(textOf(rows[0] as Xml)).toContain("Trần Văn Nam");
    expect(list(docx)).toHaveLength(300);
  });

  test("names of two who sign stand level, rows of signers apart", async () => {
    const docx = await write(sampleNamed("several who sign, with a confirmation"));
    const rows = all(closing(docx), "w:tr").map((row) =>
      all(row, "w:tc").map((tc) => texts(all(tc, "w:p"))),
    );
    expect(rows[0]).toEqual([
      ["NGƯỜI GHI BIÊN BẢN", "", "Lê Thị Bình"],
      ["T/M HỘI NGHỊ", "CHỦ TRÌ", "Trần Văn Nam"],
    ]);
    expect(rows[1]?.[0]).toEqual(["", "BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO", "Hồ Văn An"]);
    expect(rows[2]?.[1]?.slice(0, 2)).toEqual(["", "Xác nhận chữ ký của đồng chí Trần Văn Nam"]);
  });

  test("with neither recipients nor signature nothing is printed, and nothing kept with it", async () => {
    const docx = await write(sampleNamed("neither recipients nor signature"));
    expect(tables(docx, "KhungVanBan")).toHaveLength(1);
    expect(all(docx.body, "w:keepNext")).toEqual([]);
  });
});
