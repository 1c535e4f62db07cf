import { join } from "node:path";
import type { Message } from "../../document/message.ts";
import type { Organisation } from "../../document/organisation.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import { loadOrganisations } from "./load-organisations.ts";
import { loadProfiles } from "./load-profiles.ts";
import { type LoadedTemplate, loadTemplates } from "./load-templates.ts";

/** Folders of data: those that are shipped, and the office's own, whose files stand instead. */
export type DataFolders = { templates: string[]; profiles: string[]; organisations: string[] };

/** Templates, rule profiles and samples of offices that can be used, and what was wrong with the others. */
export type Installed = {
  templates: Map<string, LoadedTemplate>;
  profiles: Profiles | undefined;
  samples: Organisation[];
  messages: Message[];
};

/** The shipped folders and those of the office, inside its data folder. */
export const dataFolders = (shipped: {
  templatesFolder: string;
  profilesFolder: string;
  organisationsFolder?: string;
  dataFolder?: string;
}): DataFolders => {
  const own = (name: string): string[] =>
    shipped.dataFolder === undefined ? [] : [join(shipped.dataFolder, name)];
  return {
    templates: [shipped.templatesFolder, ...own("templates")],
    profiles: [shipped.profilesFolder, ...own("profiles")],
    organisations: shipped.organisationsFolder ? [shipped.organisationsFolder] : [],
  };
};

/** Reads every profile and template; of two with one id, the one of the later folder counts. */
export function loadInstalled(folders: DataFolders): Installed {
  const { profiles, messages } = loadProfiles(...folders.profiles);
  const ids = profiles?.map((profile) => profile.id);
  const loaded = folders.templates.map((folder) => loadTemplates(folder, ids));
  const offices = loadOrganisations(...folders.organisations);
  return {
    templates: new Map(loaded.flatMap(({ templates }) => [...templates])),
    profiles,
    samples: offices.samples,
    messages: [...messages, ...loaded.flatMap((l) => l.messages), ...offices.messages],
  };
}
