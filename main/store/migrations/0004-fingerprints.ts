import { isSound } from "../content.ts";
import type { Db } from "../db.ts";
import type { FingerprintOf, Migration } from "../migrate.ts";

/** A draft's content stands last in its row, so that listing drafts does not read through it. */
const DRAFTS = `
  CREATE TABLE drafts_next (
    id TEXT PRIMARY KEY,
    template TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
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
  INSERT INTO drafts_next (rowid, id, template, sha256, fingerprint, revision, last_save, round,
      type_name, symbol, subject, number, created_at, changed_at, deleted_at, content)
    SELECT rowid, id, template, sha256, fingerprint(sha256, template, content), revision,
      last_save, round, type_name, symbol, subject, number, created_at, changed_at, deleted_at,
      content FROM drafts;
  DROP TABLE drafts;
  ALTER TABLE drafts_next RENAME TO drafts;
`;

/**
 * Why a version was frozen is the program's to say: another reason needs no other schema.
 * `sign_off`: the approval that an issued paper, with its number and day, goes back to.
 */
const VERSIONS = `
  CREATE TABLE versions_next (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES drafts (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    reason TEXT NOT NULL,
    profile TEXT NOT NULL,
    findings TEXT NOT NULL,
    at TEXT NOT NULL,
    sign_off INTEGER REFERENCES sign_offs (id),
    content TEXT NOT NULL
  ) STRICT;
  INSERT INTO versions_next (rowid, id, draft_id, sha256, fingerprint, reason, profile, findings,
      at, content)
    SELECT v.rowid, v.id, v.draft_id, v.sha256,
      fingerprint(v.sha256, d.template, v.content), v.reason, v.profile, v.findings,
      v.at, v.content FROM versions v LEFT JOIN drafts d ON d.id = v.draft_id;
  DROP TABLE versions;
  ALTER TABLE versions_next RENAME TO versions;
  CREATE INDEX versions_of_draft ON versions (draft_id);
  CREATE INDEX versions_of_sign_off ON versions (sign_off);
  CREATE TRIGGER versions_no_update BEFORE UPDATE ON versions
  BEGIN SELECT RAISE(ABORT, 'versions is append-only'); END;
  CREATE TRIGGER versions_no_delete BEFORE DELETE ON versions
  BEGIN SELECT RAISE(ABORT, 'versions is append-only'); END;
`;

/** SQL asks the program what a content prints. What is damaged stands for its own bytes alone. */
function nameFingerprint(db: Db, fingerprintOf: FingerprintOf): void {
  const options = { deterministic: true, directOnly: true };
  db.function("fingerprint", options, (sha256, template, content) => {
    const [hash, text] = [String(sha256), String(content)];
    const sound = isSound({ sha256: hash, content: text });
    return (sound ? fingerprintOf(String(template), text) : undefined) ?? hash;
  });
}

/**
 * What is approved is what prints: beside the hash of its bytes every content gets the fingerprint
 * of what it prints, those written before too. A paper that was approved as it stands stays so.
 */
export const fingerprints: Migration = {
  name: "fingerprints",
  up: (db, fingerprintOf) => {
    nameFingerprint(db, fingerprintOf);
    db.exec(DRAFTS + VERSIONS);
  },
};
