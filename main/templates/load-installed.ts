import { join } from "node:path";
import type { Message } from "../../document/message.ts";
import type { Organisation } from "../../document/organisation.ts";
import type { PhraseBook } from "../../document/phrases.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import { loadOrganisations } from "./load-organisations.ts";
import { loadPhrases } from "./load-phrases.ts";
import { loadProfiles } from "./load-profiles.ts";
import { type LoadedTemplate, loadTemplates } from "./load-templates.ts";

/** Folders of data: those that are shipped, and the office's own, whose files stand instead. */
export type DataFolders = {
  templates: string[];
  profiles: string[];
  organisations: string[];
  phrases: string[];
};

/** Templates, rule profiles, phrases and samples of offices that can be used, and what was wrong with the others. */
export type Installed = {
  templates: Map<string, LoadedTemplate>;
  profiles: Profiles | undefined;
  samples: Organisation[];
  phrases: PhraseBook;
  messages: Message[];
};

/** The shipped folders and those of the office, inside its data folder. */
export const dataFolders = (shipped: {
  templatesFolder: string;
  profilesFolder: string;
  organisationsFolder?: string;
  phrasesFolder?: string;
  dataFolder?: string;
}): DataFolders => {
  const own = (name: string): string[] =>
    shipped.dataFolder === undefined ? [] : [join(shipped.dataFolder, name)];
  return {
    templates: [shipped.templatesFolder, ...own("templates")],
    profiles: [shipped.profilesFolder, ...own("profiles")],
    organisations: shipped.organisationsFolder ? [shipped.organisationsFolder] : [],
    phrases: [...(shipped.phrasesFolder ? [shipped.phrasesFolder] : []), ...own("phrases")],
  };
};

/** Reads every profile and template; of two with one id, the one of the later folder counts. */
export function loadInstalled(folders: DataFolders): Installed {
  const { profiles, messages } = loadProfiles(...folders.profiles);
  const ids = profiles?.map((profile) => profile.id);
  const loaded = folders.templates.map((folder) => loadTemplates(folder, ids));
  const offices = loadOrganisations(...folders.organisations);
  const phrases = loadPhrases(...folders.phrases);
  return {
    templates: new Map(loaded.flatMap(({ templates }) => [...templates])),
    profiles,
    samples: offices.samples,
    phrases: phrases.book,
    messages: [
      ...messages,
      ...loaded.flatMap((l) => l.messages),
      ...offices.messages,
      ...phrases.messages,
    ],
  };
}
