import type { DataProblem } from "../../document/data-file.ts";
import type { Message } from "../../document/message.ts";
import { orderProfiles, type Profiles } from "../../document/profiles/choose.ts";
import { type Profile, parseProfile } from "../../document/profiles/profile.ts";
import { fail, type Result } from "../../document/result.ts";
import { jsonFiles } from "./json-files.ts";
import { readJson, wrongFile } from "./wrong-file.ts";

/** The installed profiles, oldest first; undefined when there is none that can be used. */
export type LoadedProfiles = { profiles: Profiles | undefined; messages: Message[] };

/**
 * Reads `<folder>/*.json`, the rule profiles; of two folders the later one's profile stands instead.
 * A wrong file is left out, with a message that names the file, the field and what was expected
 * there; that there is no profile at all is a message too.
 */
export function loadProfiles(...folders: string[]): LoadedProfiles {
  const messages: Message[] = [];
  const found = folders.flatMap((folder) => [...readFolder(folder, messages)]);
  const profiles = orderProfiles([...new Map(found).values()]);
  if (!profiles) messages.push(noProfiles(folders.join(", ")));
  return { profiles, messages };
}

function readFolder(folder: string, messages: Message[]): Map<string, Profile> {
  const found = new Map<string, Profile>();
  for (const file of jsonFiles(folder)) {
    const profile = readProfile(file, found);
    if (profile.ok) found.set(profile.value.id, profile.value);
    else messages.push(wrongFile("Thể thức", file, profile.error));
  }
  return found;
}

function readProfile(
  file: string,
  found: ReadonlyMap<string, Profile>,
): Result<Profile, DataProblem> {
  const json = readJson(file);
  const parsed = json.ok ? parseProfile(json.value) : json;
  if (!parsed.ok || !found.has(parsed.value.id)) return parsed;
  const { id } = parsed.value;
  return fail({ field: "id", expected: `mã khác "${id}", vì một tệp khác đã dùng mã này` });
}

const noProfiles = (folder: string): Message => ({
  rule: "profiles-missing",
  severity: "error",
  text: `Thư mục ${folder} không có tệp thể thức (.json) nào dùng được`,
});
