import { join } from "node:path";
import type { Api } from "../bridge/api.ts";
import type { Message } from "../document/message.ts";
import { ok, type Result } from "../document/result.ts";
import { createHandlers } from "./handlers/handlers.ts";
import type { Host } from "./handlers/host.ts";
import { removeAbandoned } from "./handlers/safe-file.ts";
import { closeStore, openStore, type StoreFailure } from "./store/open.ts";
import { loadTemplates } from "./templates/load-templates.ts";

/** The app without a window: what the backend, the tests and the bench open. */
export type OpenApp = {
  handlers: Api;
  /** What was wrong with template files; those templates are left out. */
  messages: Message[];
  /** Writes everything into the database file and lets go of it. Once. */
  close(): void;
};

/** The database inside the data folder. */
export const storeFile = (dataFolder: string): string => join(dataFolder, "van-kien.sqlite");

/**
 * Opens the store in `host.dataFolder`, reads the templates and assembles the handlers. Fails
 * only when the store cannot be opened. `nativeBinding` is the SQLite build to load instead of
 * the one that is shipped.
 */
export function openApp(
  host: Host,
  options: { nativeBinding?: string } = {},
): Result<OpenApp, StoreFailure> {
  const store = openStore(storeFile(host.dataFolder), options);
  if (!store.ok) return store;
  const { templates, messages } = loadTemplates(host.templatesFolder);
  for (const message of messages) host.log(message.text);
  removeAbandoned(host.exportFolder);
  return ok({
    handlers: createHandlers({ db: store.value, host, templates }),
    messages,
    close: () => closeStore(store.value),
  });
}
