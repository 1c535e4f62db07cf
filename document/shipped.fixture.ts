import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { countingIds } from "./build.ts";
import type { Document } from "./model.ts";
import { parseDocument } from "./parse.ts";
import { parseTemplate, type Template } from "./template.ts";

const FOLDER = resolve("templates");

const json = (id: string, file: string): unknown =>
  JSON.parse(readFileSync(resolve(FOLDER, id, file), "utf8"));

/** A type as the app ships it, with its complete example. */
export type Shipped = { id: string; template: Template; example: Document };

function read(id: string): Shipped {
  const template = parseTemplate(json(id, "template.json"));
  if (!template.ok) throw new Error(`${id}: ${JSON.stringify(template.error)}`);
  const { numbering } = template.value;
  const example = parseDocument(json(id, "example.json"), numbering, countingIds("x"));
  if (!example.ok) throw new Error(`${id}: ${JSON.stringify(example.error)}`);
  return { id, template: template.value, example: example.value };
}

/** Every type that is shipped. */
export const shipped: readonly Shipped[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => read(entry.name));
