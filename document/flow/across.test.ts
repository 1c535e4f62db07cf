import { expect, test } from "vitest";
import { annex, document, paragraph, table } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import type { Block } from "../model.ts";
import { partyHd05 } from "../profiles/profiles.fixture.ts";
import type { FlowTable } from "./flow.ts";
import { flowOf } from "./flow-of.ts";

const UPRIGHT = 11906 - 1701 - 850;
const ACROSS = 16838 - 1134 - 1134;

const rows = [["Đầu"], ["Ô"]];
const upright = table("u", rows);
const across = { ...table("a", rows), landscape: true as const };

/** Widths of the tables of each section, in twips. */
function widths(body: Block[], signed = false): number[][] {
  const signature = signed ? { name: "Trần Văn Nam" } : {};
  const { sections } = flowOf(document(body, { signature }), ketLuan, partyHd05, {
    mark: { kind: "clean" },
  });
  return sections.map(({ blocks }) =>
    blocks
      .filter((block): block is FlowTable => block.kind === "table")
      .map(({ columns }) => columns.reduce((a, b) => a + b, 0)),
  );
}

test.each<[string, Block[], number[][]]>([
  ["an upright table", [upright], [[UPRIGHT, UPRIGHT]]],
  ["a table across", [paragraph("p", "x"), across], [[UPRIGHT], [ACROSS]]],
  [
    "tables of an annex that lies across",
    [paragraph("p", "x"), annex("x", "Biểu", true), upright, across],
    [[UPRIGHT], [ACROSS, ACROSS]],
  ],
  [
    "an upright annex after it",
    [annex("x", "Biểu", true), upright, annex("y", "Biểu"), { ...upright, id: "v" }],
    [[UPRIGHT], [ACROSS], [UPRIGHT]],
  ],
])("%s is as wide as the text of its page", (_what, body, expected) => {
  expect(widths(body)).toEqual(expected);
});

test("the title of an annex goes along with the table across that it begins with", () => {
  const sections = (body: Block[]) =>
    flowOf(document(body), ketLuan, partyHd05, { mark: { kind: "clean" } }).sections.map(
      ({ landscape, blocks }) => [landscape, blocks.filter((b) => b.source).map((b) => b.source)],
    );
  const right: Block = { type: "paragraph", id: "r", align: "right", children: [{ text: "ha" }] };
  expect(
    sections([paragraph("p", "x"), annex("x", "Biểu"), right, across, paragraph("q", "y")]),
  ).toEqual([
    [false, ["p"]],
    [true, ["x", "r", "a"]],
    [false, ["q"]],
  ]);
  expect(sections([annex("x", "Biểu"), paragraph("q", "y"), across])).toEqual([
    [false, []],
    [false, ["x", "q"]],
    [true, ["a"]],
  ]);
});

test("the closing is as wide as the text of the page that the body ends on", () => {
  expect(widths([paragraph("p", "x"), across], true)).toEqual([[UPRIGHT], [ACROSS, ACROSS]]);
  expect(widths([across, paragraph("p", "x"), annex("x", "Biểu", true)], true)).toEqual([
    [UPRIGHT],
    [ACROSS],
    [UPRIGHT],
    [],
  ]);
});

test("the header row of a table stays with the row after it, the last with the end of its pages", () => {
  const kept = (body: Block[]) => {
    const flow = flowOf(document(body), ketLuan, partyHd05, { mark: { kind: "clean" } });
    const made = flow.sections[0]?.blocks.findLast((b): b is FlowTable => b.kind === "table");
    return made?.rows.map(({ cells }) => cells[0]?.paragraphs[0]?.keepNext);
  };
  const three = table("u", [["Đầu"], ["Một"], ["Hai"]]);
  expect(kept([three, paragraph("p", "x")])).toEqual([true, undefined, undefined]);
  expect(kept([three])).toEqual([true, undefined, true]);
  expect(kept([three, annex("y", "Biểu")])).toEqual([true, undefined, true]);
});
