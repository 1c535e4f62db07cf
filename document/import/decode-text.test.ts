import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const WORDS = "Kết luận của Ban Thường vụ\n1. Về trồng rừng";
const BOM = "\ufeff";
const utf8 = (words: string) => new Uint8Array(Buffer.from(words, "utf8"));
const utf16 = (words: string) => new Uint8Array(Buffer.from(words, "utf16le"));
const utf16be = (words: string) => new Uint8Array(Buffer.from(words, "utf16le").swap16());

describe("text", () => {
  test.each([
    ["UTF-8", utf8(WORDS)],
    ["UTF-8 with BOM", utf8(BOM + WORDS)],
    ["UTF-8, decomposed", utf8(WORDS.normalize("NFD"))],
    ["UTF-16 LE", utf16(WORDS)],
    ["UTF-16 LE with BOM", utf16(BOM + WORDS)],
    ["UTF-16 BE", utf16be(WORDS)],
    ["UTF-16 BE with BOM", utf16be(BOM + WORDS)],
  ])("%s", (_name, bytes) => expect(decodeText(bytes)).toEqual({ ok: true, value: WORDS }));

  test("Windows-1258 with its combining marks", () => {
    const bytes = [0x4b, 0xea, 0xec, 0x74, 0x20, 0x6c, 0x75, 0xe2, 0xf2, 0x6e];
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: true, value: "Kết luận" });
  });
});

describe("a damaged byte of UTF-8 costs one letter, not the text", () => {
  const [before, after] = ["Kết luận của ", "Ban Thường vụ"];
  test.each<[string, number[]]>([
    ["a byte that is no letter", [0xff]],
    ["the first half of a letter", [0xe1, 0xba]],
    ["the second half of a letter", [0x82]],
  ])("%s", (_name, wrong) => {
    const bytes = Uint8Array.from([...utf8(before), ...wrong, ...utf8(after)]);
    const read = decodeText(bytes);
    expect(read).toEqual({ ok: true, value: `${before}\ufffd${after}` });
  });

  test("a file that ends inside a letter", () => {
    const read = decodeText(utf8("Kết luận của Ban Thường vụ").slice(0, -1));
    expect(read).toEqual({ ok: true, value: "Kết luận của Ban Thường v\ufffd" });
  });

  test("one letter of the old code page is no damage", () => {
    const bytes = Uint8Array.from([0x63, 0xe2, 0x75]);
    expect(decodeText(bytes)).toEqual({ ok: true, value: "câu" });
  });
});

describe("what is no text", () => {
  test.each([
    ["no byte", new Uint8Array()],
    ["a BOM alone", utf8(BOM)],
    ["blank lines", utf8("\r\n  \n")],
  ])("%s: empty", (_name, bytes) =>
    expect(decodeText(bytes)).toEqual({ ok: false, error: "empty-file" }),
  );

  test.each([
    ["a docx", utf8("PK\u0003\u0004word/document.xml")],
    ["a PDF", utf8("%PDF-1.7\n1 0 obj")],
    ["an RTF", utf8("{\\rtf1\\ansi Ket luan}")],
    ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["zero bytes", new Uint8Array(100)],
    ["every byte", Uint8Array.from({ length: 512 }, (_, i) => i % 256)],
    ["every byte but zero", Uint8Array.from({ length: 510 }, (_, i) => (i % 255) + 1)],
    ["half a UTF-16 letter", utf16(BOM + WORDS).slice(0, -1)],
  ])("%s", (_name, bytes) => expect(decodeText(bytes)).toEqual({ ok: false, error: "not-text" }));
});
