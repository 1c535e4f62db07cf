import type { CSSProperties } from "react";
import type { LookName } from "../../../document/profiles/profile.ts";

/** How the words of a component are set: the variables come from the profile (`measures.ts`). */
export const look = (name: LookName): CSSProperties => ({
  font: `var(--look-${name})`,
  textTransform: `var(--look-${name}-case)` as "none",
});
