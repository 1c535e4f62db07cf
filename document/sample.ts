import type { Block, Parts, Setting } from "./model.ts";
import type { Template } from "./template.ts";

/** The installed profiles by the names that cases call them. */
export type ProfileName = "hd05" | "hd36" | "nd30";

/**
 * The complete example of a conclusion, but for these differences: what cases of rules are written
 * in. `chosen`: the profile that the document itself names.
 */
export type Sample = {
  /** HD 05 when absent. */
  profile?: ProfileName;
  template?: Partial<Template>;
  parts?: Partial<Parts>;
  body?: Block[];
  setting?: Setting;
  chosen?: string;
};

/** A letter (công văn) and a proposal (tờ trình), for cases. */
export const LETTER: Partial<Template> = {
  name: "Công văn",
  symbol: "CV",
  form: "letter",
  addressees: "letter",
  asAbove: true,
};
export const PROPOSAL: Partial<Template> = {
  name: "Tờ trình",
  symbol: "TTr",
  addressees: "proposal",
  asAbove: true,
};
