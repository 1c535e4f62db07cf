import { connect, type Db, inTransaction } from "./db.ts";
import { MIGRATIONS } from "./migrations/all.ts";

type Part = { type: string; name: string; sql: string };

const PARTS = `SELECT type, name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`;

const partsOf = (db: Db): Part[] => db.prepare<[], Part>(PARTS).all();

const lineOf = ({ type, name, sql }: Part): string => `${type} ${name} ${sql}`;

/** What the first `version` steps make. */
function expectedParts(version: number, options: { nativeBinding?: string }): Part[] {
  const model = connect(":memory:", options);
  try {
    inTransaction(model, () => {
      for (const step of MIGRATIONS.slice(0, version)) step.up(model);
    });
    return partsOf(model);
  } finally {
    model.close();
  }
}

/**
 * True when a store of this version has every table, index and guard that we made, as we made it,
 * and no trigger or view that somebody else did: those would run inside our own writes.
 */
export function hasOurSchema(
  db: Db,
  version: number,
  options: { nativeBinding?: string },
): boolean {
  const there = partsOf(db);
  const lines = new Set(there.map(lineOf));
  const expected = expectedParts(version, options);
  const ours = new Set(expected.map(({ name }) => name));
  const isForeign = ({ type, name }: Part) => ["trigger", "view"].includes(type) && !ours.has(name);
  return expected.every((part) => lines.has(lineOf(part))) && !there.some(isForeign);
}
