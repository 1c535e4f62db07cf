import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import { checkDocx } from "./check-docx.ts";
import { SAMPLES, sample } from "./sample.test-help.ts";
import { sampleBody } from "./sample-blocks.test-help.ts";
import { DRAFT, examplePapers, type Paper } from "./templates.test-help.ts";
import { writeDocx } from "./write/write-docx.ts";

const MAIN = "word/document.xml";
const complete = SAMPLES.complete as Paper;
const annexed = SAMPLES["two annexes"] as Paper;
const noted = SAMPLES["notes in text and cells"] as Paper;

const bytesOf = ({ document, template, profile, copy }: Paper) =>
  writeDocx(document, template, profile, copy);
const check = (bytes: Uint8Array, { document, template, profile, copy }: Paper) =>
  checkDocx(bytes, document, template, profile, copy);

type Change = (xml: string) => string;

/** What is said of a written file with one part changed. */
async function checkDamaged(paper: Paper, path: string, change: Change) {
  const parts = unzipSync(await bytesOf(paper));
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return check(zipSync({ ...parts, [path]: strToU8(after) }), paper);
}

describe.each([...Object.entries(SAMPLES), ...examplePapers])("%s", (_name, paper) => {
  test.each([paper.copy, DRAFT])("what was written with $mark.kind is sound", async (copy) => {
    const same = { ...paper, copy };
    expect(check(await bytesOf(same), same)).toBeUndefined();
  });
});

test("bytes that are no zip, or not all of one, are refused", async () => {
  const bytes = await bytesOf(complete);
  const wrong = [new Uint8Array(), bytes.subarray(0, 5_000), new Uint8Array(40)];
  for (const b of wrong) expect(check(b, complete)).toBeDefined();
});

test("a zip without the main part is refused", () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>") });
  expect(check(bytes, complete)).toContain("thiếu phần nội dung");
});

test.each(["word/styles.xml", "word/footnotes.xml", "word/settings.xml", "_rels/.rels"])(
  "a part that is not well-formed is named: %s",
  async (path) => {
    expect(await checkDamaged(complete, path, (xml) => xml.slice(0, -5))).toContain(path);
  },
);

const damages: [what: string, Paper, path: string, Change, quoted: string][] = [
  ["a word lost", complete, MAIN, (x) => x.replace("quý sơ kết", "quý kết"), "sơ kết."],
  ["a letter changed", complete, MAIN, (x) => x.replace("LÂM SƠN", "LÂM SƠM"), "SƠN"],
  ["words added", complete, MAIN, (x) => x.replace("Lưu hồ", "Lưu và huỷ hồ"), "hồ sơ"],
  ["a word at the end", complete, MAIN, (x) => x.replace("Văn Nam<", "Văn Nam Hai<"), "Hai"],
  ["a mark more", complete, MAIN, (x) => x.replace("KL/TU<", "KL/TU Khẩn<"), "Lâm Sơn, ngày"],
  ["a hyphen lost", complete, MAIN, (x) => x.replace("<w:noBreakHyphen/>", ""), "05-KL/TU"],
  ["a cell changed", annexed, MAIN, (x) => x.replace("1/2026", "2/2026"), "1/2026"],
  ["a note changed", noted, "word/footnotes.xml", (x) => x.replace("Xem Ph", "Bỏ Ph"), "Xem"],
  ["a first header changed", annexed, "word/header2.xml", (x) => x.replace("TÀI", "TAI"), "TÀI"],
  [
    "words in another header",
    complete,
    "word/header1.xml",
    (x) => x.replace("</w:p>", "<w:r><w:t>Mật</w:t></w:r></w:p>"),
    "Mật",
  ],
];
test.each(damages)("%s is found", async (_what, paper, path, change, quoted) => {
  expect(await checkDamaged(paper, path, change)).toContain(`“${quoted}`);
});

test("blocks in another order are found, with the words where it begins", async () => {
  const [first, second, ...rest] = sampleBody;
  if (!first || !second) throw new Error("The sample is too short");
  const other = { ...complete, document: sample({}, [second, first, ...rest]) };
  expect(check(await bytesOf(complete), other)).toContain("A. Tình hình chung");
});

test.each([
  ["document", { document: sample({}, [paragraph("b1", "Khác hẳn.")]) }, "Khác hẳn."],
  ["copy", { copy: DRAFT }, "Dự thảo"],
  ["profile", { profile: (SAMPLES["of the state"] as Paper).profile }, "CỘNG HOÀ"],
])("another %s is found", async (_what, other, quoted) => {
  expect(check(await bytesOf(complete), { ...complete, ...other })).toContain(quoted);
});
