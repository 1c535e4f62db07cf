import type { Message } from "../../document/message.ts";
import type { Organisation } from "../../document/organisation.ts";
import type { PhraseBook } from "../../document/phrases.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import type { Db } from "../store/db.ts";
import type { LoadedTemplate } from "../templates/load-templates.ts";
import type { Host } from "./host.ts";
import type { ImportedTexts } from "./imported-texts.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** What every handler works with. */
export type Context = {
  db: Db;
  host: Host;
  templates: ReadonlyMap<string, LoadedTemplate>;
  /** The installed rule profiles. */
  profiles: Profiles;
  /** Offices that one can begin with. */
  samples: readonly Organisation[];
  /** The phrases and abbreviations that are installed. */
  phrases: PhraseBook;
  /** What was wrong with data files. */
  messages: readonly Message[];
  /** Contents that were read or written last, so that a save need not read them again. */
  open: OpenDocuments;
  /** Unreadable texts that were imported last: they can be converted and read again. */
  imported: ImportedTexts;
};

/** The time of an act as it is stored: ISO, UTC. */
export const timeOf = ({ host }: Context): string => host.now().toISOString();

/** The day today as the office's calendar has it: ISO, local. */
export function todayOf({ host }: Context): string {
  const now = host.now();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
