import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../document/message.ts";
import { orderProfiles, type Profiles } from "../../document/profiles/choose.ts";
import { type Profile, parseProfile } from "../../document/profiles/profile.ts";

export type LoadedProfiles = { profiles: Profiles | undefined; messages: Message[] };

/** Reads every profile; of two with one id, the one of the later folder counts. */
export function loadProfiles(...folders: string[]): LoadedProfiles {
  const found = new Map<string, Profile>();
  for (const folder of folders.filter((f) => existsSync(f))) {
    for (const name of readdirSync(folder).filter((n) => n.endsWith(".json"))) {
      const parsed = parseProfile(JSON.parse(readFileSync(join(folder, name), "utf8")));
      if (parsed.ok) found.set(parsed.value.id, parsed.value);
    }
  }
  return { profiles: orderProfiles([...found.values()]), messages: [] };
}
