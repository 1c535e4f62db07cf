import type { Message } from "../../document/message.ts";
import type { Profiles } from "../../document/profiles/choose.ts";
import type { Db } from "../store/db.ts";
import type { LoadedTemplate } from "../templates/load-templates.ts";
import type { Host } from "./host.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** What every handler works with. */
export type Context = {
  db: Db;
  host: Host;
  templates: ReadonlyMap<string, LoadedTemplate>;
  /** The installed rule profiles. */
  profiles: Profiles;
  /** What was wrong with files of templates and profiles. */
  messages: readonly Message[];
  /** Contents that were read or written last, so that a save need not read them again. */
  open: OpenDocuments;
};

/** The time of an act as it is stored: ISO, UTC. */
export const timeOf = ({ host }: Context): string => host.now().toISOString();
