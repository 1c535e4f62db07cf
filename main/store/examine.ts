import type { Db } from "./db.ts";
import { hasOurSchema } from "./schema.ts";
import { commitCount, storeId } from "./settings.ts";

/** What is wrong with a database that cannot be opened. Closed; each has a sentence. */
export type Damage = "no-file" | "no-database" | "foreign" | "pages" | "schema";

/** What a sound store says of itself. `store` is undefined while it has no name of its own yet. */
export type Examined = { store: string | undefined; commits: number };

/** Looks through a store of this version and changes nothing: its pages, then its schema. */
export function examine(
  db: Db,
  version: number,
  options: { nativeBinding?: string },
): Examined | Damage {
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  if (db.pragma("quick_check(1)", { simple: true }) !== "ok") return "pages";
  if (!hasOurSchema(db, version, options)) return "schema";
  return { store: storeId(db), commits: commitCount(db) };
}
