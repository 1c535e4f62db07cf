import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../document/message.ts";
import type { Document, NewId } from "../../document/model.ts";
import { type ParseProblem, parseDocument } from "../../document/parse.ts";
import { fail, ok, type Result } from "../../document/result.ts";
import { parseTemplate, type Template } from "../../document/template.ts";

/** A template and, when its folder holds one, the example document of its type. */
export type LoadedTemplate = { template: Template; example?: Document };

export type LoadedTemplates = { templates: Map<string, LoadedTemplate>; messages: Message[] };

type Problem = { field: string; expected: string };

/**
 * Reads `<folder>/<type>/template.json` and `example.json` of every type, by name. A wrong file is
 * left out, with a message that names the file, the field and what was expected there.
 */
export function loadTemplates(folder: string): LoadedTemplates {
  const templates = new Map<string, LoadedTemplate>();
  const messages: Message[] = [];
  for (const name of templateFolders(folder)) {
    const loaded = loadTemplate(join(folder, name), messages);
    if (loaded) templates.set(loaded.template.id, loaded);
  }
  return { templates, messages };
}

function templateFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "template.json")))
    .sort();
}

function loadTemplate(folder: string, messages: Message[]): LoadedTemplate | undefined {
  const file = join(folder, "template.json");
  const json = readJson(file);
  const template = json.ok ? parseTemplate(json.value) : json;
  if (!template.ok) {
    messages.push(wrongFile(file, template.error));
    return undefined;
  }
  const example = loadExample(join(folder, "example.json"), template.value, messages);
  return { template: template.value, ...(example && { example }) };
}

function loadExample(file: string, template: Template, messages: Message[]): Document | undefined {
  if (!existsSync(file)) return undefined;
  const json = readJson(file);
  const example = json.ok ? parseExample(json.value, template) : json;
  if (example.ok) return example.value;
  messages.push(wrongFile(file, example.error));
  return undefined;
}

function parseExample(json: unknown, template: Template): Result<Document, Problem> {
  const parsed = parseDocument(json, template.numbering, idsOfExample());
  if (!parsed.ok) return fail(problemOf(parsed.error));
  if (parsed.value.template === template.id) return parsed;
  return fail({ field: "template", expected: template.id });
}

/** Examples bear their own ids; these only fill what someone left out by hand. */
function idsOfExample(): NewId {
  let n = 0;
  return () => {
    n += 1;
    return `example-${n}`;
  };
}

function problemOf(problem: ParseProblem): Problem {
  if (problem.code === "wrong-field") return problem;
  return { field: "format", expected: "1" };
}

function readJson(file: string): Result<unknown, Problem> {
  try {
    return ok(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return fail({ field: "", expected: "JSON" });
  }
}

function wrongFile(file: string, { field, expected }: Problem): Message {
  const place = field ? `trường "${field}"` : "cả tệp";
  return {
    rule: "template-wrong",
    severity: "error",
    text: `Mẫu văn bản ${file} không dùng được: ${place} sai, cần ${expected}`,
  };
}
