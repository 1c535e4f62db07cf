import { Composition } from "./ui/composition.ts";

/** The word that is being composed in this window. */
export const composition = new Composition(document);
