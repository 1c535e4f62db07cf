import { describe, expect, test } from "vitest";
import { namesIn } from "./recipients.ts";

describe("a list of names that is put into one", () => {
  test.each<[string, string, string[]]>([
    ["with bullets", "- Sở Y tế,\r\n- Sở Nội vụ,\r\n- Lưu.", ["Sở Y tế", "Sở Nội vụ", "Lưu"]],
    ["one a line", "Sở Y tế\nSở Nội vụ\n", ["Sở Y tế", "Sở Nội vụ"]],
    ["under its heading", "Kính gửi:\n+ Sở Y tế;\n+ Sở Nội vụ.", ["Sở Y tế", "Sở Nội vụ"]],
    ["wrapped", "- Các sở, ban,\nngành của tỉnh;\n- Lưu.", ["Các sở, ban, ngành của tỉnh", "Lưu"]],
    ["with Word's bullets", "\uf0b7\tSở Y tế\n\uf0b7\tSở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]],
  ])("%s", (_name, source, names) => {
    expect(namesIn(source)?.map(({ name }) => name)).toEqual(names);
  });

  test("notes are kept", () => {
    expect(namesIn("- Ban Bí thư (báo cáo);\n- Lưu.")).toEqual([
      { name: "Ban Bí thư", note: "báo cáo" },
      { name: "Lưu" },
    ]);
  });

  test.each([
    ["one line", "- Sở Y tế;"],
    ["running text", `${"Các xã rà soát quy hoạch rừng. ".repeat(12)}\nHai.`],
    ["a list with a signature beside it", "- Sở Y tế;\n- Lưu.\nT/M TỈNH UỶ\nBÍ THƯ"],
  ])("%s is none", (_name, source) => expect(namesIn(source)).toBeUndefined());
});
