import { z } from "zod";
import type { Inputs } from "../../bridge/api.ts";
import { type CaretPlace, caretPlaceSchema } from "../../bridge/caret-place.ts";
import { ok } from "../../document/result.ts";
import type { Db } from "../store/db.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** Drafts whose places are kept: those that were left last. */
const MOST_PLACES = 300;

/** By the id of the draft, the one that was left last at the end. */
const placesSchema = z.array(z.tuple([z.string(), caretPlaceSchema]));
type Places = z.infer<typeof placesSchema>;

/** What makes no sense is as if there were none: one begins at the start then. */
function placesIn(db: Db): Places {
  try {
    return placesSchema.parse(JSON.parse(readSetting(db, "places") ?? "[]"));
  } catch {
    return [];
  }
}

/** Where one wrote last in a draft. */
export const placeOf = (db: Db, id: string): CaretPlace | undefined =>
  placesIn(db).find(([draft]) => draft === id)?.[1];

/** Keeps where one wrote last in a draft; it is no change of the draft. */
export function keepPlace({ db }: Context, { id, place }: Inputs["keepPlace"]): Outcome<null> {
  const others = placesIn(db).filter(([draft]) => draft !== id);
  const places: Places = [...others.slice(1 - MOST_PLACES), [id, place]];
  writeSetting(db, "places", JSON.stringify(places));
  return ok(null);
}
