import { describe, expect, test } from "vitest";
import { ketLuan } from "../ket-luan.fixture.ts";
import { partyHd05 } from "../profiles/party-hd05.ts";
import { partyHd36 } from "../profiles/party-hd36.ts";
import { issuerLines } from "./issuer.ts";
import { numberLine } from "./number.ts";
import { isRealDate, placeDateLine } from "./place-date.ts";
import { recipientLines, recipientsHeading } from "./recipients.ts";
import { signatureLines } from "./signature.ts";
import { subjectLines } from "./subject.ts";

describe("issuer (HD05 I.2)", () => {
  test("is printed in capitals, superior first", () => {
    const issuer = { superior: "Đảng bộ tỉnh Lâm Sơn", name: "Đảng uỷ xã Khe Trảy" };
    expect(issuerLines(issuer)).toEqual({
      superior: "ĐẢNG BỘ TỈNH LÂM SƠN",
      name: "ĐẢNG UỶ XÃ KHE TRẢY",
    });
  });

  test("a provincial committee has no superior line (HD05 I.2.1.2.b)", () => {
    expect(issuerLines({ name: "Tỉnh uỷ Lâm Sơn" })).toEqual({ name: "TỈNH UỶ LÂM SƠN" });
  });
});

describe("number and symbol (HD05 I.3)", () => {
  const line = (ordinal: number | undefined) =>
    numberLine({ body: "TU", ...(ordinal !== undefined && { ordinal }) }, ketLuan, partyHd05);

  test.each([
    [1, "Số 01-KL/TU"],
    [9, "Số 09-KL/TU"],
    [10, "Số 10-KL/TU"],
    [214, "Số 214-KL/TU"],
  ])("%i is written %s: only 1 to 9 get a zero (HD05 I.3.2.2)", (ordinal, words) => {
    expect(line(ordinal)).toBe(words);
  });

  test("there is no colon after Số (HD05 I.3.2)", () => expect(line(5)).not.toContain(":"));

  test("leaves room for a number that is not given yet", () => {
    expect(line(undefined)).toMatch(/^Số \u00a0+-KL\/TU$/u);
  });
});

describe("place and date (HD05 I.4)", () => {
  test.each([
    ["2026-06-05", "ngày 05 tháng 6 năm 2026"],
    ["2026-02-27", "ngày 27 tháng 02 năm 2026"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
    ["2026-12-31", "ngày 31 tháng 12 năm 2026"],
  ])("%s is %s: days to 9 and months to 2 get a zero (HD05 I.4.2.2)", (date, words) => {
    expect(placeDateLine({ place: "Lâm Sơn", date })).toBe(`Lâm Sơn, ${words}`);
  });

  test("leaves room before signing", () => {
    expect(placeDateLine({ place: "Lâm Sơn" })).toMatch(/^Lâm Sơn, ngày\s+tháng\s+năm\s+$/u);
  });

  test.each(["2024-02-29", "2026-01-31", "2000-02-29"])("%s is a day", (date) => {
    expect(isRealDate(date)).toBe(true);
  });

  test.each(["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1900-02-29"])(
    "%s is no day",
    (date) => expect(isRealDate(date)).toBe(false),
  );
});

describe("subject (HD05 I.5)", () => {
  test("type and author in capitals, subject as typed, its line break kept", () => {
    const subject = { author: "của Ban Thường vụ Tỉnh uỷ", text: "về việc một;\n việc hai" };
    expect(subjectLines(subject, ketLuan)).toEqual({
      type: "KẾT LUẬN",
      author: "CỦA BAN THƯỜNG VỤ TỈNH UỶ",
      subject: ["về việc một;", "việc hai"],
    });
  });

  test("the author line is optional (HD05 I.5.1.1)", () => {
    expect(subjectLines({ text: "về việc một" }, ketLuan)).not.toHaveProperty("author");
  });
});

describe("recipients", () => {
  const recipients = [
    { id: "r1", name: "Ban Bí thư", note: "báo cáo" },
    { id: "r2", name: "Các đảng uỷ trực thuộc" },
    { id: "r3", name: "Lưu Văn phòng Tỉnh uỷ" },
  ];

  test("semicolons under HD 05 (I.9.2.5), a full stop at the end", () => {
    expect(recipientLines(recipients, partyHd05)).toEqual([
      "- Ban Bí thư (báo cáo);",
      "- Các đảng uỷ trực thuộc;",
      "- Lưu Văn phòng Tỉnh uỷ.",
    ]);
  });

  test("commas under HD 36 (1.9)", () => {
    expect(recipientLines(recipients, partyHd36).map((line) => line.at(-1))).toEqual([
      ",",
      ",",
      ".",
    ]);
  });

  test("the heading has a colon", () => expect(recipientsHeading(partyHd05)).toBe("Nơi nhận:"));
});

describe("signature (HD05 I.7)", () => {
  test("a committee signs T/M (7.1.1.a)", () => {
    expect(
      signatureLines({ capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư", name: "Lê Văn An" }),
    ).toEqual({ authority: "T/M TỈNH UỶ", position: "BÍ THƯ", name: "Lê Văn An" });
  });

  test("T/M Bộ Chính trị has no post under it (7.1.2.b)", () => {
    expect(signatureLines({ capacity: "T/M", body: "Bộ Chính trị" })).toEqual({
      authority: "T/M BỘ CHÍNH TRỊ",
    });
  });

  test("the head of an agency signs with the post alone (7.1.4.c)", () => {
    expect(signatureLines({ position: "Trưởng ban", name: "Lê Văn An" })).toEqual({
      authority: "TRƯỞNG BAN",
      name: "Lê Văn An",
    });
  });

  test("an acting head: Q. with a dot and a space (7.1.4.c)", () => {
    expect(signatureLines({ capacity: "Q.", body: "Trưởng ban" }).authority).toBe("Q. TRƯỞNG BAN");
  });

  test("nothing known gives nothing", () => expect(signatureLines({})).toEqual({}));
});
