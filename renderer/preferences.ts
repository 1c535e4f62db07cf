import { type Preferences, USUAL_PREFERENCES } from "../bridge/preferences.ts";
import { api, setTheme, setZoom } from "./api.ts";

/** A change is kept when it rests: a pane that is dragged changes at every picture. */
const REST_MS = 400;

let current = USUAL_PREFERENCES;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** How the window looks now. The same object until something of it changes. */
export const readPreferences = (): Preferences => current;

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function apply(preferences: Preferences): void {
  const { theme, zoom } = preferences;
  if (zoom !== current.zoom) setZoom(zoom);
  if (theme !== current.theme) setTheme(theme === "contrast" ? "dark" : theme);
  document.documentElement.dataset.theme = theme;
  current = preferences;
  for (const tell of listeners) tell();
}

/** Takes over what was kept, before the first screen is drawn. */
export const takePreferences = (kept: Preferences): void => apply(kept);

/** Changes how the window looks, at once and for the next start. */
export function changePreferences(change: Partial<Preferences>): void {
  apply({ ...current, ...change });
  clearTimeout(timer);
  timer = setTimeout(() => void api.setPreferences({ preferences: current }), REST_MS);
}
