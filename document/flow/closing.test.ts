import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraph, table } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import { laidOut } from "../layout/on-paper.fixture.ts";
import { lineText } from "../layout/page-text.ts";
import type { Page, PlacedLine } from "../layout/pages.ts";
import type { Parts, Signature } from "../model.ts";
import { tries } from "../property-runs.fixture.ts";
import { caseProfiles, documentOf } from "../sample.fixture.ts";
import type { Sample } from "../sample.ts";
import { flowOf } from "./flow-of.ts";

const pagesOf = (sample: Sample): Page[] => {
  const template = { ...ketLuan, ...sample.template };
  const profile = caseProfiles[sample.profile ?? "hd05"];
  return laidOut(flowOf(documentOf(sample), template, profile, { mark: { kind: "clean" } }));
};

const signer = (name: string, position = "Bí thư"): Signature => ({
  capacity: "T/M",
  body: "Ban Thường vụ",
  position,
  name,
});

const LONG_POST = "Phó Bí thư kiêm Trưởng Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực";

/** Papers that several sign: jointly, in a row or in two, and with a signature that is confirmed. */
const SIGNED: Readonly<Record<string, Partial<Parts>>> = {
  "two who sign": { signature: signer("Lê An"), cosigners: [signer("Trần Bình")] },
  "four who sign, in two rows": {
    signature: signer("Lê An"),
    cosigners: ["Trần Bình", "Vũ Cầm", "Đỗ Dũng"].map((name) => signer(name)),
  },
  "minutes with a confirmed signature": {
    signature: { position: "Chủ trì", name: "Lê An" },
    cosigners: [{ position: "Người ghi biên bản", name: "Trần Bình" }],
    confirmation: { of: "Lê An", signature: signer("Vũ Cầm", "Chánh Văn phòng") },
  },
};

const namesIn = ({ signature, cosigners = [], confirmation }: Partial<Parts>): string[] =>
  [signature, ...cosigners, confirmation?.signature].flatMap((one) => one?.name ?? []);

/** A body of so many lines. */
const bodyOf = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(`b${i}`, `Nội dung thứ ${i}.`));

const texts = ({ lines }: Page): string[] => lines.map(lineText);

test.each(Object.entries(SIGNED))("%s: all on one page, with the last words", (_, parts) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const pages = pagesOf({ parts, body: bodyOf(count) });
      const last = pages.at(-1);
      for (const name of [...namesIn(parts), "Nơi nhận:"]) {
        expect(last && texts(last)).toContain(name);
      }
      expect(last?.lines.some(({ at, runs }) => at !== undefined && runs.length > 0)).toBe(true);
    }),
    tries(40),
  );
});

const lineOf = (pages: readonly Page[], text: string): PlacedLine | undefined =>
  pages.flatMap(({ lines }) => lines).find((line) => lineText(line) === text);

test.each([
  [signer("Lê An", LONG_POST), signer("Trần Bình")],
  [signer("Lê An"), signer("Trần Bình", LONG_POST)],
  [signer("Lê An", LONG_POST), { position: "Trưởng ban", name: "Trần Bình" }],
])("names are level, whatever lines a post takes", (signature, cosigner) => {
  for (const profile of ["hd05", "nd30"] as const) {
    const pages = pagesOf({ profile, parts: { signature, cosigners: [cosigner] } });
    const [left, right] = ["Trần Bình", "Lê An"].map((name) => lineOf(pages, name));
    expect(left?.baseline).toBeGreaterThan(0);
    expect(left?.baseline).toBe(right?.baseline);
  }
});

test("recipients of several pages leave no page to the end of the paper alone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 160 }), (count) => {
      const recipients = Array.from({ length: count }, (_, i) => ({
        id: `r${i}`,
        name: `Nơi ${i}`,
      }));
      const last = pagesOf({ parts: { recipients } }).at(-1);
      expect(last && texts(last).filter((text) => text.startsWith("- Nơi")).length).toBeGreaterThan(
        1,
      );
    }),
    tries(30),
  );
});

test("a table that ends the paper makes no page after it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 22 }), (count, gap) => {
      const rows = Array.from({ length: count }, (_, i) => [`${i}`, "Nội dung"]);
      const parts = { recipients: [], signature: {} };
      const setting = { gap };
      const body = [paragraph("p", "Mở đầu."), table("t", rows)];
      const last = pagesOf({ parts, setting, body }).at(-1);
      expect(last?.lines.some(({ at }) => at !== undefined)).toBe(true);
    }),
    tries(40),
  );
});

test("what must not be made public stands under the signature in HD 36, at the foot in HD 05", () => {
  const places = (["hd36", "hd05"] as const).map((profile) => {
    const [page] = pagesOf({
      profile,
      parts: { signature: signer("Lê An"), marks: { noMedia: true } },
      body: bodyOf(1),
    }).slice(-1);
    const mark = page?.lines.find((line) => lineText(line).startsWith("KHÔNG PHỔ BIẾN"));
    const name = page?.lines.find((line) => lineText(line) === "Lê An");
    return { below: (mark?.top ?? 0) - (name?.top ?? 0), left: mark?.runs[0]?.x ?? 0, page };
  });
  const [hd36, hd05] = places;
  expect(hd36?.below).toBeGreaterThan(0);
  expect(hd36?.below).toBeLessThan(60);
  expect(hd36?.left).toBeGreaterThan((hd36?.page?.width ?? 0) / 2);
  expect(hd05?.below).toBeGreaterThan(200);
});
