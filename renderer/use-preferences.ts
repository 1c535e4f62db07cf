import { useSyncExternalStore } from "react";
import type { Preferences } from "../bridge/preferences.ts";
import { onPreferences, readPreferences } from "./preferences.ts";

/** How the window looks, live. */
export const usePreferences = (): Preferences =>
  useSyncExternalStore(onPreferences, readPreferences);
