import type { Phrase } from "../../../document/phrases.ts";

export type BookTab = "phrases" | "abbreviations";

/** Which sheet is open. The book may open with a phrase or an abbreviation that is to be added. */
export type Shown =
  | { sheet: "citation" | "tone-style" }
  | { sheet: "book"; tab: BookTab; phrase?: Phrase; short?: string };
