import { describe, expect, test } from "vitest";
import { annex, document, item, paragraph, table } from "../build.ts";
import { ketLuan } from "../ket-luan.fixture.ts";
import type { Block, Document, Table } from "../model.ts";
import { partyHd05, stateNd30 } from "../profiles/profiles.fixture.ts";
import type { FlowSection } from "./flow.ts";
import { flowOf } from "./flow-of.ts";
import { blockLines } from "./flow-text.ts";

const PARTS: Partial<Document["parts"]> = {
  issuer: { name: "Tỉnh uỷ Lâm Sơn" },
  number: { ordinal: 7, body: "TU" },
  placeDate: { place: "Lâm Sơn", date: "2026-06-05" },
  subject: { text: "về việc một" },
  recipients: [{ id: "r1", name: "Lưu Văn phòng Tỉnh uỷ" }],
  signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư", name: "Lê Văn An" },
};
const across = (id: string): Table => ({ ...table(id, [["Cột"], ["Ô"]]), landscape: true });

const sectionsOf = (body: Block[], parts: Partial<Document["parts"]> = {}): FlowSection[] => [
  ...flowOf(document(body, { ...PARTS, ...parts }), ketLuan, partyHd05, { mark: { kind: "clean" } })
    .sections,
];
const linesOf = ({ blocks }: FlowSection): string[] => blockLines(blocks);
const shape = ({ landscape, restarts }: FlowSection) => ({ landscape, restarts });

describe("a table that lies across (HD05 IV.4.3)", () => {
  test("has pages of its own; the text goes on upright", () => {
    const sections = sectionsOf([paragraph("b1", "Trước"), across("b2"), paragraph("b3", "Sau")]);
    expect(sections.map(shape)).toEqual([
      { landscape: false, restarts: true },
      { landscape: true, restarts: false },
      { landscape: false, restarts: false },
    ]);
    expect(sections.map((s) => linesOf(s).includes("Lê Văn An"))).toEqual([false, false, true]);
  });

  test("at the end it keeps the signature on its pages", () => {
    const sections = sectionsOf([paragraph("b1", "Trước"), across("b2")]);
    expect(sections).toHaveLength(2);
    expect(linesOf(sections[1] as FlowSection)).toContain("Lê Văn An");
  });

  test("turns the sheet: what was left is the top", () => {
    const [upright, turned] = sectionsOf([paragraph("b1", "Trước"), across("b2")]);
    expect(turned?.page).toMatchObject({
      width: upright?.page.height,
      height: upright?.page.width,
      top: upright?.page.left,
      bottom: upright?.page.right,
    });
  });
});

describe("annexes (HD05 II.1)", () => {
  const body = [
    paragraph("b1", "Kèm theo hai phụ lục."),
    item("b2", "section", "Mục một"),
    annex("b3", "Danh mục nhiệm vụ"),
    item("b4", "section", "Mục của phụ lục"),
    annex("b5", "Biểu tổng hợp", true),
    table("b6", [["Cột"], ["Ô"]]),
  ];

  test("stand after the signature on pages of their own, numbered from 1", () => {
    const sections = sectionsOf(body);
    expect(sections.map(shape)).toEqual([
      { landscape: false, restarts: true },
      { landscape: false, restarts: true },
      { landscape: true, restarts: true },
    ]);
    expect(linesOf(sections[0] as FlowSection).at(-2)).toBe("Lê Văn An");
  });

  test("are numbered in Arabic digits, titled, and refer to the paper; labels begin anew", () => {
    const [, first, second] = sectionsOf(body).map(linesOf);
    expect(first).toEqual([
      "Phụ lục 1",
      "Danh mục nhiệm vụ",
      "(Kèm theo Kết luận số 07-KL/TU, ngày 05/6/2026 của Tỉnh uỷ Lâm Sơn)",
      "I. Mục của phụ lục",
    ]);
    expect(second?.slice(0, 2)).toEqual(["Phụ lục 2", "Biểu tổng hợp"]);
  });

  test("one alone has no number; the state counts in Roman ones", () => {
    const one = sectionsOf(body.slice(0, 4)).map(linesOf);
    expect(one[1]?.[0]).toBe("Phụ lục");
    const state = flowOf(document(body, PARTS), ketLuan, stateNd30, { mark: { kind: "clean" } });
    expect(linesOf(state.sections[2] as FlowSection)[0]).toBe("Phụ lục II");
  });

  test("the marks at the foot stand on the last page of the paper, not of its annexes", () => {
    const sections = sectionsOf(body, {
      marks: { noMedia: true },
      contact: "Số 1, đường Hoà Bình",
    });
    expect(sections.map((s) => s.foot !== undefined)).toEqual([true, false, false]);
    expect(blockLines(sections[0]?.foot?.paragraphs ?? [])).toEqual([
      "",
      "Số 1, đường Hoà Bình",
      "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG",
    ]);
  });
});

test("a copy for comments has room beside the text, and a two-sided one mirrors its margins", () => {
  const paper = {
    ...document([paragraph("b1", "Chữ")], PARTS),
    setting: { twoSided: true as const },
  };
  const copy = { mark: { kind: "draft", round: 1 }, commentMargin: true } as const;
  const [section] = flowOf(paper, ketLuan, partyHd05, copy).sections;
  expect(section?.mirrored).toBe(true);
  expect(section?.page.right).toBeGreaterThan(3_000);
});
