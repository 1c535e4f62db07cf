import { z } from "zod";
import type { Inputs, KeptOrganisation, SavedOrganisation } from "../../bridge/api.ts";
import { canonicalJson } from "../../document/canonical.ts";
import { fillInDocument } from "../../document/fill-in.ts";
import { type Choice, defaultChoice, usualOf } from "../../document/issuing.ts";
import type { Document } from "../../document/model.ts";
import { type Organisation, parseOrganisation } from "../../document/organisation.ts";
import { organisationProblems } from "../../document/organisation-problems.ts";
import { profileOn } from "../../document/profiles/choose.ts";
import { ok } from "../../document/result.ts";
import { newDocument, type Template } from "../../document/template.ts";
import { hashed } from "../store/content.ts";
import * as store from "../store/organisation.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import { type Context, timeOf, todayOf } from "./context.ts";
import { type Outcome, refuse } from "./outcome.ts";

const id = z.string().max(64).optional();
const choicesSchema = z.record(z.string(), z.object({ body: id, signer: id }));

/** What was chosen for the last paper of each type; nothing where the setting cannot be read. */
function choicesOf({ db }: Context): Record<string, Choice> {
  try {
    const parsed = choicesSchema.safeParse(JSON.parse(readSetting(db, "choices") ?? "{}"));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

type Office = Pick<KeptOrganisation, "organisation" | "revision" | "damaged">;

/** The office with its revision; "newer-store" when a newer program wrote it. */
function loadOffice({ db }: Context): Outcome<Office> {
  const revision = store.organisationRevision(db);
  const stored = store.loadOrganisation(db);
  const damaged = stored?.revision === revision || revision === 0 ? {} : { damaged: true as const };
  if (!stored) return ok({ revision, ...damaged });
  const parsed = parseOrganisation(JSON.parse(stored.content));
  if (parsed.ok) return ok({ organisation: parsed.value, revision, ...damaged });
  return refuse(parsed.error.field === "format" ? "newer-store" : "damaged-store");
}

/** The office, the day, and what was chosen for the last paper of each type. */
export function readOrganisation(context: Context): Outcome<KeptOrganisation> {
  const office = loadOffice(context);
  if (!office.ok) return office;
  const today = todayOf(context);
  const profile = profileOn(context.profiles, today);
  return ok({ ...office.value, today, profile, choices: choicesOf(context) });
}

/**
 * Saves the office as the next revision. "stale" when it is not at `revision` any more, unless it
 * already says the very same: a save that is repeated is answered as done. "refused" where the
 * form would not have let it pass.
 */
export function saveOrganisation(
  context: Context,
  { revision, organisation }: Inputs["saveOrganisation"],
): Outcome<SavedOrganisation> {
  const clean = parseOrganisation(organisation);
  if (!clean.ok || organisationProblems(clean.value).length > 0) return refuse("refused");
  const content = hashed(canonicalJson(clean.value));
  const savedAt = timeOf(context);
  if (store.saveOrganisation(context.db, revision, content, savedAt))
    return ok({ revision: revision + 1, savedAt });
  const now = store.loadOrganisation(context.db);
  const isRepeated = now?.revision === revision + 1 && now.sha256 === content.sha256;
  return isRepeated ? ok({ revision: now.revision, savedAt: now.changedAt }) : refuse("stale");
}

/** An office to begin with. "not-found" when none is installed that can be used. */
export function sampleOrganisation({ samples, host }: Context): Outcome<Organisation> {
  const [sample] = samples;
  return sample ? ok(sample) : refuse("not-found", host.organisationsFolder);
}

/** Remembers who issued and signed a paper of a type, for the next one. */
export function rememberChoice(context: Context, template: string, choice: Choice): void {
  const choices = { ...choicesOf(context), [template]: choice };
  writeSetting(context.db, "choices", JSON.stringify(choices));
}

/**
 * A new document of a type, filled in from the office by today's date: for the body that is named,
 * otherwise as for the last paper of the type. An office that cannot be read fills in nothing: the
 * paper can be written all the same.
 */
export function filledIn(context: Context, template: Template, asked: Choice): Document {
  const start = newDocument(template);
  const office = loadOffice(context);
  const organisation = office.ok && office.value.organisation;
  if (!organisation) return start;
  const today = todayOf(context);
  const last = choicesOf(context)[template.id];
  const type = { ...template, usual: usualOf(template) };
  const choice = asked.body ? asked : defaultChoice(organisation, type, today, last);
  return fillInDocument(start, template, organisation, choice, today);
}
