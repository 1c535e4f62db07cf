import { expect, test } from "vitest";
import { annex, basis, countingIds, item, lead, paragraph, table } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import type { Block, Level } from "./model.ts";
import {
  demoteSection,
  duplicateBlocks,
  extractSection,
  moveSection,
  placeSection,
  promoteSection,
  sectionAt,
} from "./sections.ts";
import type { Scheme } from "./template.ts";

const { numbering } = ketLuan;

/** The scheme of a regulation: chapters over articles, which count on. */
const regulation: Scheme = (
  [
    ["chapter", "Chương I"],
    ["subchapter", "Mục 1"],
    ["article", "Điều 1."],
    ["clause", "1."],
    ["point", "a)"],
  ] as const
).map(([level, label]) => ({ level, name: label, labels: [label], lead: "bold" }));

const of = (...levels: (Level | "p" | "annex" | "basis")[]): Block[] =>
  levels.map((level, i) => {
    const id = `b${i}`;
    if (level === "p") return paragraph(id, "đoạn");
    if (level === "annex") return annex(id, "phụ lục");
    return level === "basis" ? basis(id, "căn cứ") : item(id, level, "mục");
  });

const BODY = of("p", "section", "p", "clause", "p", "clause", "section", "annex", "section", "p");

test.each([
  [1, { from: 1, to: 6 }],
  [2, { from: 1, to: 6 }],
  [4, { from: 3, to: 5 }],
  [5, { from: 5, to: 6 }],
  [6, { from: 6, to: 7 }],
  [7, { from: 7, to: 10 }],
  [9, { from: 8, to: 10 }],
  [0, undefined],
])("block %i belongs to the section %o", (index, section) => {
  expect(sectionAt(BODY, index, numbering)).toEqual(section);
});

test("a table under a heading is part of its section", () => {
  const body = [item("I", "section", "Số liệu"), table("t", [["a"]]), item("II", "section", "Kết")];
  expect(sectionAt(body, 1, numbering)).toEqual({ from: 0, to: 2 });
});

test("a section moves among those of its level within what holds them", () => {
  expect(moveSection(BODY, 3, "down", numbering)).toMatchObject({ value: { before: 6 } });
  expect(moveSection(BODY, 5, "up", numbering)).toMatchObject({ value: { before: 3 } });
  expect(moveSection(BODY, 5, "down", numbering)).toMatchObject({ error: { code: "last" } });
  expect(moveSection(BODY, 3, "up", numbering)).toMatchObject({ error: { code: "first" } });
  expect(moveSection(BODY, 0, "up", numbering)).toMatchObject({ error: { code: "no-section" } });
});

test("the last section of the body does not move into the annex below it", () => {
  expect(moveSection(BODY, 6, "down", numbering)).toMatchObject({ error: { code: "last" } });
});

test("levels end where the scheme ends, for all that is in a section", () => {
  const deep = of("section", "dash", "plus");
  expect(demoteSection(deep, 0, numbering)).toMatchObject({
    error: { code: "deepest", level: "plus" },
  });
  expect(promoteSection(of("part"), 0, numbering)).toMatchObject({
    error: { code: "highest", level: "part" },
  });
  expect(promoteSection(of("annex"), 0, numbering)).toMatchObject({ error: { code: "annex" } });
});

test("1.1. needs the 1. that it counts on from", () => {
  const body = of("section", "clause", "clause");
  expect(demoteSection(body, 1, numbering)).toMatchObject({
    error: { code: "needs-above", level: "clause" },
  });
  expect(demoteSection(body, 2, numbering)).toMatchObject({ value: { shift: 1 } });
});

test("what a chapter groups and what an article provides do not become each other", () => {
  const body = of("chapter", "article", "clause", "chapter", "article");
  expect(placeSection(body, 3, 1, "inside", regulation)).toMatchObject({
    error: { code: "article", level: "chapter" },
  });
  expect(promoteSection(body, 1, regulation)).toMatchObject({ error: { code: "article" } });
  expect(placeSection(body, 1, 3, "inside", regulation)).toMatchObject({
    value: { before: 5, shift: 0 },
  });
  expect(placeSection(body, 2, 4, "below", regulation)).toMatchObject({ value: { shift: -1 } });
});

test("body and annexes keep to themselves, and nothing goes into itself", () => {
  const refusal = (from: number, to: number, place: "above" | "below" | "inside") =>
    placeSection(BODY, from, to, place, numbering);
  expect(refusal(1, 7, "inside")).toMatchObject({ error: { code: "across-annex" } });
  expect(refusal(8, 1, "below")).toMatchObject({ error: { code: "across-annex" } });
  expect(refusal(1, 7, "above")).toMatchObject({ error: { code: "across-annex" } });
  expect(refusal(7, 1, "below")).toMatchObject({ error: { code: "annex" } });
  expect(refusal(1, 3, "inside")).toMatchObject({ error: { code: "inside-itself" } });
  const two = of("annex", "section", "annex", "p");
  expect(placeSection(two, 2, 0, "above", numbering)).toMatchObject({ value: { before: 0 } });
});

test("a section put into another one takes the level of what is there", () => {
  const body = of("section", "point", "section", "clause");
  expect(placeSection(body, 1, 2, "inside", numbering)).toMatchObject({ value: { shift: -2 } });
  const bullets = of("clause", "dash", "clause");
  expect(placeSection(bullets, 2, 0, "inside", numbering)).toMatchObject({ value: { shift: 1 } });
});

test("a copy has ids of its own and the same words", () => {
  const copy = duplicateBlocks(BODY.slice(1, 3), countingIds("n"));
  expect(copy).toEqual([
    { ...BODY[1], id: "n1" },
    { ...BODY[2], id: "n2" },
  ]);
});

test("a section as a paper begins at the highest level that the body uses", () => {
  const body = [
    item("I", "section", "Tình hình"),
    item("1", "clause", [lead("Chuyển đổi số: "), { text: "Kết quả." }]),
    item("1.1", "subclause", "Hạ tầng"),
    annex("x", "Danh mục"),
    paragraph("y", "Một"),
  ];
  const extract = extractSection(body, { from: 1, to: 3 }, numbering);
  expect(extract.subject).toBe("Chuyển đổi số");
  expect(extract.blocks).toMatchObject([{ level: "section" }, { level: "clause" }]);
  expect(extractSection(body, { from: 3, to: 5 }, numbering)).toEqual({
    subject: "Danh mục",
    blocks: [paragraph("y", "Một")],
  });
});

test("of a regulation an article stays one, and what it holds becomes one at most", () => {
  const body = of("chapter", "article", "clause");
  const levels = (from: number) =>
    extractSection(body, { from, to: 3 }, regulation).blocks.map((b) => "level" in b && b.level);
  expect(levels(1)).toEqual(["article", "clause"]);
  expect(levels(2)).toEqual(["article"]);
});
