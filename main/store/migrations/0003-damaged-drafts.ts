import type { Migration } from "../migrate.ts";

/** Contents that were found damaged, byte for byte, kept when a repaired one took their place. */
const DAMAGED_DRAFTS = `
  CREATE TABLE damaged_drafts (
    id INTEGER PRIMARY KEY,
    draft_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER damaged_drafts_no_update BEFORE UPDATE ON damaged_drafts
  BEGIN SELECT RAISE(ABORT, 'damaged_drafts is append-only'); END;
  CREATE TRIGGER damaged_drafts_no_delete BEFORE DELETE ON damaged_drafts
  BEGIN SELECT RAISE(ABORT, 'damaged_drafts is append-only'); END;
`;

export const damagedDrafts: Migration = {
  name: "damaged drafts",
  up: (db) => void db.exec(DAMAGED_DRAFTS),
};
