import type { Migration } from "../migrate.ts";

/** Every state of the office that was ever saved: the one with the highest revision holds. */
const ORGANISATIONS = `
  CREATE TABLE organisations (
    revision INTEGER PRIMARY KEY CHECK (revision >= 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    changed_at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER organisations_no_update BEFORE UPDATE ON organisations
  BEGIN SELECT RAISE(ABORT, 'organisations is append-only'); END;
  CREATE TRIGGER organisations_no_delete BEFORE DELETE ON organisations
  BEGIN SELECT RAISE(ABORT, 'organisations is append-only'); END;
`;

export const organisation: Migration = {
  name: "organisation",
  up: (db) => void db.exec(ORGANISATIONS),
};
