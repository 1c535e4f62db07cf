import { describe, expect, test } from "vitest";
import { item, lead, paragraph } from "../../../document/build.ts";
import { child, children, Ooxml } from "../read-ooxml.test-help.ts";
import { paperOf, SAMPLES, sample } from "../sample.test-help.ts";
import { examplePapers, type Paper } from "../templates.test-help.ts";
import { writeDocx } from "./write-docx.ts";
import { sampleNamed, texts, write } from "./written.test-help.ts";

const bytesOf = ({ document, template, profile, copy }: Paper) =>
  writeDocx(document, template, profile, copy);

const papers: [string, Paper][] = [...Object.entries(SAMPLES), ...examplePapers];

test.each(papers)("the same paper gives the same bytes: %s", async (_, paper) => {
  const first = await bytesOf(paper);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await bytesOf(structuredClone(paper))).toEqual(first);
});

test("every entry of the zip has the same fixed time", async () => {
  const bytes = await bytesOf(sampleNamed("margins that change places"));
  const view = new DataView(bytes.buffer);
  const headers: number[] = [];
  for (let at = 0; at < bytes.length - 4; at++) {
    const record = view.getUint32(at, true);
    if (record === 0x04034b50) headers.push(view.getUint32(at + 10, true));
    if (record === 0x02014b50) headers.push(view.getUint32(at + 12, true));
  }
  expect(headers.length).toBe(2 * new Ooxml(bytes).paths().length);
  expect(new Set(headers)).toEqual(new Set([0x28210000]));
});

test("one paragraph for each block, in order", async () => {
  const many = Array.from({ length: 300 }, (_, i) => paragraph(`b${i}`, `Đoạn ${i}.`));
  const written = await write(paperOf(sample({}, [item("h", "part", [lead("Đầu")]), ...many])));
  const seen = texts(written.paragraphs()).filter((t) => t.startsWith("Đoạn "));
  expect(seen).toEqual(many.map((_, i) => `Đoạn ${i}.`));
});

describe("properties", () => {
  const core = async (paper: Paper) =>
    Object.fromEntries(
      children((await write(paper)).part("docProps/core.xml")).map((c) => [
        c.name,
        c.children.join(""),
      ]),
    );

  test("the issuer is the author, the document's day the time", async () => {
    expect(await core(sampleNamed("complete"))).toEqual({
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

  test.each([undefined, "2026-02-30"])("without a day (%s) a fixed one stands", async (date) => {
    const paper = paperOf(sample({ placeDate: { place: "X", ...(date && { date }) } }));
    expect((await core(paper))["dcterms:created"]).toBe("2000-01-01T00:00:00Z");
  });

  test.each(papers)(
    "no person, machine, clock, revision id, remote part or field to update: %s",
    async (_, paper) => {
      const docx = await write(paper);
      const everything = docx
        .paths()
        .map((path) => docx.source(path))
        .join("\n");
      for (const unwanted of ["Un-named", "w:rsid", "updateFields", 'TargetMode="External"'])
        expect(everything).not.toContain(unwanted);
      expect(new Set(everything.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu)).size).toBe(1);
      expect(children(docx.part("docProps/app.xml"))).toEqual([]);
      expect(child(docx.part("docProps/custom.xml"), "property")).toBeUndefined();
    },
  );
});
