import { expect, it } from "vitest";
import type { FileFact } from "../../document/file-fact.ts";
import { absentFrom, linesOf } from "./file-facts.ts";

const own: FileFact[] = [
  { kind: "author", value: "Tỉnh uỷ Lâm Sơn", personal: false },
  { kind: "created", value: "2026-06-05T00:00:00Z", personal: false },
  { kind: "language", value: "vi-VN", personal: false },
];

it("says in plain Vietnamese what a file says of itself", () => {
  expect(linesOf(own).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    "Tác giả: Tỉnh uỷ Lâm Sơn",
    "Ngày tạo: 05/06/2026",
    "Ngôn ngữ: tiếng Việt",
  ]);
});

it("names what is not in it, and does not name what is", () => {
  const path = "/tmp/a.docx";
  expect(absentFrom({ path, facts: own })).toEqual([
    "tên người",
    "góp ý và vết sửa",
    "dấu vết lần soạn",
    "chữ ẩn",
    "liên kết ra ngoài",
    "tệp nhúng và mã lệnh",
  ]);
  const commented: FileFact = { kind: "commentAuthor", value: "An", personal: true };
  const absent = absentFrom({ path, facts: [...own, commented] });
  expect(absent).not.toContain("góp ý và vết sửa");
  expect(absent).not.toContain("tên người");
  expect(absentFrom({ path: "/tmp/a.pdf", facts: own })).not.toContain("chữ ẩn");
});
