import type { Migration } from "../migrate.ts";

/** A draft's content stands last in its row, so that listing drafts does not read through it. */
const DRAFTS = `
  CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    template TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    last_save TEXT,
    round INTEGER NOT NULL CHECK (round >= 1),
    type_name TEXT NOT NULL,
    symbol TEXT NOT NULL,
    subject TEXT NOT NULL,
    number TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    content TEXT NOT NULL
  ) STRICT;
`;

const VERSIONS = `
  CREATE TABLE versions (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    reason TEXT NOT NULL CHECK (reason IN ('sign-off', 'import', 'round', 'revert')),
    profile TEXT NOT NULL,
    findings TEXT NOT NULL,
    at TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_of_draft ON versions (draft_id);
`;

const SIGN_OFFS = `
  CREATE TABLE sign_offs (
    id INTEGER PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    version_id TEXT NOT NULL REFERENCES versions (id),
    round INTEGER NOT NULL CHECK (round >= 1),
    signer TEXT NOT NULL,
    position TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sign_offs_of_draft ON sign_offs (draft_id, round);
`;

/** What was frozen or signed stays: no statement of ours or of anyone changes or removes it. */
const APPEND_ONLY = ["versions", "sign_offs"]
  .flatMap((table) => [
    [table, "UPDATE"],
    [table, "DELETE"],
  ])
  .map(
    ([table, act]) => `
  CREATE TRIGGER ${table}_no_${act?.toLowerCase()} BEFORE ${act} ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
`,
  )
  .join("");

const OTHERS = `
  CREATE TABLE recipients (
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    uses INTEGER NOT NULL,
    last_used TEXT NOT NULL,
    PRIMARY KEY (name, note)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE exports (
    path TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export const firstTables: Migration = {
  name: "first tables",
  up: (db) => void db.exec(DRAFTS + VERSIONS + SIGN_OFFS + APPEND_ONLY + OTHERS),
};
