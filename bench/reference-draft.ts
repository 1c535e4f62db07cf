import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { documentText } from "../document/text.ts";
import { type Folders, ROOT } from "../e2e/app.ts";
import type { Host } from "../main/handlers/host.ts";
import { openApp } from "../main/open-app.ts";
import type { Reference } from "./reference.ts";

const nobodyToAsk = (): never => {
  throw new Error("A measurement opens no dialog");
};

const hostIn = (folders: Folders): Host => ({
  now: () => new Date(),
  newId: randomUUID,
  chooseImportFile: nobodyToAsk,
  chooseExportFile: nobodyToAsk,
  chooseCopyFile: nobodyToAsk,
  chooseExportFolder: nobodyToAsk,
  showInFolder: nobodyToAsk,
  dataFolder: folders.data,
  exportFolder: folders.exports,
  templatesFolder: join(ROOT, "templates"),
  profilesFolder: join(ROOT, "profiles"),
  organisationsFolder: join(ROOT, "organisations"),
  phrasesFolder: join(ROOT, "phrases"),
  version: "bench",
  log: console.warn,
});

/** Puts the reference document into the store of these folders, by the app's own handlers. */
export async function addReferenceDraft(folders: Folders, reference: Reference): Promise<void> {
  mkdirSync(folders.data, { recursive: true });
  mkdirSync(folders.exports, { recursive: true });
  const nativeBinding = process.env.VAN_KIEN_SQLITE_BINDING;
  const app = openApp(hostIn(folders), nativeBinding ? { nativeBinding } : {});
  if (!app.ok) throw new Error(`The store of the measurement cannot be opened: ${app.error.code}`);
  const { handlers, close } = app.value;
  const { document, template, profile } = reference;
  const added = reference.source.endsWith("example.json")
    ? await handlers.createDraft({ template: template.id, example: true })
    : await handlers.importText({
        text: documentText(document, template, profile),
        template: template.id,
      });
  close();
  if (!added.ok) throw new Error(`The reference draft was not added: ${added.error.code}`);
}
