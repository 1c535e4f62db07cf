import { THEMES, ZOOMS } from "../../bridge/preferences.ts";
import { toggleFullScreen } from "../api.ts";
import { changePreferences, readPreferences } from "../preferences.ts";
import { words } from "../words.ts";
import type { Command } from "./command.ts";

const text = words.look;

/** The next size of the interface, or the one before. */
function zoomBy(step: 1 | -1): void {
  const { zoom } = readPreferences();
  const next = step === 1 ? ZOOMS.find((z) => z > zoom) : ZOOMS.findLast((z) => z < zoom);
  if (next !== undefined) changePreferences({ zoom: next });
}

const zoomCommands = (): Command[] => [
  {
    id: "zoom-in",
    group: "view",
    name: text.larger,
    keys: ["Ctrl+=", "Ctrl+Shift++", "Ctrl++"],
    enabled: () => readPreferences().zoom < (ZOOMS.at(-1) ?? 1),
    run: () => zoomBy(1),
  },
  {
    id: "zoom-out",
    group: "view",
    name: text.smaller,
    keys: ["Ctrl+-"],
    enabled: () => readPreferences().zoom > ZOOMS[0],
    run: () => zoomBy(-1),
  },
  {
    id: "zoom-usual",
    group: "view",
    name: text.usual,
    keys: ["Ctrl+0"],
    run: () => changePreferences({ zoom: 1 }),
  },
];

/** How the window looks: its light, its size, the whole screen. */
export const lookCommands = (): Command[] => [
  ...zoomCommands(),
  ...THEMES.map(
    (theme): Command => ({
      id: `theme-${theme}`,
      group: "view",
      submenu: text.theme,
      name: text.themes[theme],
      checked: () => readPreferences().theme === theme,
      run: () => changePreferences({ theme }),
    }),
  ),
  {
    id: "full-screen",
    group: "view",
    name: text.fullScreen,
    run: toggleFullScreen,
  },
];
