import fc from "fast-check";
import { expect, test } from "vitest";
import { asTyped } from "./flow-text.ts";
import { withNoBreaks } from "./no-break.ts";

/** "~" stands for a no-break space, "=" for a no-break hyphen. */
const shown = (text: string): string =>
  withNoBreaks(text).replaceAll("\u00a0", "~").replaceAll("\u2011", "=");

test.each([
  ["Chỉ thị số 06-CT/TU", "Chỉ thị số~06=CT/TU"],
  ["Số 15-KL/TU", "Số~15=KL/TU"],
  ["Quy chế số 05-QC/BTCTU-BNCTU", "Quy chế số~05=QC/BTCTU=BNCTU"],
  ["Quy định số 399-QĐ/TW, ngày 09/01/2026", "Quy định số~399=QĐ/TW, ngày~09/01/2026"],
  ["ngày 03 tháng 02 năm 2026", "ngày~03 tháng~02 năm~2026"],
  ["Đại hội lần thứ XIV, khoá XVIII", "Đại hội lần thứ~XIV, khoá~XVIII"],
  ["theo khoản 2 Điều 5 và điểm c", "theo khoản~2 Điều~5 và điểm~c"],
  ["giai đoạn 2026-2030, tăng 9-10%", "giai đoạn 2026=2030, tăng 9=10%"],
  ["6 tháng đầu năm 2026", "6 tháng đầu năm~2026"],
])("%s", (typed, printed) => expect(shown(typed)).toBe(printed));

test.each(["kinh tế - xã hội", "năm học mới", "thứ hai hằng tuần", "điều kiện 2 mùa mưa"])(
  "nothing is held together in “%s”",
  (typed) => expect(withNoBreaks(typed)).toBe(typed),
);

test("as many characters as before, and the same words", () => {
  const words = fc.array(
    fc.constantFrom("số", "12", "-", "KL/TU", "ngày", "XIV", "Điều", "9", "tỉnh", "TU"),
  );
  fc.assert(
    fc.property(words, (list) => {
      const typed = list.join(" ");
      expect(withNoBreaks(typed)).toHaveLength(typed.length);
      expect(asTyped(withNoBreaks(typed))).toBe(typed);
    }),
  );
});
