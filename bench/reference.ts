import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countingIds } from "../document/build.ts";
import { importText } from "../document/import/import-text.ts";
import type { Document } from "../document/model.ts";
import { profileOf } from "../document/profiles/choose.ts";
import type { Profile } from "../document/profiles/profile.ts";
import type { Template } from "../document/template.ts";
import { countWords, documentText } from "../document/text.ts";
import { ROOT } from "../e2e/app.ts";
import { dataFolders, loadInstalled } from "../main/templates/load-installed.ts";

/** A document as long and as deep as the reference conclusion, and where it came from. */
export type Reference = {
  document: Document;
  template: Template;
  profile: Profile;
  source: string;
};

const CORPUS = join(ROOT, "../shared/corpus/ket-luan-tinh-uy-quang-ngai-2020.txt");

/** The example of the template or, where there is none, the conclusion that it was made after. */
export function referenceDocument(): Reference {
  const [templatesFolder, profilesFolder] = [join(ROOT, "templates"), join(ROOT, "profiles")];
  const installed = loadInstalled(dataFolders({ templatesFolder, profilesFolder }));
  const loaded = installed.templates.get("ket-luan");
  if (!loaded || !installed.profiles) throw new Error("templates/ket-luan or profiles/ is wrong");
  const { profiles } = installed;
  const { template, example } = loaded;
  const reference = (document: Document, source: string): Reference => ({
    document,
    template,
    profile: profileOf(document, profiles),
    source,
  });
  if (example) return reference(example, "templates/ket-luan/example.json");
  if (!existsSync(CORPUS)) throw new Error(`Neither templates/ket-luan/example.json nor ${CORPUS}`);
  const { document } = importText(
    readFileSync(CORPUS, "utf8"),
    { template, profiles },
    countingIds(),
  );
  return reference(document, "an import of ket-luan-tinh-uy-quang-ngai-2020.txt");
}

/** Its size in words, for the table. */
export function describeReference({ document, template, profile, source }: Reference): string {
  const words = countWords(documentText(document, template, profile)).toLocaleString("en");
  return `${document.body.length} blocks, ${words} words (${source})`;
}
