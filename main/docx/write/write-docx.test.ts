import { expect, test } from "vitest";
import { item, lead, paragraph } from "../../../document/build.ts";
import { Ooxml } from "../read-ooxml.test-help.ts";
import { ketLuan, SAMPLES, sample } from "../sample.test-help.ts";
import { writeDocx } from "./write-docx.ts";
import { CLEAN, texts, write } from "./written.test-help.ts";

test.each(Object.entries(SAMPLES))("the same document gives the same bytes: %s", async (_, d) => {
  const first = await writeDocx(d, ketLuan, CLEAN);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await writeDocx(structuredClone(d), ketLuan, CLEAN)).toEqual(first);
});

test("every entry of the zip has the same fixed time", async () => {
  const bytes = await writeDocx(sample(), ketLuan, CLEAN);
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
  const written = await write(sample({}, [item("h", "part", [lead("Đầu")]), ...many]));
  const seen = texts(written.paragraphs()).filter((t) => t.startsWith("Đoạn "));
  expect(seen).toEqual(many.map((_, i) => `Đoạn ${i}.`));
});
