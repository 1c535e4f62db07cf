import {
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/**
 * Interface type: Segoe UI where Windows has it, otherwise the bundled face. The smallest size is
 * 13 px, and every line is tall enough for stacked marks (Ế, Ộ, Ữ).
 */
const type = {
  fontFamilyBase: "'Segoe UI', 'Be Vietnam Pro', system-ui, sans-serif",
  fontFamilyNumeric: "'Segoe UI', 'Be Vietnam Pro', system-ui, sans-serif",
  fontSizeBase200: "13px",
  lineHeightBase200: "18px",
  fontSizeBase300: "14px",
  lineHeightBase300: "20px",
  lineHeightBase400: "24px",
  lineHeightBase600: "36px",
} satisfies Partial<Theme>;

/** Fluent blue stays for links and focus; the house's red comes from tokens.css as `accent`. */
export const lightTheme: Theme = { ...webLightTheme, ...type };
export const darkTheme: Theme = { ...webDarkTheme, ...type };
const contrastTheme: Theme = { ...teamsHighContrastTheme, ...type };

/** The deep red, for the primary act (`fill`) and for the mark of the current place (`mark`). */
export const accent = {
  fill: "var(--accent)",
  fillHover: "var(--accent-hover)",
  fillPressed: "var(--accent-pressed)",
  onFill: "var(--on-accent)",
  mark: "var(--accent-mark)",
} as const;

const DARK = "(prefers-color-scheme: dark)";

function followSystem(changed: () => void): () => void {
  const dark = matchMedia(DARK);
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

/** The theme for the window's light, now and when it changes; `contrast` whatever the light is. */
export function useTheme(contrast: boolean): Theme {
  const dark = useSyncExternalStore(followSystem, () => matchMedia(DARK).matches);
  if (contrast) return contrastTheme;
  return dark ? darkTheme : lightTheme;
}
