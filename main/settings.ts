import { z } from "zod";

type Environment = Record<string, string | undefined>;

/** What developers, tests and the measurements set from outside. Nobody else sets anything. */
export type Settings = {
  /** Where the database lies; the window keeps its own files in a folder inside. */
  dataFolder?: string;
  exportFolder?: string;
  templatesFolder?: string;
  profilesFolder?: string;
  /** The SQLite build to load instead of the one that is shipped: an absolute path. */
  nativeBinding?: string;
  /** The time that it always is: ISO. */
  now?: string;
  /** How long every save waits before its transaction, as on a slow disk. */
  commitDelayMs?: number;
};

const VARIABLES = {
  dataFolder: "VAN_KIEN_DATA",
  exportFolder: "VAN_KIEN_EXPORTS",
  templatesFolder: "VAN_KIEN_TEMPLATES",
  profilesFolder: "VAN_KIEN_PROFILES",
  nativeBinding: "VAN_KIEN_SQLITE_BINDING",
  now: "VAN_KIEN_NOW",
} as const;

/**
 * Reads our variables of the environment: the only place that does. A packaged app has none: each of
 * them would be a way around its fuses, one loads native code.
 */
export function readSettings(packaged: boolean, environment: Environment = process.env): Settings {
  if (packaged) return {};
  const set = Object.entries(VARIABLES).flatMap(([name, variable]) => {
    const value = environment[variable];
    return value ? [[name, value] as const] : [];
  });
  const commitDelayMs = Number(environment.VAN_KIEN_COMMIT_DELAY_MS);
  return { ...Object.fromEntries(set), ...(commitDelayMs > 0 && { commitDelayMs }) };
}

const backendSettingsSchema = z.strictObject({
  dataFolder: z.string().min(1),
  exportFolder: z.string().min(1),
  templatesFolder: z.string().min(1),
  profilesFolder: z.string().min(1),
  organisationsFolder: z.string().min(1),
  phrasesFolder: z.string().min(1),
  version: z.string().min(1),
  nativeBinding: z.string().optional(),
  now: z.string().optional(),
  commitDelayMs: z.number().optional(),
});

/** What the main process tells its backend. */
export type BackendSettings = z.infer<typeof backendSettingsSchema>;

const TO_BACKEND = "VAN_KIEN_BACKEND";
/** What the system itself needs to be found by. */
const OF_SYSTEM = ["SystemRoot", "TMPDIR"];

/** The whole environment of the backend: it inherits nothing else. */
export function backendEnvironment(
  settings: BackendSettings,
  environment: Environment = process.env,
): Record<string, string> {
  const system = OF_SYSTEM.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(system), [TO_BACKEND]: JSON.stringify(settings) };
}

/** What the main process told this backend. Throws where it told nothing: a backend has no other start. */
export const settingsFromMain = (environment: Environment = process.env): BackendSettings =>
  backendSettingsSchema.parse(JSON.parse(environment[TO_BACKEND] ?? "null"));
