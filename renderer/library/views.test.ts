import { expect, it } from "vitest";
import type { DraftSummary } from "../../bridge/api.ts";
import { briefSubject, countViews, findDrafts, shownViews, subjectOf } from "./views.ts";

const draft = (id: string, more: Partial<DraftSummary> = {}): DraftSummary => ({
  id,
  template: "ket-luan",
  typeName: "Kết luận",
  symbol: "KL",
  subject: "",
  state: "drafting",
  round: 1,
  changedAt: "2026-11-05T07:00:00.000Z",
  ...more,
});

const ids = (drafts: DraftSummary[]): string[] => drafts.map((d) => d.id);

it("counts the bin apart and shows 'changed' only while something is in it", () => {
  const drafts = [draft("a"), draft("b", { state: "changed", deletedAt: "2026-11-05" })];
  expect(countViews(drafts)).toEqual({ drafting: 1, signed: 0, changed: 0, bin: 1 });
  expect(shownViews(drafts)).toEqual(["drafting", "signed", "bin"]);
  expect(shownViews([draft("c", { state: "changed" })])).toContain("changed");
});

it("finds by type, subject, number and state, without marks and in any order", () => {
  const drafts = [
    draft("a", { subject: "về đầu tư đường ven biển", number: "15-KL/TU" }),
    draft("b", { subject: "về kết quả năm 2026", state: "signed" }),
  ];
  expect(ids(findDrafts(drafts, "bien duong"))).toEqual(["a"]);
  expect(ids(findDrafts(drafts, "15-kl/tu"))).toEqual(["a"]);
  expect(ids(findDrafts(drafts, "Đã duyệt"))).toEqual(["b"]);
  expect(ids(findDrafts(drafts, "  ket luan "))).toEqual(["a", "b"]);
  expect(findDrafts(drafts, "thông báo")).toEqual([]);
});

it("puts what has the very marks before what only sounds alike", () => {
  const drafts = [
    draft("tinh", { subject: "tình hình", changedAt: "2026-11-05T09:00:00.000Z" }),
    draft("tỉnh", { subject: "trong tỉnh", changedAt: "2026-11-01T09:00:00.000Z" }),
  ];
  expect(ids(findDrafts(drafts, "tỉnh"))).toEqual(["tỉnh", "tinh"]);
  expect(ids(findDrafts(drafts, "tinh"))).toEqual(["tinh", "tỉnh"]);
});

it("orders by the last touch, the bin by the removal", () => {
  const drafts = [
    draft("old", { changedAt: "2026-01-01T00:00:00.000Z" }),
    draft("thrown", {
      changedAt: "2025-01-01T00:00:00.000Z",
      deletedAt: "2026-12-01T00:00:00.000Z",
    }),
  ];
  expect(ids(findDrafts(drafts, ""))).toEqual(["thrown", "old"]);
});

it("names a draft without a subject, on one line, and briefly", () => {
  expect(subjectOf(draft("a", { subject: " \n" }))).toBe("Chưa có trích yếu");
  expect(subjectOf(draft("a", { subject: "về kết quả\nnăm 2026" }))).toBe("về kết quả năm 2026");
  expect(briefSubject(draft("a", { subject: "x".repeat(200) }))).toHaveLength(81);
});
