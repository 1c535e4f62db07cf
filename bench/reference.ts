import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countingIds } from "../document/build.ts";
import { importText } from "../document/import/import-text.ts";
import type { Document } from "../document/model.ts";
import type { Template } from "../document/template.ts";
import { countWords, documentText } from "../document/text.ts";
import { ROOT } from "../e2e/app.ts";
import { loadTemplates } from "../main/templates/load-templates.ts";

/** A document as long and as deep as the reference conclusion, and where it came from. */
export type Reference = { document: Document; template: Template; source: string };

const CORPUS = join(ROOT, "../shared/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt");

/** The example of the template or, where there is none, the conclusion that it was made after. */
export function referenceDocument(): Reference {
  const loaded = loadTemplates(join(ROOT, "templates")).templates.get("ket-luan");
  if (!loaded) throw new Error("templates/ket-luan/template.json is missing or wrong");
  const { template, example } = loaded;
  if (example) return { document: example, template, source: "templates/ket-luan/example.json" };
  if (!existsSync(CORPUS)) throw new Error(`Neither templates/ket-luan/example.json nor ${CORPUS}`);
  const { document } = importText(readFileSync(CORPUS, "utf8"), template, countingIds());
  return { document, template, source: "an import of ket-luan-tinh-uy-quang-ngai-2020.txt" };
}

/** Its size in words, for the table. */
export function describeReference({ document, template, source }: Reference): string {
  const words = countWords(documentText(document, template)).toLocaleString("en");
  return `${document.body.length} blocks, ${words} words (${source})`;
}
