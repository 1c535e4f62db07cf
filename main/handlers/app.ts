import { existsSync } from "node:fs";
import type { AppFacts, Inputs, TemplateSummary } from "../../bridge/api.ts";
import { usualOf } from "../../document/issuing.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { hasDrafts } from "../store/drafts.ts";
import { findExport } from "../store/exports.ts";
import { openingNotices } from "../store/keeper.ts";
import { organisationRevision } from "../store/organisation.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import type { Context } from "./context.ts";
import { filePatternOf, lastCopiesOf } from "./export-settings.ts";
import { parsePattern } from "./name-pattern.ts";
import { type Outcome, refuse, refuseBecause } from "./outcome.ts";
import { preferencesOf } from "./preferences.ts";

/** What the window shows about the app. `user` is empty until someone gave a name. */
export function facts({ db, host, messages }: Context): Outcome<AppFacts> {
  const { version, dataFolder, exportFolder } = host;
  return ok({
    version,
    dataFolder,
    exportFolder,
    user: readSetting(db, "user") ?? "",
    preferences: preferencesOf(db),
    hasOrganisation: organisationRevision(db) > 0,
    hasDrafts: hasDrafts(db),
    filePattern: filePatternOf(db),
    lastCopies: lastCopiesOf(db),
    notices: [...openingNotices(db)],
    messages: [...messages],
  });
}

/** Decides how exported files are named from now on. */
export function setFilePattern(
  { db }: Context,
  { pattern }: Inputs["setFilePattern"],
): Outcome<null> {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) return refuseBecause([parsed.error]);
  writeSetting(db, "filePattern", pattern);
  return ok(null);
}

/** Remembers who works at this machine. */
export function setUser({ db }: Context, { name }: Inputs["setUser"]): Outcome<null> {
  writeSetting(db, "user", name);
  return ok(null);
}

/** The types a new draft can have, by id. */
export function listTemplates({ templates }: Context): Outcome<TemplateSummary[]> {
  return ok([...templates.values()].map(({ template }) => summaryOf(template)));
}

function summaryOf(template: Template): TemplateSummary {
  const { id, name, symbol, description, group, authority } = template;
  const usual = usualOf(template);
  return { id, name, symbol, description, group, usual, ...(authority && { authority }) };
}

/** Shows a file that we exported, and no other, in its folder. "not-found" when it is gone. */
export async function showInFolder(
  { db, host }: Context,
  { path }: Inputs["showInFolder"],
): Promise<Outcome<null>> {
  if (!findExport(db, path) || !existsSync(path)) return refuse("not-found", path);
  await host.showInFolder(path);
  return ok(null);
}
