import { partyHd05 } from "./party-hd05.ts";
import type { Profile } from "./profile.ts";

/**
 * Hướng dẫn 36-HD/VPTW of 03/4/2018, for papers dated before HD 05. Same page and looks
 * (HD36 4.1-4.4, Phụ lục 3); recipients are separated by commas (HD36 1.9).
 */
export const partyHd36: Profile = {
  ...partyHd05,
  id: "party-hd36",
  name: "HD 36 (2018)",
  from: "2018-04-03",
  to: "2026-05-26",
  words: { ...partyHd05.words, recipientSeparator: "," },
};
