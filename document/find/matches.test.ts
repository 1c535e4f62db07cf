import { expect, test } from "vitest";
import { document, item, paragraph, table, text } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import type { Document, Parts } from "../model.ts";
import { closingFields, headFields } from "./fields.ts";
import {
  compareOrders,
  findAll,
  firstFrom,
  lastBefore,
  type Match,
  matchesAt,
  orderOf,
} from "./matches.ts";
import { type FindOptions, queryOf } from "./query.ts";

const PLAIN: FindOptions = { accents: false, wholeSyllable: false, matchCase: false };

const signature = (name: string) => ({
  capacity: "T/M" as const,
  body: `${name} cơ quan`,
  position: `${name} chức vụ`,
  concurrent: `${name} kiêm`,
  name: `${name} tên`,
});

/** Every field that holds words, each with its own. */
const FULL: Parts = {
  issuer: { superior: "cấp trên", name: "ban hành", partners: ["phối hợp"] },
  number: { body: "ký hiệu", ordinal: 7 },
  placeDate: { place: "nơi ký", date: "2026-01-02" },
  subject: { author: "tác giả", text: "trích yếu", note: "dòng dưới" },
  addressees: [{ id: "a1", name: "kính gửi", note: "gửi ghi chú" }],
  recipients: [
    { id: "r1", name: "nơi nhận một" },
    { id: "r2", name: "nơi nhận hai", note: "báo cáo" },
  ],
  signature: signature("người ký"),
  cosigners: [signature("cùng ký")],
  confirmation: { of: "được xác nhận", signature: signature("người xác nhận") },
  marks: { secrecy: "secret", circulation: "lưu hành" },
  drafter: { code: "ABC", copies: 3 },
  contact: "địa chỉ",
};

/** The words inside a value, without ids, marks and days. */
function wordsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return ["id", "date", "secrecy", "capacity"].includes(key) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsIn(inner, name));
}

const fieldsOf = (parts: Parts) => [...headFields(parts, ketLuan), ...closingFields(parts)];

test("every word of the parts is in a field, under a name of its own", () => {
  const fields = fieldsOf(FULL);
  expect(fields.map((field) => field.text).sort()).toEqual(wordsIn(FULL).sort());
  expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
});

test("a field that is put changes itself alone; an optional one goes when it is emptied", () => {
  for (const { name, text: old, put } of fieldsOf(FULL)) {
    const other = fieldsOf(put(FULL, "mới"));
    expect(other.map((f) => (f.name === name ? old : f.text))).toEqual(
      fieldsOf(FULL).map((f) => f.text),
    );
    expect(other.find((f) => f.name === name)?.text).toBe("mới");
    expect(wordsIn(put(FULL, "")).filter((words) => words !== "")).toHaveLength(
      wordsIn(FULL).length - 1,
    );
  }
});

test("what a type does not show is not found", () => {
  const letter = { ...ketLuan, form: "letter" as const, without: ["number" as const] };
  const names = headFields(FULL, letter).map((field) => field.name);
  expect(names).not.toContain("author");
  expect(names).not.toContain("numberBody");
  expect(closingFields({ ...FULL, signature: { body: "x" } }).map((f) => f.text)).not.toContain(
    "x",
  );
});

const PAPER: Document = document(
  [
    paragraph("p1", [
      text("Tỉnh "),
      text("uỷ", { bold: true, note: "Tỉnh uỷ khoá XI" }),
      text(" họp"),
    ]),
    table("t1", [
      ["TT", "Tỉnh uỷ"],
      ["1", "không"],
    ]),
    item("i1", "clause", "Giao Thường trực Tỉnh uỷ; Tỉnh uỷ viên"),
  ],
  {
    subject: { text: "về việc của Tỉnh uỷ" },
    recipients: [{ id: "r1", name: "Lưu Văn phòng Tỉnh uỷ" }],
  },
);

const find = (typed: string, paper = PAPER): Match[] => {
  const query = queryOf(typed, PLAIN);
  return query ? findAll({ ...paper, template: ketLuan }, query) : [];
};

test("found in fields, over several runs, in cells and footnotes, in the order of the page", () => {
  const found = find("tinh uy");
  expect(found.map(({ place, start }) => ({ ...place, start }))).toEqual([
    { field: "subject", above: true, index: 0, start: 12 },
    { words: [0], start: 0 },
    { note: [0, 1], start: 0 },
    { words: [1, 0, 1], start: 0 },
    { words: [2], start: 17 },
    { words: [2], start: 26 },
    { field: "recipient-1", above: false, index: 0, start: 14 },
  ]);
  const orders = found.map(orderOf);
  expect(orders.toSorted(compareOrders)).toEqual(orders);
});

test("blocks are searched once for a query", () => {
  const query = queryOf("uy", PLAIN);
  const block = PAPER.body[0];
  if (!query || !block) throw new Error("no query");
  const [first] = matchesAt(block, 0, query);
  const [again] = matchesAt(block, 5, query);
  expect(first?.place).toEqual({ words: [0] });
  expect(again?.place).toEqual({ words: [5] });
});

test("next and previous go round", () => {
  const found = find("tinh uy");
  expect(firstFrom(found, [0, 0, 0])).toBe(0);
  expect(firstFrom(found, [1, 2, 0, 18])).toBe(5);
  expect(firstFrom(found, [3])).toBe(0);
  expect(lastBefore(found, [0, 0, 0])).toBe(found.length - 1);
  expect(lastBefore(found, [1, 2, 0, 17])).toBe(3);
  expect(firstFrom([], [0])).toBe(-1);
  expect(lastBefore([], [0])).toBe(-1);
});
