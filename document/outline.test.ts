import { expect, test } from "vitest";
import { annex, item, lead, paragraph, text } from "./build.ts";
import { ketLuan } from "./ket-luan.fixture.ts";
import { isHeading, outlineOf, titleOf } from "./outline.ts";
import { partyHd05 } from "./profiles/profiles.fixture.ts";

const SCHEME = ketLuan.numbering;

test("a heading is the title, without its closing mark", () => {
  expect(titleOf(item("b1", "section", [lead("Chỉ tiêu chủ yếu:")]))).toBe("Chỉ tiêu chủ yếu");
});

test("a run-in title is the title", () => {
  const block = item("b1", "section", [lead("Mục tiêu:"), text(" Xây dựng tỉnh mạnh.")]);
  expect(titleOf(block)).toBe("Mục tiêu");
  expect(isHeading(block)).toBe(false);
});

test("without a lead the first sentence is the title", () => {
  expect(titleOf(item("b1", "clause", "Trồng rừng. Giữ đất."))).toBe("Trồng rừng");
  expect(titleOf(item("b1", "clause", "Trồng rừng và giữ đất"))).toBe("Trồng rừng và giữ đất");
  expect(titleOf(item("b1", "clause", "Đạt 3.500 ha rừng. Giữ đất."))).toBe("Đạt 3.500 ha rừng");
});

test("a heading over two lines has its title on one", () => {
  expect(titleOf(item("b1", "clause", [lead("Về quốc phòng;\nđối ngoại")]))).toBe(
    "Về quốc phòng; đối ngoại",
  );
});

test("paragraphs are not in the outline; index and depth lead to the block and the tree", () => {
  const body = [
    item("a", "part", [lead("Kết quả")]),
    paragraph("p", "Lời dẫn"),
    item("b", "section", [lead("Kinh tế")]),
  ];
  expect(outlineOf(body, SCHEME)).toEqual([
    { id: "a", index: 0, level: "part", depth: 0, label: "A.", title: "Kết quả" },
    { id: "b", index: 2, level: "section", depth: 1, label: "I.", title: "Kinh tế" },
  ]);
});

test("annexes are in the outline of a profile, and what they hold is one deeper", () => {
  const body = [
    item("a", "section", [lead("Kinh tế")]),
    annex("x", "Danh mục dự án"),
    item("b", "section", [lead("Giao thông")]),
    annex("y", "Biểu tổng hợp"),
  ];
  expect(
    outlineOf(body, SCHEME, undefined, partyHd05).map((e) => [e.depth, e.label, e.title]),
  ).toEqual([
    [1, "I.", "Kinh tế"],
    [0, "Phụ lục 1", "Danh mục dự án"],
    [2, "I.", "Giao thông"],
    [0, "Phụ lục 2", "Biểu tổng hợp"],
  ]);
  expect(outlineOf(body, SCHEME).map((e) => e.id)).toEqual(["a", "b"]);
});
