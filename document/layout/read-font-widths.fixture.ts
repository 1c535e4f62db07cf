import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";

const require = createRequire(import.meta.url);

/** The tables of a WOFF 1.0 file, inflated. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  const count = file.readUInt16BE(12);
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < count; i++) {
    const at = 44 + i * 20;
    const [offset, packed, full] = [4, 8, 12].map((o) => file.readUInt32BE(at + o));
    if (offset === undefined || packed === undefined) continue;
    const raw = file.subarray(offset, offset + packed);
    const name = file.toString("latin1", at, at + 4);
    tables.set(name, packed === full ? raw : inflateSync(raw));
  }
  return tables;
}

/** Glyph of a character by a cmap of format 4 (segments of the basic plane); 0 when it has none. */
function glyphIn(cmap: Buffer, at: number, code: number): number {
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

function formatFour(cmap: Buffer): number {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) === 4) return at;
  }
  throw new Error("The font has no cmap of format 4");
}

/**
 * Width of a character in a file of Tinos, which is as wide as Times New Roman, in thousandths of
 * the size; undefined when the file does not hold the character.
 */
export function fontWidths(name: string): (character: string) => number | undefined {
  const tables = tablesOf(readFileSync(require.resolve(`@fontsource/tinos/files/${name}.woff`)));
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [cmap, hmtx] = [table("cmap"), table("hmtx")];
  const perEm = table("head").readUInt16BE(18);
  const last = table("hhea").readUInt16BE(34) - 1;
  const at = formatFour(cmap);
  return (character) => {
    const glyph = glyphIn(cmap, at, character.codePointAt(0) ?? 0);
    if (glyph === 0) return undefined;
    return (hmtx.readUInt16BE(4 * Math.min(glyph, last)) * 1000) / perEm;
  };
}
