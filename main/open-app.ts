import { join } from "node:path";
import type { Api } from "../bridge/api.ts";
import { whereItBroke } from "../bridge/server.ts";
import type { StoreFailure as OpenFailure } from "../bridge/shell.ts";
import type { Message } from "../document/message.ts";
import { fail, ok, type Result } from "../document/result.ts";
import { createHandlers, type Pace } from "./handlers/handlers.ts";
import type { Host } from "./handlers/host.ts";
import { removeAbandoned } from "./handlers/safe-file.ts";
import { closeStore, openStore } from "./store/open.ts";
import { dataFolders, loadInstalled } from "./templates/load-installed.ts";

/** The app without a window: what the backend, the tests and the bench open. */
export type OpenApp = {
  handlers: Api;
  /** What was wrong with files of templates and profiles; those are left out. */
  messages: Message[];
  /** Writes everything into the database file and lets go of it. Once. */
  close(): void;
};

/** `startNew`: begins an empty store; what is there is put aside first. */
export type OpeningOptions = { nativeBinding?: string; startNew?: boolean } & Pace;

/** The database inside the data folder. */
export const storeFile = (dataFolder: string): string => join(dataFolder, "van-kien.sqlite");

/**
 * Reads profiles and templates, opens the store in `host.dataFolder` and assembles the handlers.
 * Fails when there is no profile to set a page by, or the store cannot be opened; never throws.
 * `nativeBinding` is the SQLite build to load instead of the one that is shipped.
 */
export function openApp(host: Host, options: OpeningOptions = {}): Result<OpenApp, OpenFailure> {
  const file = storeFile(host.dataFolder);
  try {
    return openAll(host, file, options);
  } catch (error) {
    host.log(`opening: ${whereItBroke(error)}`);
    return fail({ code: "internal", file });
  }
}

function openAll(host: Host, file: string, options: OpeningOptions): Result<OpenApp, OpenFailure> {
  const { profiles, ...installed } = loadInstalled(dataFolders(host));
  const { messages } = installed;
  if (!profiles) return fail({ code: "no-profiles", file: host.profilesFolder });
  const store = openStore(file, { ...options, now: host.now });
  if (!store.ok) return store;
  for (const message of messages) host.log(message.text);
  removeAbandoned(host.exportFolder);
  return ok({
    handlers: createHandlers({ db: store.value, host, profiles, ...installed }, options),
    messages,
    close: () => closeStore(store.value),
  });
}
