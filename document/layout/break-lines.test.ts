import { expect, test } from "vitest";
import type { Align, FlowRun } from "../flow/flow.ts";
import { flow, paragraph, section, sheet } from "./flows.fixture.ts";
import { random, words } from "./made-up.fixture.ts";
import { measure } from "./measure.ts";
import { laidOut } from "./on-paper.fixture.ts";
import { textWidth } from "./text-width.ts";

/** Lines of a text in 14 points in a column of some twips. */
function lines(text: string | readonly FlowRun[], width: number, align: Align = "left"): string[] {
  const { printed, lines: found } = measure(paragraph("plain", text, { align }), width, sheet);
  return found.map(({ from, to }) => printed.text.slice(from, to));
}

const twips = (text: string): number => Math.ceil(textWidth(text, "regular", 14) * 20);

test("a line may end after a hyphen or a dash, but not before a digit", () => {
  const narrow = twips("kinh tế -");
  expect(lines("kinh tế-xã hội", narrow)).toEqual(["kinh tế-", "xã hội"]);
  expect(lines("đời – sống", twips("đời –"))).toEqual(["đời –", "sống"]);
  expect(lines("trong năm 2020-2025", twips("trong năm 2020-"))).toEqual([
    "trong năm",
    "2020-2025",
  ]);
  expect(lines("văn bản 15/KL", twips("văn bản 15/"))).toEqual(["văn bản", "15/KL"]);
});

test("no line ends at a no-break space or a no-break hyphen", () => {
  expect(lines("theo Điều\u00a05", twips("theo Điều"))).toEqual(["theo", "Điều\u00a05"]);
  expect(lines("văn bản 15\u2011KL", twips("văn bản 15-"))).toEqual(["văn bản", "15\u2011KL"]);
});

test("a word longer than the line is broken between its characters", () => {
  expect(lines("a đđđđđ", twips("đđđ"))).toEqual(["a", "đđđ", "đđ"]);
});

test("a line break of the writer's ends a line, the next has no first-line indent", () => {
  const { lines: found } = measure(paragraph("body", "một\nhai\n"), 5000, sheet);
  expect(found.map(({ ends }) => ends)).toEqual(["soft", "soft", "last"]);
  expect(found.map(({ start }) => start > 0)).toEqual([true, false, false]);
});

test("a justified line takes a word by squeezing its spaces, a left aligned one does not", () => {
  const text = "một hai ba bốn năm";
  const little = twips(text) - 10;
  expect(lines(text, little, "justified")).toEqual([text]);
  expect(lines(text, little, "left")).toEqual(["một hai ba bốn", "năm"]);
  const much = twips(text) - 100;
  expect(lines(text, much, "justified")).toEqual(["một hai ba bốn", "năm"]);
});

/** Where the lines of one paragraph end across the page, in points. */
function ends(align: Align, text: string): number[] {
  const [page] = laidOut(flow([section([paragraph("plain", text, { align })])]));
  return (page?.lines ?? []).map(({ runs }) => (runs.at(-1)?.x ?? 0) + (runs.at(-1)?.width ?? 0));
}

test("justified lines end at the margin, but for the last and those before a line break", () => {
  const text = `${words(random(3), 60)}\n${words(random(2), 30)}`;
  const [page] = laidOut(flow([section([])]));
  const margin = (page?.width ?? 0) - (page?.right ?? 0);
  const found = ends("justified", text);
  const ragged = found.filter((end) => Math.abs(end - margin) > 0.001);
  expect(ragged).toHaveLength(2);
  expect(ends("right", text).every((end) => Math.abs(end - margin) < 0.001)).toBe(true);
});

test("runs stand side by side, the number of a footnote is small and raised", () => {
  const noted = [{ text: "Chữ " }, { text: "đậm", bold: true as const }, { text: "", note: 1 }];
  const [page] = laidOut(flow([section([paragraph("plain", noted)])], [["ghi chú"]]));
  const line = page?.lines[0];
  const [plain, bold, note] = line?.runs ?? [];
  expect(bold).toMatchObject({ text: "đậm", face: "bold", size: 14 });
  expect(bold?.x).toBeCloseTo((plain?.x ?? 0) + (plain?.width ?? 0), 6);
  expect(note).toMatchObject({ text: "1", size: 9 });
  expect(note?.raise).toBeGreaterThan(0);
  const foot = page?.lines.at(-1);
  expect(foot?.runs.map(({ text }) => text).join("")).toBe("1 ghi chú");
  expect((foot?.top ?? 0) + (foot?.height ?? 0)).toBeCloseTo(841.9 - 56.7, 0);
});
