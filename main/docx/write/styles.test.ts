import { beforeAll, describe, expect, test } from "vitest";
import { all, attribute, child, children, type Ooxml, type Xml } from "../read-ooxml.test-help.ts";
import { sample } from "../sample.test-help.ts";
import { write } from "./written.test-help.ts";

let docx: Ooxml;
beforeAll(async () => {
  docx = await write(sample(), { kind: "draft", round: 2 });
});

describe("styles and properties", () => {
  const styles = (): Xml => docx.part("word/styles.xml");
  const defaults = () => child(styles(), "w:docDefaults", "w:rPrDefault", "w:rPr");

  test("Times New Roman by name, Vietnamese", () => {
    expect(child(defaults(), "w:rFonts")?.attributes).toEqual({
      "w:ascii": "Times New Roman",
      "w:hAnsi": "Times New Roman",
      "w:cs": "Times New Roman",
      "w:eastAsia": "Times New Roman",
    });
    expect(attribute(child(defaults(), "w:lang"), "w:val")).toBe("vi-VN");
    expect(docx.paths().filter((path) => path.includes("fonts/"))).toEqual([]);
  });

  test("every style used exists, once, and no name holds a comma", () => {
    const defined = children(styles()).filter((s) => s.name === "w:style");
    const ids = defined.map((s) => attribute(s, "w:styleId"));
    expect(new Set(ids).size).toBe(ids.length);
    const parts = docx.paths().filter((path) => /^word\/[^/]+\.xml$/.test(path));
    const used = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) =>
      parts.flatMap((path) => all(docx.part(path), name)),
    );
    expect(used.map((u) => attribute(u, "w:val")).filter((id) => !ids.includes(id))).toEqual([]);
    const names = defined.map((s) => attribute(child(s, "w:name"), "w:val"));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !name || /[,;]/.test(name))).toEqual([]);
  });

  test("nothing is formatted directly but what the writer marked", () => {
    const direct = all(docx.body, "w:rPr").flatMap(children);
    const marks = direct.filter((p) => p.name !== "w:rStyle").map((p) => p.name);
    expect(marks).toEqual(["w:b", "w:bCs", "w:i", "w:iCs"]);
    const paragraphs = docx.paragraphs().flatMap((p) => children(child(p, "w:pPr") as Xml));
    const others = paragraphs.filter((p) => p.name !== "w:pStyle").map((p) => p.name);
    expect(others).toEqual(["w:keepNext"]);
  });

  test("core properties name the issuer and the document's own day", () => {
    const core = docx.part("docProps/core.xml");
    const seen = Object.fromEntries(children(core).map((c) => [c.name, c.children.join("")]));
    expect(seen).toEqual({
      "dc:title": "Kết luận về sinh hoạt chi bộ ở xã, phường",
      "dc:subject": "về sinh hoạt chi bộ ở xã, phường",
      "dc:creator": "Tỉnh uỷ Lâm Sơn",
      "cp:lastModifiedBy": "Tỉnh uỷ Lâm Sơn",
      "cp:revision": "1",
      "dcterms:created": "2026-12-10T00:00:00Z",
      "dcterms:modified": "2026-12-10T00:00:00Z",
      "dc:language": "vi-VN",
    });
  });

  test.each([undefined, "2026-02-30"])(
    "without a real day (%s) a fixed one stands",
    async (date) => {
      const written = await write(sample({ placeDate: { place: "X", ...(date && { date }) } }));
      const created = child(written.part("docProps/core.xml"), "dcterms:created");
      expect(created?.children).toEqual(["2000-01-01T00:00:00Z"]);
    },
  );

  test("no person, machine, clock, revision id, remote part or field to update", () => {
    const everything = docx
      .paths()
      .map((path) => docx.source(path))
      .join("\n");
    for (const unwanted of ["Un-named", "w:rsid", "updateFields", 'TargetMode="External"']) {
      expect(everything).not.toContain(unwanted);
    }
    expect(new Set(everything.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g))).toEqual(
      new Set(["2026-12-10T00:00:00Z"]),
    );
    expect(children(docx.part("docProps/app.xml"))).toEqual([]);
  });

  test("compatibility mode 15", () => {
    const settings = all(docx.part("word/settings.xml"), "w:compatSetting");
    const mode = settings.find((s) => attribute(s, "w:name") === "compatibilityMode");
    expect(attribute(mode, "w:val")).toBe("15");
  });
});
