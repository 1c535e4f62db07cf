import { beforeAll, describe, expect, test } from "vitest";
import { item, text } from "../../../document/build.ts";
import {
  all,
  attribute,
  child,
  type Ooxml,
  type Resolved,
  textOf,
} from "../read-ooxml.test-help.ts";
import { sample } from "../sample.test-help.ts";
import { alignment, look, texts, write } from "./written.test-help.ts";

let docx: Ooxml;
beforeAll(async () => {
  docx = await write(sample(), { kind: "draft", round: 2 });
});

describe("body (format-spec 4)", () => {
  const body = ["Sau khi xem xét", "A. Tình hình chung", "1.1. Sinh hoạt", "a) Hằng", "- Việc"];
  test.each(body)("%s: exact spacing, gap 6 pt, first line 10 mm, justified", (words) => {
    const p = docx.paragraph(words);
    const of = (name: string, key: string) => docx.paragraphAttribute(p, name, key);
    expect(of("w:spacing", "w:line")).toBe("360");
    expect(of("w:spacing", "w:lineRule")).toBe("exact");
    expect(of("w:spacing", "w:after")).toBe("120");
    expect(of("w:ind", "w:firstLine")).toBe("567");
    expect(alignment(docx, p)).toBe("both");
  });

  test("labels are text, with đ in the alphabet", () => {
    const labels = texts(docx.paragraphs())
      .map((t) => /^(?:[A-Z]\.|[IVX]+\.|\d\.|\d\.\d\.|[a-zđ]\)|[-+]) /u.exec(t)?.[0].trim())
      .filter((label) => label !== undefined);
    expect(labels.slice(0, 14).join(" ")).toBe("A. I. II. 1. 1.1. 2. a) b) c) d) đ) - + B.");
    expect(docx.source("word/document.xml")).not.toContain("w:numPr");
  });

  const labelLooks: [words: string, look: Resolved][] = [
    ["A. Tình hình chung", look({ bold: true })],
    ["II. Mục tiêu tổng quát:", look({ bold: true })],
    ["1.1. Sinh hoạt định kỳ:", look({ bold: true, italic: true })],
    ["2. Giao các đảng uỷ", look({})],
    ["a) Hằng tháng:", look({ italic: true })],
    ["b) Hằng quý", look({})],
    ["- Việc", look({})],
    ["thật gấp", look({ bold: true })],
    ["nên làm", look({ italic: true })],
    [" họp chi bộ.", look({})],
  ];
  test.each(labelLooks)("look of %s", (words, expected) => {
    expect(docx.look(words)).toEqual(expected);
  });

  test("a label is regular before a bold word that is no title", async () => {
    const written = await write(
      sample({}, [item("b1", "point", [text("Phải", { bold: true }), text(" làm.")])]),
    );
    expect(written.look("a) ")).toEqual(look({}));
    expect(written.look("Phải")).toEqual(look({ bold: true }));
  });

  test("a line break in the text is a soft break", () => {
    expect(textOf(docx.paragraph("dòng sau."))).toBe("+ Việc nên làm\ndòng sau.");
  });

  test("an item without words keeps its label and is no heading", async () => {
    const written = await write(sample({}, [item("b1", "section", "")]));
    const p = written.paragraph("I. ");
    expect(written.styleOf(p)).toBe("NoiDung2");
  });

  test("headings are Word's own, with outline levels, kept with what follows", () => {
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
  });

  test("a run-in title is linked to the heading of its level, but is not in the outline", () => {
    const p = docx.paragraph("Mục tiêu tổng quát:");
    expect(docx.paragraphProperty(p, "w:outlineLvl")).toBeUndefined();
    const run = all(p, "w:r").find((r) => textOf(r).includes("Mục tiêu"));
    const style = docx.style(attribute(child(run, "w:rPr", "w:rStyle"), "w:val"));
    expect(attribute(child(style, "w:link"), "w:val")).toBe("Heading2");
  });
});
