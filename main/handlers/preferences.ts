import type { Inputs } from "../../bridge/api.ts";
import {
  type Preferences,
  preferencesSchema,
  USUAL_PREFERENCES,
} from "../../bridge/preferences.ts";
import { ok } from "../../document/result.ts";
import type { Db } from "../store/db.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** How the window looks on this machine; what is usual where nothing, or no sense, is kept. */
export function preferencesOf(db: Db): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readSetting(db, "preferences") ?? "{}"));
  } catch {
    return USUAL_PREFERENCES;
  }
}

/** Keeps how the window looks. */
export function setPreferences({ db }: Context, input: Inputs["setPreferences"]): Outcome<null> {
  writeSetting(db, "preferences", JSON.stringify(input.preferences));
  return ok(null);
}
