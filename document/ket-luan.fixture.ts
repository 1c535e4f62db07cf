import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { countingIds } from "./build.ts";
import type { Document } from "./model.ts";
import { parseDocument } from "./parse.ts";
import { parseTemplate, type Template } from "./template.ts";

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(path), "utf8"));

function mustBe<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The template of the type, as the app ships it. */
export const ketLuan: Template = mustBe(parseTemplate(json("templates/ket-luan/template.json")));

/** The complete conclusion that goes with it. */
export const example: Document = mustBe(
  parseDocument(json("templates/ket-luan/example.json"), ketLuan.numbering, countingIds("x")),
);
