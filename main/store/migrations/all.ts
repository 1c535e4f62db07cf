import type { Migration } from "../migrate.ts";
import { firstTables } from "./0001-first-tables.ts";
import { organisation } from "./0002-organisation.ts";
import { damagedDrafts } from "./0003-damaged-drafts.ts";
import { fingerprints } from "./0004-fingerprints.ts";

/** Every step of the schema in order. Forward only: a step that has shipped never changes. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  organisation,
  damagedDrafts,
  fingerprints,
];
