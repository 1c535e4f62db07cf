import { describe, expect, test } from "vitest";
import { placeholdersIn } from "./placeholders.ts";

const found = (text: string): string[] =>
  placeholdersIn(text).map(({ start, end }) => text.slice(start, end));

describe("places to fill in", () => {
  test.each([
    ["Thực hiện …… số ……, ngày ……", ["……", "……", "……"]],
    ["Số đồng chí tán thành: ……/……", ["……", "……"]],
    ["Tờ trình số ……-TTr/TU", ["……"]],
    ["trước ngày …….", ["……."]],
    ["Chương trình ...... như sau", ["......"]],
    ["{nội dung} của {cơ quan}", ["{nội dung}", "{cơ quan}"]],
    ["Họ và tên: ____", ["____"]],
    ["ngày … tháng … năm …", ["…", "…", "…"]],
    ["ngày ... tháng ... năm ...", ["...", "...", "..."]],
    ["… kết luận như sau", ["…"]],
    ["Kết luận số …-KL/TU", ["…"]],
    ["(……)", ["……"]],
  ])("%s", (text, places) => expect(found(text)).toEqual(places));

  test.each([
    "lúa, ngô, khoai…",
    "lúa, ngô, …",
    "lúa; ngô; ...",
    "xi măng, sắt, thép, v.v...",
    "xi măng, sắt, thép, v.v…",
    "trích (…) và […]",
    "“… vai trò nòng cốt”",
    "“phát huy vai trò …”",
    "HĐND, UBND.",
    "mức 8.30 và 1.1.1.",
    "khoai....",
    "a_b __init__ {} {\n}",
  ])("none in %s", (text) => expect(found(text)).toEqual([]));
});
