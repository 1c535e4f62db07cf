import type { SignOff } from "../../document/sign-off.ts";
import type { Db } from "./db.ts";

export type NewSignOff = Omit<SignOff, "sha256"> & { draftId: string; versionId: string };

/** Adds a sign-off of a version. Never changed or removed: triggers see to it. */
export function addSignOff(db: Db, signOff: NewSignOff): void {
  db.prepare(
    `INSERT INTO sign_offs (draft_id, version_id, round, signer, position, at)
     VALUES (:draftId, :versionId, :round, :signer, :position, :at)`,
  ).run(signOff);
}

/** Every sign-off of a draft, oldest first: in the order of writing, whatever the clock said. */
export function listSignOffs(db: Db, draftId: string): SignOff[] {
  return db
    .prepare<[string], SignOff>(
      `SELECT s.round, v.sha256, s.signer, s.position, s.at
       FROM sign_offs s JOIN versions v ON v.id = s.version_id
       WHERE s.draft_id = ? ORDER BY s.id`,
    )
    .all(draftId);
}
