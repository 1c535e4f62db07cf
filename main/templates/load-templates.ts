import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DataProblem } from "../../document/data-file.ts";
import type { Message } from "../../document/message.ts";
import type { Block, Document, NewId, ProfileId } from "../../document/model.ts";
import { FORMAT } from "../../document/model.ts";
import { type ParseProblem, parseDocument } from "../../document/parse.ts";
import { fail, ok, type Result } from "../../document/result.ts";
import {
  depthOf,
  newDocument,
  parseTemplate,
  type Scheme,
  type Template,
} from "../../document/template.ts";
import { type FileKind, readJson, wrongFile } from "./wrong-file.ts";

/** A template and, when its folder holds one, the example document of its type. */
export type LoadedTemplate = { template: Template; example?: Document };

export type LoadedTemplates = { templates: Map<string, LoadedTemplate>; messages: Message[] };

/** What is known while the folders are read: the profiles, the folder of each id, what was wrong. */
type Loading = {
  profileIds: readonly ProfileId[] | undefined;
  folders: Map<string, string>;
  messages: Message[];
};

type Checked<T> = Result<T, DataProblem>;

/**
 * Reads `<folder>/<type>/template.json` and `example.json` of every type, by name. A wrong file is
 * left out, with a message that names the file, the field and what was expected there.
 * `profileIds`: the profiles that are installed; absent: a template may name any.
 */
export function loadTemplates(folder: string, profileIds?: readonly ProfileId[]): LoadedTemplates {
  const templates = new Map<string, LoadedTemplate>();
  const loading: Loading = { profileIds, folders: new Map(), messages: [] };
  for (const name of templateFolders(folder)) {
    const loaded = loadTemplate(join(folder, name), loading);
    if (loaded) templates.set(loaded.template.id, loaded);
  }
  return { templates, messages: loading.messages };
}

function templateFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "template.json")))
    .sort();
}

function loadTemplate(folder: string, loading: Loading): LoadedTemplate | undefined {
  const read = (json: unknown): Checked<Template> => readTemplate(json, loading);
  const template = loadFile(join(folder, "template.json"), "Mẫu văn bản", read, loading);
  if (!template) return undefined;
  loading.folders.set(template.id, folder);
  const example = loadExample(join(folder, "example.json"), template, loading);
  return { template, ...(example && { example }) };
}

function loadExample(file: string, template: Template, loading: Loading): Document | undefined {
  if (!existsSync(file)) return undefined;
  return loadFile(file, "Văn bản mẫu", (json) => readExample(json, template), loading);
}

function loadFile<T>(
  file: string,
  kind: FileKind,
  read: (json: unknown) => Checked<T>,
  { messages }: Loading,
): T | undefined {
  const json = readJson(file);
  const content = json.ok ? read(json.value) : json;
  if (content.ok) return content.value;
  messages.push(wrongFile(kind, file, content.error));
  return undefined;
}

function readTemplate(json: unknown, { profileIds, folders }: Loading): Checked<Template> {
  const parsed = parseTemplate(json);
  if (!parsed.ok) return parsed;
  const template = parsed.value;
  const problem =
    sameId(template, folders) ??
    unknownProfile(template, profileIds) ??
    unknownLevel(template.skeleton.body, template.numbering, "skeleton.body") ??
    wrongSkeleton(template);
  return problem ? fail(problem) : ok(template);
}

/** Two folders of one id: the first one in alphabetical order stays. */
function sameId({ id }: Template, folders: Loading["folders"]): DataProblem | undefined {
  const other = folders.get(id);
  if (other === undefined) return undefined;
  return { field: "id", expected: `mã khác "${id}", vì thư mục ${other} đã dùng mã này` };
}

function unknownProfile(
  { profiles }: Template,
  known: readonly ProfileId[] | undefined,
): DataProblem | undefined {
  const index = known ? profiles.findIndex((id) => !known.includes(id)) : -1;
  if (!known || index < 0) return undefined;
  const field = `profiles.${index}`;
  return { field, expected: `một trong các thể thức đã cài: ${known.join(", ")}` };
}

/** A level that the scheme lacks would quietly become a plain paragraph. */
function unknownLevel(
  body: readonly Block[],
  scheme: Scheme,
  where: string,
): DataProblem | undefined {
  const index = body.findIndex((b) => b.type === "item" && depthOf(scheme, b.level) === undefined);
  if (index < 0) return undefined;
  const levels = scheme.map(({ level }) => level).join(", ");
  return { field: `${where}.${index}.level`, expected: `một cấp có trong "numbering": ${levels}` };
}

function wrongSkeleton(template: Template): DataProblem | undefined {
  const parsed = parseDocument(newDocument(template), template.numbering, missingIds());
  if (parsed.ok) return undefined;
  const { field, expected } = problemOf(parsed.error);
  return { field: `skeleton.${field}`, expected };
}

function readExample(json: unknown, template: Template): Checked<Document> {
  const parsed = parseDocument(json, template.numbering, missingIds());
  if (!parsed.ok) return fail(problemOf(parsed.error));
  const problem =
    parsed.value.template === template.id
      ? unknownLevel(bodyOf(json), template.numbering, "body")
      : { field: "template", expected: `"${template.id}"` };
  return problem ? fail(problem) : parsed;
}

/** The body as it stands in a file that was found to be a document. */
const bodyOf = (json: unknown): readonly Block[] => (json as Document).body;

/** Files bear their own ids; these only fill what someone left out by hand. */
function missingIds(): NewId {
  let n = 0;
  return () => {
    n += 1;
    return `example-${n}`;
  };
}

function problemOf(problem: ParseProblem): DataProblem {
  if (problem.code === "wrong-field") return problem;
  return { field: "format", expected: `số từ 1 đến ${FORMAT}` };
}
