import type { Imported, Inputs } from "../../bridge/api.ts";
import { importText as importPlainText } from "../../document/import/import-text.ts";
import { ok } from "../../document/result.ts";
import type { Template } from "../../document/template.ts";
import type { Context } from "./context.ts";
import { templateOf } from "./draft-content.ts";
import { addNew } from "./drafts.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { MOST_BYTES } from "./read-limited.ts";
import { readText } from "./read-text.ts";

/** A new draft from pasted text: "empty-file" without words, "too-large" above 20 MB. */
export function importText(
  context: Context,
  { text, template: id }: Inputs["importText"],
): Outcome<Imported> {
  const template = templateOf(context, id);
  if (!template.ok) return template;
  if (Buffer.byteLength(text) > MOST_BYTES) return refuse("too-large");
  if (text.trim() === "") return refuse("empty-file");
  return ok(addImported(context, text, template.value));
}

/** A new draft from a file that a person chooses. Failures as in `readText`, or "cancelled". */
export async function importFile(
  context: Context,
  { template: id }: Inputs["importFile"],
): Promise<Outcome<Imported>> {
  const template = templateOf(context, id);
  if (!template.ok) return template;
  const path = await context.host.chooseImportFile();
  if (path === undefined) return refuse("cancelled");
  const text = await readText(path);
  return text.ok ? ok(addImported(context, text.value, template.value)) : text;
}

function addImported(context: Context, text: string, template: Template): Imported {
  const { document, messages } = importPlainText(
    text,
    { template, profiles: context.profiles },
    context.host.newId,
  );
  return { ...addNew(context, document, template, "imported"), messages };
}
