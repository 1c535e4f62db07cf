import { z } from "zod";

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** How large the interface is drawn, and how large the page. */
export const ZOOMS = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const PAGE_ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** The least and the most that a page is drawn, and the width of a pane at the side, CSS pixels. */
export const PAGE_ZOOM = { least: 0.5, most: 2 } as const;
export const PANE = { least: 200, most: 560, usual: 280 } as const;

/**
 * How the window looks on this machine. Every field has a value to begin with, so that a row of an
 * older version, or one without sense, still gives all of them.
 */
export const preferencesSchema = z.object({
  theme: z.enum(THEMES).catch("system"),
  zoom: z.number().min(1).max(2).catch(1),
  /** "fit": as wide as there is room, and no larger than in print. */
  pageZoom: z.union([z.literal("fit"), z.number().min(0.5).max(2)]).catch("fit"),
  outlineShown: z.boolean().catch(true),
  outlineWidth: z.number().min(PANE.least).max(PANE.most).catch(PANE.usual),
});

export type Preferences = z.infer<typeof preferencesSchema>;

export const USUAL_PREFERENCES: Preferences = preferencesSchema.parse({});
