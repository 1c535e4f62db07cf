import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { countingIds, paragraph, table } from "../../document/build.ts";
import { importText } from "../../document/import/import-text.ts";
import type { Block, Document } from "../../document/model.ts";
import { orderProfiles, profileOf } from "../../document/profiles/choose.ts";
import { CLEAN, type Paper, profiles as read, shipped } from "./templates.test-help.ts";

/** A file of the reference folder that stands beside the project, or beside a folder that holds it. */
export function sharedFile(...path: string[]): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    const file = join(folder, "shared", ...path);
    if (existsSync(file)) return file;
    folder = dirname(folder);
  }
  return undefined;
}

const profiles = orderProfiles(read) ?? [];

function paperOf(id: string, change: (document: Document) => Document = (d) => d): Paper {
  const found = shipped.find(({ template }) => template.id === id);
  const [first, ...others] = profiles;
  if (!found || !first) throw new Error(`No template ${id}`);
  const document = change(found.example);
  const profile = profileOf(document, [first, ...others]);
  return { document, template: found.template, profile, copy: CLEAN };
}

/** The reference conclusion, set on exactly 19 points; absent where its folder is. */
function reference(): Paper | undefined {
  const file = sharedFile("corpus", "ket-luan-tinh-uy-quang-ngai-2020.txt");
  const { template } = paperOf("ket-luan");
  const [first, ...others] = profiles;
  if (!file || !first) return undefined;
  const context = { template, profiles: [first, ...others] } as const;
  const { document } = importText(readFileSync(file, "utf8"), context, countingIds());
  const set = { ...document, setting: { line: 19 } };
  return { document: set, template, profile: profileOf(set, context.profiles), copy: CLEAN };
}

const COPIES = 8;

/** The body so many times over, with ids of its own each time. */
function repeated({ body, ...rest }: Document): Document {
  const again = (n: number): Block[] => body.map((block) => ({ ...block, id: `${block.id}-${n}` }));
  return { ...rest, body: Array.from({ length: COPIES }, (_, n) => again(n)).flat() };
}

/** Words that are known again on whatever page they stand. */
const counted = (word: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${word}${i + 1}`).join(" ");

/** Rows taller than a page, under a header and with no room below it, and headers that take pages. */
function tall(document: Document): Document {
  const long = table("t", [
    ["TT", "Nội dung"],
    ["1", counted("x", 900)],
    ["2", "ngắn"],
    ["3", counted("y", 700)],
  ]);
  const headers = Array.from({ length: 9 }, (_, i) => [`${i}`, counted(`đầu${i}-`, 60)]);
  const rows = Array.from({ length: 24 }, (_, i) => [`${i}`, `hàng ${i}`]);
  const headed = { ...table("u", [...headers, ...rows]), header: headers.length };
  const between = [paragraph("a", counted("giữa", 40)), headed, paragraph("b", "Hết.")];
  return { ...document, body: [paragraph("p", "Mở đầu."), long, ...between] };
}

const found = reference();

/** The papers whose pages are compared, by what is in them. */
export const PAPERS: [name: string, paper: Paper][] = [
  ...(found ? [["the reference conclusion", found] as [string, Paper]] : []),
  ["a conclusion", paperOf("ket-luan")],
  ["a report with tables and footnotes", paperOf("bao-cao")],
  ["a regulation in Điều", paperOf("quy-che")],
  ["a project with two annexes", paperOf("de-an")],
  ["a plan with an annex that lies across", paperOf("ke-hoach")],
  ["a conclusion with rows and headers taller than a page", paperOf("ket-luan", tall)],
  ["a report of sixty pages", paperOf("bao-cao", repeated)],
];
