import { describe, expect, test } from "vitest";
import { countingIds } from "../build.ts";
import { outlineOfDocument } from "../outline.ts";
import { profileOf } from "../profiles/choose.ts";
import { profiles } from "../profiles/profiles.fixture.ts";
import { shipped } from "../shipped.fixture.ts";
import { documentText } from "../text.ts";
import { importText } from "./import-text.ts";

describe("what every type prints is read back", () => {
  test.each(shipped)("$id: the same labels, addressees and grounds", ({ template, example }) => {
    const source = documentText(example, template, profileOf(example, profiles));
    const { document } = importText(source, { template, profiles }, countingIds());
    const labels = (d: typeof document) => outlineOfDocument(d, template).map((e) => e.label);
    expect(labels(document)).toEqual(labels(example));
    const names = (d: typeof document) => d.parts.addressees?.map(({ name }) => name);
    expect(names(document)).toEqual(names(example));
    const grounds = (d: typeof document) =>
      d.body.filter((b) => b.type === "basis").map((b) => b.children.map((t) => t.text).join(""));
    expect(grounds(document)).toEqual(grounds(example));
  });
});

const typeNamed = (id: string) => {
  const found = shipped.find((type) => type.id === id);
  if (!found) throw new Error(id);
  return found.template;
};

const read = (id: string, body: string) => {
  const template = typeNamed(id);
  const head = `${template.name.toLocaleUpperCase("vi")}\nvề việc trồng rừng\n-----\n`;
  return importText(head + body, { template, profiles }, countingIds()).document;
};
const outline = (id: string, body: string) =>
  outlineOfDocument(read(id, body), typeNamed(id)).map((e) => `${e.label} ${e.title}`);

describe("articles", () => {
  test("1. 2. 3. under one are its clauses, and the next one counts on", () => {
    const body = "Điều 1. Lập Tổ gồm:\n1. Tổ trưởng;\n2. Tổ phó.\nĐiều 2. Tổ có nhiệm vụ:\n1. Đọc;";
    expect(outline("quyet-dinh", body)).toEqual([
      ...["Điều 1. Lập Tổ gồm", "1. Tổ trưởng", "2. Tổ phó"],
      ...["Điều 2. Tổ có nhiệm vụ", "1. Đọc"],
    ]);
  });

  test("the name of a chapter stands under its label, over several lines in capitals", () => {
    const body =
      "Chương I\nNHỮNG QUY ĐỊNH CHUNG\nVỀ RỪNG\nĐiều 1. Phạm vi\nChương II\n\nTổ chức thực hiện\n\nĐiều 2. Hiệu lực";
    expect(outline("quy-che", body)).toEqual([
      ...["Chương I NHỮNG QUY ĐỊNH CHUNG VỀ RỪNG", "Điều 1. Phạm vi"],
      ...["Chương II Tổ chức thực hiện", "Điều 2. Hiệu lực"],
    ]);
  });
});

describe("addressees", () => {
  const names = (id: string, body: string) => read(id, body).parts.addressees?.map((a) => a.name);

  test("several with dashes, one beside the heading, one below between blank lines", () => {
    const list = "Kính trình: - Ban Bí thư,\n- Ban Tổ chức\nTrung ương.\nTỉnh uỷ trình việc sau:";
    expect(names("to-trinh", list)).toEqual(["Ban Bí thư", "Ban Tổ chức Trung ương"]);
    expect(names("to-trinh", "Kính trình: Bộ Chính trị\n\nTỉnh uỷ trình:")).toEqual([
      "Bộ Chính trị",
    ]);
    expect(names("to-trinh", "Kính trình:\n\nBộ Chính trị\n\nTỉnh uỷ trình:")).toEqual([
      "Bộ Chính trị",
    ]);
  });

  test.each([
    ["another word than the type prints", "to-trinh", "Kính gửi: Bộ Chính trị\n\nTỉnh uỷ trình:"],
    ["a type without addressees", "ket-luan", "Kính gửi: Bộ Chính trị\n\nTỉnh uỷ:"],
    ["no name", "to-trinh", "Kính trình:\nTỉnh uỷ trình việc sau.\n1. Việc một."],
  ])("%s stays in the body", (_name, id, body) => {
    const document = read(id, body);
    expect(document.parts.addressees ?? []).toEqual([]);
    expect(document.body[0]).toMatchObject({ type: "paragraph" });
  });
});
