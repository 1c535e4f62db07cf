import type { Imported, Inputs } from "../../bridge/api.ts";
import { garbledAs, ungarbled } from "../../document/import/garbled.ts";
import { importText as importPlainText } from "../../document/import/import-text.ts";
import { hasTooManyLines } from "../../document/import/lines.ts";
import { recogniseTemplate } from "../../document/import/recognise.ts";
import { unreadableMessage } from "../../document/import/report.ts";
import { readBrokenJson } from "../../document/repair/read-broken-json.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import { inTransaction } from "../store/db.ts";
import { setDeleted } from "../store/drafts.ts";
import { type Context, timeOf } from "./context.ts";
import { readContent, templateOf } from "./draft-content.ts";
import { addNew } from "./drafts.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { MOST_BYTES } from "./read-limited.ts";
import { readText } from "./read-text.ts";

/** A new draft from pasted text: "empty-file" without words, "too-large" above 20 MB or 300,000 lines. */
export function importText(
  context: Context,
  { text, template: id }: Inputs["importText"],
): Outcome<Imported> {
  if (Buffer.byteLength(text) > MOST_BYTES || hasTooManyLines(text)) return refuse("too-large");
  if (text.trim() === "") return refuse("empty-file");
  const template = templateFor(context, id, text);
  return template.ok ? ok(addImported(context, text, template.value)) : template;
}

/** The type that was chosen; without a choice the one that the text is recognised as. */
function templateFor(context: Context, id: string, text: string): Outcome<Template> {
  if (id !== "") return templateOf(context, id);
  const installed = [...context.templates.values()].map((loaded) => loaded.template);
  const recognised = recogniseTemplate(text, installed);
  return recognised ? ok(recognised) : refuse("not-found", context.host.templatesFolder);
}

/** A new draft from a file that a person chooses. Failures as in `readText` and `importText`, or "cancelled". */
export async function importFile(
  context: Context,
  { template: id }: Inputs["importFile"],
): Promise<Outcome<Imported>> {
  const known = id === "" ? ok(null) : templateOf(context, id);
  if (!known.ok) return known;
  const path = await context.host.chooseImportFile();
  if (path === undefined) return refuse("cancelled");
  const text = await readText(path);
  if (!text.ok) return text;
  const copied = templateInCopy(text.value);
  if (copied !== undefined) return importCopy(context, text.value, copied);
  if (hasTooManyLines(text.value)) return refuse("too-large", path);
  const template = templateFor(context, id, text.value);
  return template.ok ? ok(addImported(context, text.value, template.value)) : template;
}

/** The type that a copy saved by us names; undefined for any other text. */
function templateInCopy(text: string): string | undefined {
  if (!text.startsWith("{") || !text.includes('"children"')) return undefined;
  const { value } = readBrokenJson(text);
  const json = Object(value) as { format?: unknown; body?: unknown; template?: unknown };
  if (json.body === undefined && json.format === undefined) return undefined;
  return typeof json.template === "string" ? json.template : "";
}

/** A new draft with the content of a copy; one that was cut or changed by hand is repaired. */
function importCopy(context: Context, text: string, id: string): Outcome<Imported> {
  const template = id === "" ? undefined : context.templates.get(id)?.template;
  if (!template) return refuse("no-template", context.host.templatesFolder);
  const read = readContent(text, template);
  if (!read.ok) return read;
  const { document, repairs } = read.value;
  const unreadable = unreadableMessage(text);
  const messages = unreadable ? [unreadable, ...repairs] : repairs;
  return ok({ ...addNew(context, document, template, "imported"), messages });
}

function addImported(context: Context, text: string, template: Template): Imported {
  const { document, messages } = importPlainText(
    text,
    { template, profiles: context.profiles },
    context.host.newId,
  );
  const { id } = addNew(context, document, template, "imported");
  if (garbledAs(text)) context.imported.keep(id, text);
  return { id, messages };
}

/**
 * Reads an unreadable text that was imported just now once more, converted, as a new draft; the one
 * that could not be read goes to the bin. "not-found" when its text is not kept any more.
 */
export function convertImported(
  context: Context,
  { id }: Inputs["convertImported"],
): Outcome<Imported> {
  const text = context.imported.get(id) ?? "";
  const garbled = garbledAs(text);
  if (!garbled) return refuse("not-found");
  const converted = ungarbled(text, garbled);
  const template = templateFor(context, "", converted);
  if (!template.ok) return template;
  return inTransaction(context.db, () => {
    setDeleted(context.db, id, timeOf(context));
    return ok(addImported(context, converted, template.value));
  });
}
