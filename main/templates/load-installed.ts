import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../document/message.ts";
import { orderProfiles, type Profiles } from "../../document/profiles/choose.ts";
import { loadProfiles } from "./load-profiles.ts";
import { type LoadedTemplate, loadTemplates } from "./load-templates.ts";

/** Folders of data: those that are shipped, and the office's own, whose files stand instead. */
export type DataFolders = { templates: string[]; profiles: string[] };

/** Templates and rule profiles that can be used, and what was wrong with the others. */
export type Installed = {
  templates: Map<string, LoadedTemplate>;
  profiles: Profiles | undefined;
  messages: Message[];
};

/** The shipped folders and those of the office, inside its data folder. */
export const dataFolders = (shipped: {
  templatesFolder: string;
  profilesFolder: string;
  dataFolder?: string;
}): DataFolders => {
  const own = (name: string): string[] =>
    shipped.dataFolder === undefined ? [] : [join(shipped.dataFolder, name)];
  return {
    templates: [shipped.templatesFolder, ...own("templates")],
    profiles: [shipped.profilesFolder, ...own("profiles")],
  };
};

/** Reads every profile and template; of two with one id, the one of the later folder counts. */
export function loadInstalled(folders: DataFolders): Installed {
  const { profiles, messages } = loadEveryProfile(folders.profiles);
  const ids = profiles?.map((profile) => profile.id);
  const loaded = folders.templates.map((folder) => loadTemplates(folder, ids));
  return {
    templates: new Map(loaded.flatMap(({ templates }) => [...templates])),
    profiles,
    messages: [...messages, ...loaded.flatMap((l) => l.messages)],
  };
}

/** An office need not have profiles of its own: only the shipped folder must be there. */
function loadEveryProfile([shipped = "", ...own]: string[]): Omit<Installed, "templates"> {
  const loaded = [shipped, ...own.filter((folder) => existsSync(folder))].map(loadProfiles);
  const byId = new Map(loaded.flatMap((l) => (l.profiles ?? []).map((p) => [p.id, p] as const)));
  return {
    profiles: orderProfiles([...byId.values()]),
    messages: loaded.flatMap((l) => l.messages),
  };
}
