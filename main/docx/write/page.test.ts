import { describe, expect, test } from "vitest";
import { all, attribute, child, type Ooxml, type Xml } from "../read-ooxml.test-help.ts";
import { profileNamed } from "../templates.test-help.ts";
import { alignment, everyForm, look, sampleNamed, texts, write } from "./written.test-help.ts";

const pageOf = (section: Xml | undefined, element: "w:pgSz" | "w:pgMar"): Record<string, string> =>
  Object.fromEntries(
    Object.entries(child(section, element)?.attributes ?? {}).map(([k, v]) => [k.slice(2), v]),
  );

/** Format-spec 1: HD05 IV.3-5, and within the ranges of NĐ30. Twips. */
const A4 = { w: "11906", h: "16838", orient: "portrait" };
const MARGINS = { top: "1134", bottom: "1134", left: "1701", right: "850", header: "567" };

/** Words of the header that is in force in a section, its own or that of one before it. */
function headerInForce(docx: Ooxml, index: number, type: "default" | "first"): Xml | undefined {
  const sections = docx.sections().slice(0, index + 1);
  return sections.map((section) => docx.header(section, type)).findLast((h) => h !== undefined);
}

const firstWords = (docx: Ooxml, index: number): string[] =>
  texts(all(headerInForce(docx, index, "first") ?? docx.body, "w:p"));

describe.each(everyForm)("%s (format-spec 1)", (_name, paper) => {
  const written = write(paper);

  test("A4; top, bottom 20 mm, left 30, right 15; number 10 mm from the edge", async () => {
    const [section] = (await written).sections();
    expect(pageOf(section, "w:pgSz")).toEqual(A4);
    expect(pageOf(section, "w:pgMar")).toMatchObject(MARGINS);
  });

  test("page 1 shows no number, the others do: centred, 14, upright", async () => {
    const docx = await written;
    expect(child(docx.sections()[0], "w:titlePg")).toBeDefined();
    expect(firstWords(docx, 0)).toEqual([""]);
    const header = headerInForce(docx, 0, "default");
    const [paragraph] = header ? all(header, "w:p") : [];
    const [run] = header ? all(header, "w:r") : [];
    if (!header || !paragraph || !run) throw new Error("The header is empty");
    expect(all(header, "w:instrText").map((i) => i.children.join(""))).toEqual(["PAGE"]);
    expect(alignment(docx, paragraph)).toBe("center");
    expect(docx.resolve(run, paragraph)).toEqual(look({}));
  });

  test("body: justified, first line 10 mm, exactly 18 to 22 pt, gap at least 6 pt", async () => {
    const docx = await written;
    const least = paper.profile.family === "party" ? 360 : 280;
    const body = docx.paragraphs().filter((p) => /^NoiDung\d*$/u.test(docx.styleOf(p)));
    expect(body.length).toBeGreaterThan(0);
    for (const p of body) {
      const of = (name: string, key: string) => docx.paragraphAttribute(p, name, key);
      expect(alignment(docx, p)).toBe("both");
      expect(of("w:ind", "w:firstLine")).toBe("567");
      expect(of("w:spacing", "w:lineRule")).toBe("exact");
      expect(Number(of("w:spacing", "w:line"))).toBeGreaterThanOrEqual(least);
      expect(Number(of("w:spacing", "w:line"))).toBeLessThanOrEqual(440);
      expect(Number(of("w:spacing", "w:after"))).toBeGreaterThanOrEqual(120);
    }
  });

  test("the font is Times New Roman, the language Vietnamese, the compatibility mode 15", async () => {
    const docx = await written;
    const path = ["w:docDefaults", "w:rPrDefault", "w:rPr"];
    const defaults = child(docx.part("word/styles.xml"), ...path);
    expect(Object.values(child(defaults, "w:rFonts")?.attributes ?? {})).toEqual(
      Array.from({ length: 4 }, () => "Times New Roman"),
    );
    expect(attribute(child(defaults, "w:lang"), "w:val")).toBe("vi-VN");
    const settings = all(docx.part("word/settings.xml"), "w:compatSetting");
    const mode = settings.find((s) => attribute(s, "w:name") === "compatibilityMode");
    expect(attribute(mode, "w:val")).toBe("15");
  });
});

describe("what the writer sets within the rules (HD05 I.6.2.2)", () => {
  test.each([
    [{ size: 15, line: 22, gap: 8 }, "30", "440", "160"],
    [{ size: 20, line: 40, gap: 0 }, "30", "440", "120"],
    [{ size: 8, line: 10 }, "28", "360", "120"],
  ])("%j", async (setting, size, line, after) => {
    const { document, ...rest } = sampleNamed("complete");
    const docx = await write({ ...rest, document: { ...document, setting } });
    const p = docx.paragraph("Sau khi xem xét");
    expect(docx.paragraphAttribute(p, "w:spacing", "w:line")).toBe(line);
    expect(docx.paragraphAttribute(p, "w:spacing", "w:after")).toBe(after);
    expect(docx.look("Sau khi xem xét").size).toBe(Number(size) / 2);
  });
});

const starts = (docx: Ooxml): (string | undefined)[] =>
  docx.sections().map((s) => attribute(child(s, "w:pgNumType"), "w:start"));
const titled = (docx: Ooxml): boolean[] =>
  docx.sections().map((s) => child(s, "w:titlePg") !== undefined);

describe("sections (HD05 II.1, IV.4.1, IV.5.2)", () => {
  test("a table that lies across has pages of its own, whose numbers go on", async () => {
    const docx = await write(sampleNamed("tables across in the middle"));
    const orientations = docx.sections().map((s) => pageOf(s, "w:pgSz").orient);
    expect(orientations).toEqual(["portrait", "landscape", "portrait", "landscape", "portrait"]);
    expect(starts(docx)).toEqual(["1", undefined, undefined, undefined, undefined]);
    expect(titled(docx)).toEqual([true, false, false, false, false]);
  });

  test("the sheet is turned: the binding edge comes to the top", async () => {
    const docx = await write(sampleNamed("a table across at the end"));
    const across = docx.sections()[1];
    expect(pageOf(across, "w:pgSz")).toEqual({ w: "16838", h: "11906", orient: "landscape" });
    expect(pageOf(across, "w:pgMar")).toMatchObject({
      ...{ top: "1701", right: "1134", bottom: "850", left: "1134", header: "567" },
    });
  });

  test("every annex counts its pages from 1 and shows none on the first", async () => {
    const docx = await write(sampleNamed("two annexes"));
    expect(starts(docx)).toEqual(["1", "1", "1"]);
    expect(titled(docx)).toEqual([true, true, true]);
    expect(docx.sections().map((_, i) => firstWords(docx, i))).toEqual([
      ["TÀI LIỆU HỘI NGHỊ"],
      [""],
      [""],
    ]);
  });

  test("one header serves them all", async () => {
    const headers = (docx: Ooxml) => docx.paths().filter((path) => /\/header\d+\.xml$/u.test(path));
    const { document, ...rest } = sampleNamed("two annexes");
    const parts = { ...document.parts };
    delete parts.marks;
    expect(headers(await write({ ...rest, document: { ...document, parts } }))).toHaveLength(2);
    expect(headers(await write(sampleNamed("two annexes")))).toHaveLength(3);
  });

  test("no section ends in a paragraph that nobody wrote", async () => {
    for (const name of ["two annexes", "tables across in the middle"]) {
      const docx = await write(sampleNamed(name));
      const styles = docx.paragraphs().map((p) => docx.styleOf(p));
      expect(styles).not.toContain("Normal");
    }
  });

  test("15 + 45 mm at the right on a copy sent out for remarks", async () => {
    const docx = await write(sampleNamed("a draft with every mark"));
    expect(Number(pageOf(docx.sections()[0], "w:pgMar").right)).toBe(3402);
  });
});

describe("two-sided print (HD05 IV.4.2)", () => {
  const settings = async (name: string) =>
    (await write(sampleNamed(name)))
      .part("word/settings.xml")
      .children.map((c) => (typeof c === "string" ? c : c.name));

  test("margins change places: the setting stands where the schema has it", async () => {
    const names = await settings("margins that change places");
    expect(names.indexOf("w:mirrorMargins")).toBe(names.indexOf("w:displayBackgroundShape") + 1);
  });

  test("not for other papers", async () => {
    expect(await settings("complete")).not.toContain("w:mirrorMargins");
  });
});

describe("the foot of the last page (HD05 II.4.1, II.6)", () => {
  const framed = (docx: Ooxml): Xml[] =>
    docx.paragraphs().filter((p) => child(p, "w:pPr", "w:framePr"));

  test.each([
    "marks at the foot",
    "marks at the foot, two-sided, two annexes",
    "marks at the foot of nothing but text",
  ])("a frame at the lower edge, before the last paragraph of the body: %s", async (name) => {
    const docx = await write(sampleNamed(name));
    const paragraphs = docx.paragraphs();
    const frames = framed(docx);
    expect(texts(frames)).toEqual([
      "",
      expect.stringContaining("Số 1, đường Hùng Vương"),
      "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG",
      "",
    ]);
    const after = paragraphs[paragraphs.indexOf(frames.at(-1) as Xml) + 1] as Xml;
    expect(docx.styleOf(after)).toBe("DoanCuoi");
    const annexes = name.includes("annexes");
    expect(child(after, "w:pPr", "w:sectPr") !== undefined).toBe(annexes);
    const properties = frames.map((p) => child(p, "w:pPr", "w:framePr")?.attributes);
    expect(new Set(properties.map((p) => JSON.stringify(p))).size).toBe(1);
    expect(properties[0]).toMatchObject({
      ...{ "w:w": "9355", "w:vAnchor": "page", "w:yAlign": "bottom", "w:hAnchor": "margin" },
    });
  });

  test("its text ends 10 mm above the edge, under a line as wide as the text", async () => {
    const docx = await write(sampleNamed("marks at the foot"));
    const [line, , , room] = framed(docx);
    if (!line || !room) throw new Error("No frame");
    expect(docx.paragraphAttribute(room, "w:spacing", "w:line")).toBe("567");
    const top = child(docx.paragraphProperty(line, "w:pBdr"), "w:top");
    expect(top?.attributes).toMatchObject({ "w:val": "single", "w:sz": "6" });
    expect(docx.paragraphAttribute(line, "w:ind", "w:left") ?? "0").toBe("0");
  });

  test("a mark alone has no line", async () => {
    const { document, ...rest } = sampleNamed("marks at the foot");
    const parts = { ...document.parts };
    delete parts.contact;
    const docx = await write({ ...rest, document: { ...document, parts } });
    expect(texts(framed(docx))).toHaveLength(2);
    expect(framed(docx).map((p) => docx.paragraphProperty(p, "w:pBdr"))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("lines under names (format-spec 2.1, 2.2, 8)", () => {
  const lines = async (profile: string) => {
    const docx = await write({ ...sampleNamed("complete"), profile: profileNamed(profile) });
    return docx
      .paragraphs()
      .filter((p) => docx.paragraphProperty(p, "w:pBdr"))
      .map((p) => docx.styleOf(p));
  };

  test("the Party's: under the title only; a star and five hyphens stand for the others", async () => {
    expect(await lines("party-hd05")).toEqual(["KeDuoiTieuDe"]);
  });

  test("the state's: under issuer, motto and subject", async () => {
    expect(await lines("state-nd30")).toEqual(["KeDuoiCoQuan", "KeDuoiTieuDe", "KeDuoiTrichYeu"]);
  });
});
