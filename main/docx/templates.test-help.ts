import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countingIds } from "../../document/build.ts";
import type { Copy } from "../../document/flow/flow-of.ts";
import type { Document } from "../../document/model.ts";
import { parseDocument } from "../../document/parse.ts";
import { type Profile, parseProfile } from "../../document/profiles/profile.ts";
import { parseTemplate, type Template } from "../../document/template.ts";

/** Everything that a paper is printed from. */
export type Paper = { document: Document; template: Template; profile: Profile; copy: Copy };

export const CLEAN: Copy = { mark: { kind: "clean" } };
export const DRAFT: Copy = { mark: { kind: "draft", round: 2 } };

const folderOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const FOLDER = folderOf("templates");
const PROFILES = folderOf("profiles");

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function mustBe<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The rule profiles that the app ships. */
export const profiles: readonly Profile[] = readdirSync(PROFILES)
  .filter((name) => name.endsWith(".json"))
  .map((name) => mustBe(parseProfile(json(`${PROFILES}/${name}`))));

export function profileNamed(id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (!found) throw new Error(`No profile ${id}`);
  return found;
}

function readTemplate(id: string): { template: Template; example: Document } | undefined {
  const [template, example] = ["template", "example"].map((n) => `${FOLDER}/${id}/${n}.json`);
  if (!template || !example || !existsSync(template) || !existsSync(example)) return undefined;
  const read = mustBe(parseTemplate(json(template)));
  return {
    template: read,
    example: mustBe(parseDocument(json(example), read.numbering, countingIds("x"))),
  };
}

/** Every template that the app ships, with its example. */
export const shipped = readdirSync(FOLDER).flatMap((id) => readTemplate(id) ?? []);

/** Every example under every profile that its template allows, by the names of both. */
export const examplePapers: [name: string, paper: Paper][] = shipped.flatMap(
  ({ template, example }) =>
    profiles
      .filter((profile) => template.profiles.includes(profile.id))
      .map((profile): [string, Paper] => [
        `${template.id} ${profile.id}`,
        { document: example, template, profile, copy: CLEAN },
      ]),
);
