import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../document/model.ts";
import { all, type Ooxml, textOf, type Xml } from "../read-ooxml.test-help.ts";
import { recipients, SAMPLES, sample } from "../sample.test-help.ts";
import { texts, write } from "./written.test-help.ts";

let docx: Ooxml;
beforeAll(async () => {
  docx = await write(sample(), { kind: "draft", round: 2 });
});

describe("closing (format-spec 2.7, 5)", () => {
  const list = (written: Ooxml): string[] =>
    texts(written.paragraphs().filter((p) => written.styleOf(p) === "DanhSachNoiNhan"));

  test.each([
    ["2020-12-10", ","],
    ["2026-05-26", ","],
    ["2026-05-27", ";"],
    ["2026-12-10", ";"],
  ])("recipients of %s end with “%s”, the last with a full stop", async (date, separator) => {
    const placeDate = { place: "Lâm Sơn", date };
    const lines = list(await write(sample({ placeDate, recipients: recipients(3) })));
    expect(lines).toEqual([
      `- Đảng uỷ xã số 1${separator}`,
      `- Đảng uỷ xã số 2${separator}`,
      "- Lưu Văn phòng Tỉnh uỷ.",
    ]);
  });

  test("the bullet hangs at the margin", () => {
    const p = docx.paragraph("- Ban Bí thư");
    const [left, hanging] = ["w:left", "w:hanging"].map((k) =>
      docx.paragraphAttribute(p, "w:ind", k),
    );
    expect(left).toBe(hanging);
    expect(Number(left)).toBeGreaterThan(0);
  });

  test("the table is not torn apart and stays with the last paragraph", () => {
    const table = all(docx.body, "w:tbl")[1] as Xml;
    expect(all(table, "w:cantSplit")).toHaveLength(1);
    const last = docx.paragraph("Văn phòng Tỉnh uỷ theo dõi");
    expect(docx.paragraphProperty(last, "w:keepNext")).toBeDefined();
  });

  test("there is room of four to five lines to sign in", () => {
    const before = docx.paragraphAttribute(docx.paragraph("Trần Văn Nam"), "w:spacing", "w:before");
    expect(Number(before) / 20 / 18).toBeGreaterThanOrEqual(4);
    expect(Number(before) / 20 / 18).toBeLessThanOrEqual(5);
  });

  test("recipients longer than a page leave the signature whole", async () => {
    const written = await write(SAMPLES["ninety recipients"] as Document);
    const rows = all(all(written.body, "w:tbl")[1] as Xml, "w:tr");
    expect(rows.map((row) => all(row, "w:cantSplit").length)).toEqual([1, 0]);
    expect(textOf(rows[0] as Xml)).toContain("Trần Văn Nam");
    expect(list(written)).toHaveLength(90);
  });

  test.each([
    ["no recipients", "T/M BAN THƯỜNG VỤ", "Nơi nhận"],
    ["no signature", "Nơi nhận", "T/M"],
  ])("%s", async (name, present, absent) => {
    const all = texts((await write(SAMPLES[name] as Document)).paragraphs()).join("\n");
    expect(all).toContain(present);
    expect(all).not.toContain(absent);
  });

  test("with neither there is no table, and nothing is kept with it", async () => {
    const written = await write(SAMPLES["neither recipients nor signature"] as Document);
    expect(all(written.body, "w:tbl")).toHaveLength(1);
    expect(all(written.body, "w:keepNext")).toEqual([]);
  });

  test("an empty row of the recipients is not printed", async () => {
    const empty = { id: "x", name: " " };
    expect(list(await write(sample({ recipients: [...recipients(2), empty] })))).toHaveLength(2);
  });
});
