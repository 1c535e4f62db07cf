import fc from "fast-check";
import { expect, test } from "vitest";
import { annex, basis, item, paragraph } from "../../document/build.ts";
import { example, ketLuan } from "../../document/ket-luan.fixture.ts";
import type { Block, Document } from "../../document/model.ts";
import { profiles } from "../../document/profiles/profiles.fixture.ts";
import { tries } from "../../document/property-runs.fixture.ts";
import { bodyOf } from "./document-editor.ts";
import { Labels } from "./labels.ts";
import { grid, open } from "./open-body.fixture.ts";
import { acts, perform } from "./operations.fixture.ts";

const documentOf = (body: readonly Block[]): Document => ({ ...example, body: [...body] });

/** Every block's facts, derived from nothing. */
function derivedAnew(document: Document): Labels {
  const labels = new Labels(ketLuan, profiles);
  labels.update(document);
  return labels;
}

const start = (): Block[] => [
  basis("b0", "Căn cứ Điều lệ Đảng"),
  basis("b1", "Xét tờ trình"),
  item("b2", "section", "Mục tiêu"),
  item("b3", "clause", "Kinh tế"),
  paragraph("b4", [{ text: "Theo số liệu", note: "Cục Thống kê" }, { text: " mới nhất" }]),
  item("b5", "clause", "Xã hội"),
  grid(),
  item("b6", "section", "Tổ chức thực hiện"),
  annex("b7", "Danh mục"),
  item("b8", "section", "Dự án"),
];

test("what follows a change is what is derived from nothing, and only blocks that changed are told", async () => {
  const property = fc.asyncProperty(acts, async (sequence) => {
    const editor = open(start(), { now: () => 0 });
    const labels = derivedAnew(documentOf(bodyOf(editor)));
    for (const act of sequence) {
      const ids = bodyOf(editor).map(({ id }) => id);
      const before = new Map(ids.map((id) => [id, labels.get(id)]));
      const told = new Set<string>();
      const stops = ids.map((id) => labels.subscribe(id, () => told.add(id)));
      await perform(editor, act);
      const document = documentOf(bodyOf(editor));
      labels.update(document);
      const anew = derivedAnew(document);
      for (const { id } of bodyOf(editor)) {
        expect(labels.get(id)).toEqual(anew.get(id));
        if (before.has(id)) expect(told.has(id)).toBe(before.get(id) !== labels.get(id));
      }
      for (const stop of stops) stop();
    }
  });
  await fc.assert(property, tries(300));
});

test("a new paragraph in the middle leaves what is derived below as it is", () => {
  const body = Array.from({ length: 1_000 }, (_, n) => item(`i${n}`, "clause", `việc ${n}`));
  const labels = derivedAnew(documentOf(body));
  let told = 0;
  for (const { id } of body) labels.subscribe(id, () => told++);
  labels.update(documentOf(body.toSpliced(500, 0, paragraph("p", "mới") as never)));
  expect(told).toBe(0);
  labels.update(documentOf(body.toSpliced(990, 0, item("new", "clause", "mới"))));
  expect(told).toBe(10);
  expect(labels.get("i999").label).toBe("1001.");
});

test("other label styles are derived for every block", () => {
  const labels = derivedAnew(documentOf(start()));
  expect(labels.get("b2").label).toBe("I.");
  labels.update({ ...documentOf(start()), labels: { section: "I-" } });
  expect(labels.get("b2").label).toBe("I-");
});

test("a block that is gone is forgotten", () => {
  const labels = derivedAnew(documentOf(start()));
  labels.update(documentOf(start().slice(0, 3)));
  expect(labels.get("b5")).toEqual({});
});
