import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Face } from "../../document/layout/pages.ts";

/**
 * Tinos has the widths of Times New Roman and every Vietnamese letter, and may be embedded (OFL);
 * DejaVu Sans has the signs that it lacks, and may be embedded, too.
 */
const FILES: Record<Face, string> = {
  regular: "400Regular/Tinos_400Regular.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
  signs: "ttf/DejaVuSans.ttf",
};

/** Beside the built program (scripts/build.mjs copies them there), or in the packages they are from. */
const FOLDERS = [
  "fonts",
  "../../node_modules/@expo-google-fonts/tinos",
  "../../node_modules/dejavu-fonts-ttf",
];

const read = new Map<Face, Promise<Uint8Array>>();

/** The font file of a face; read once. */
export function fontOf(face: Face): Promise<Uint8Array> {
  const known = read.get(face) ?? readFace(face);
  read.set(face, known);
  return known;
}

async function readFace(face: Face): Promise<Uint8Array> {
  const paths = FOLDERS.map((folder) => join(import.meta.dirname, folder, FILES[face]));
  const path = paths.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`The font ${FILES[face]} is missing`);
  return new Uint8Array(await readFile(path));
}
