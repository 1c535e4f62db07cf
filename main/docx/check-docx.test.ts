import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import { checkDocx } from "./check-docx.ts";
import { ketLuan, SAMPLES, sample, sampleBody } from "./sample.test-help.ts";
import { writeDocx } from "./write/write-docx.ts";

const MAIN = "word/document.xml";
const bytesOf = () => writeDocx(sample(), ketLuan, { kind: "clean" });

/** The written file with one part changed. */
async function damaged(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await bytesOf());
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

describe.each(Object.entries(SAMPLES))("%s", (_name, document) => {
  test.each([{ kind: "clean" } as const, { kind: "draft", round: 12 } as const])(
    "what was written as $kind is sound",
    async (mark) => {
      const bytes = await writeDocx(document, ketLuan, mark);
      expect(checkDocx(bytes, document, ketLuan)).toBeUndefined();
    },
  );
});

test("bytes that are no zip, or not all of one, are refused", async () => {
  const bytes = await bytesOf();
  const wrong = [new Uint8Array(), bytes.subarray(0, 5_000), new Uint8Array(40)];
  for (const b of wrong) expect(checkDocx(b, sample(), ketLuan)).toBeDefined();
});

test("a zip without the main part is refused", () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>") });
  expect(checkDocx(bytes, sample(), ketLuan)).toContain("thiếu phần nội dung");
});

test("a part that is not well-formed is named", async () => {
  const bytes = await damaged("word/styles.xml", (xml) => xml.slice(0, -5));
  expect(checkDocx(bytes, sample(), ketLuan)).toContain("word/styles.xml");
});

test.each([
  ["a word lost", (xml: string) => xml.replace("Hằng quý sơ kết.", "Hằng quý kết.")],
  ["a letter changed", (xml: string) => xml.replace("TỈNH UỶ LÂM SƠN", "TỈNH UỶ LÂM SƠM")],
  ["words added", (xml: string) => xml.replace("Lưu hồ sơ", "Lưu và huỷ hồ sơ")],
  ["a word at the end", (xml: string) => xml.replace("Trần Văn Nam", "Trần Văn Nam Hai")],
  ["another mark under the number", (xml: string) => xml.replace("05-KL/TU", "05-KL/TU Khẩn")],
])("%s is found", async (_name, change) => {
  expect(checkDocx(await damaged(MAIN, change), sample(), ketLuan)).toBeDefined();
});

test("blocks in another order are found, with the words where it begins", async () => {
  const [first, second, ...rest] = sampleBody;
  if (!first || !second) throw new Error("The sample is too short");
  const other = sample({}, [second, first, ...rest]);
  expect(checkDocx(await bytesOf(), other, ketLuan)).toContain("A. Tình hình chung");
});

test("another document is found", async () => {
  const other = sample({}, [paragraph("b1", "Khác hẳn.")]);
  expect(checkDocx(await bytesOf(), other, ketLuan)).toContain("Khác hẳn.");
});
