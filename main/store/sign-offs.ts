import type { SignOff } from "../../document/sign-off.ts";
import type { Db } from "./db.ts";

export type NewSignOff = Omit<SignOff, "fingerprint"> & { draftId: string; versionId: string };

/** Adds a sign-off of a version. Never changed or removed: triggers see to it. */
export function addSignOff(db: Db, signOff: NewSignOff): void {
  db.prepare(
    `INSERT INTO sign_offs (draft_id, version_id, round, signer, position, at)
     VALUES (:draftId, :versionId, :round, :approver, :position, :at)`,
  ).run(signOff);
}

/** A sign-off as it is kept: with the id that issued versions name it by. */
export type KeptSignOff = SignOff & { id: number };

/** Every sign-off of a draft, oldest first: in the order of writing, whatever the clock said. */
export function listSignOffs(db: Db, draftId: string): KeptSignOff[] {
  return db
    .prepare<[string], KeptSignOff>(
      `SELECT s.id, s.round, v.fingerprint, s.signer AS approver, s.position, s.at
       FROM sign_offs s JOIN versions v ON v.id = s.version_id
       WHERE s.draft_id = ? ORDER BY s.id`,
    )
    .all(draftId);
}

/** The post that someone last approved in, whichever paper it was; undefined for who never did. */
export const lastPositionOf = (db: Db, approver: string): string | undefined =>
  db
    .prepare<[string], string>("SELECT position FROM sign_offs WHERE signer = ? ORDER BY id DESC")
    .pluck()
    .get(approver);
