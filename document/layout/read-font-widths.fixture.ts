import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The tables of a TrueType file by their tags. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  const count = file.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, i): [string, Buffer] => {
    const at = 12 + i * 16;
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    return [file.toString("latin1", at, at + 4), file.subarray(offset, offset + length)];
  });
  return new Map(tables);
}

/** Glyph of a character by a cmap of format 4 (segments of the basic plane); 0 when it has none. */
function glyphInFour(cmap: Buffer, at: number, code: number): number {
  const doubled = cmap.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (code > cmap.readUInt16BE(at + 14 + i)) continue;
    const start = cmap.readUInt16BE(at + 16 + doubled + i);
    const delta = cmap.readInt16BE(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    const range = cmap.readUInt16BE(rangeAt);
    if (code < start) return 0;
    if (range === 0) return (code + delta) & 0xffff;
    return cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
  }
  return 0;
}

/** Glyph of a character by a cmap of format 12 (groups of all planes); 0 when it has none. */
function glyphInTwelve(cmap: Buffer, at: number, code: number): number {
  const count = cmap.readUInt32BE(at + 12);
  for (let i = 0; i < count; i++) {
    const group = at + 16 + i * 12;
    const first = cmap.readUInt32BE(group);
    if (code < first || code > cmap.readUInt32BE(group + 4)) continue;
    return cmap.readUInt32BE(group + 8) + code - first;
  }
  return 0;
}

/** The subtables of a cmap that are read here, by their formats. */
function formatsOf(cmap: Buffer): Map<number, number> {
  const count = cmap.readUInt16BE(2);
  const places = Array.from({ length: count }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  return new Map(places.map((at) => [cmap.readUInt16BE(at), at]));
}

/**
 * Width of a character in a font file of a package, in thousandths of the size; undefined when the
 * file does not hold the character.
 */
export function fontWidths(file: string): (character: string) => number | undefined {
  const tables = tablesOf(readFileSync(require.resolve(file)));
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [cmap, hmtx] = [table("cmap"), table("hmtx")];
  const perEm = table("head").readUInt16BE(18);
  const last = table("hhea").readUInt16BE(34) - 1;
  const formats = formatsOf(cmap);
  const [four, twelve] = [formats.get(4), formats.get(12)];
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    const near = four === undefined || code > 0xffff ? 0 : glyphInFour(cmap, four, code);
    const glyph = near || (twelve === undefined ? 0 : glyphInTwelve(cmap, twelve, code));
    if (glyph === 0) return undefined;
    return (hmtx.readUInt16BE(4 * Math.min(glyph, last)) * 1000) / perEm;
  };
}
