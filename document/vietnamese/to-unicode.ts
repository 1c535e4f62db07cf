import type { Legacy } from "../import/legacy.ts";
import { tcvn3ToUnicode } from "./tcvn3.ts";
import { vniToUnicode } from "./vni.ts";

/** How a run was written before Unicode. `capitals`: in a font that draws capitals only. */
export type LegacyWriting = { encoding: Legacy; capitals?: true };

/** What the name of a font says of the codes it draws (".VnTimeH", "VNI-Times"). */
export function writingOfFont(font: string): LegacyWriting | undefined {
  const name = font.trim().replace(/^["']|["']$/gu, "");
  if (/^VNI[- ]/iu.test(name)) return { encoding: "VNI" };
  if (!/^\.?Vn[A-Z]/u.test(name)) return undefined;
  return { encoding: "TCVN3", ...(name.endsWith("H") && { capitals: true }) };
}

/** Letters that only Unicode has: a line that holds one was written in it. */
const UNICODE_LETTER =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/u;

/** Text of an old encoding as Unicode; a line that is in Unicode already stays as it is. */
export const toUnicode = (text: string, { encoding, capitals }: LegacyWriting): string =>
  text
    .split("\n")
    .map((line) => {
      if (UNICODE_LETTER.test(line)) return line;
      return encoding === "VNI" ? vniToUnicode(line) : tcvn3ToUnicode(line, capitals);
    })
    .join("\n");
