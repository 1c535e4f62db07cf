import type { Message } from "../../document/message.ts";
import { type Content, isSound, type PaperContent } from "./content.ts";
import type { Db } from "./db.ts";

export type VersionReason = "sign-off" | "import" | "round" | "revert" | "issue";

/** A frozen copy of a draft's content, with the rule profile and findings of that moment. */
export type NewVersion = PaperContent & {
  id: string;
  draftId: string;
  reason: VersionReason;
  profile: string;
  findings: readonly Message[];
  /** ISO time. */
  at: string;
  /** The approval that an issued paper goes back to, by the id of the sign-off. */
  signOff?: number;
};

/** Adds a version. Versions are never changed or removed: triggers see to it. */
export function addVersion(db: Db, version: NewVersion): void {
  db.prepare(
    `INSERT INTO versions (id, draft_id, sha256, fingerprint, reason, profile, findings, at,
       sign_off, content)
     VALUES (:id, :draftId, :sha256, :fingerprint, :reason, :profile, :findings, :at,
       :signOff, :content)`,
  ).run({
    ...version,
    findings: JSON.stringify(version.findings),
    signOff: version.signOff ?? null,
  });
}

/** The content of the version that was signed last in a round; "damaged" when its hash is wrong. */
export function signedContent(
  db: Db,
  draftId: string,
  round: number,
): Content | "damaged" | undefined {
  const content = db
    .prepare<[string, number], Content>(
      `SELECT v.content, v.sha256 FROM sign_offs s JOIN versions v ON v.id = s.version_id
       WHERE s.draft_id = ? AND s.round = ? ORDER BY s.id DESC LIMIT 1`,
    )
    .get(draftId, round);
  return content && !isSound(content) ? "damaged" : content;
}

/** Number and day as the last paper under an approval has them: the approved one or an issued one. */
export function lastGiven(
  db: Db,
  signOff: number,
): { ordinal?: number; date?: string } | undefined {
  const row = db
    .prepare<{ signOff: number }, { ordinal: number | null; date: string | null }>(
      `SELECT json_extract(content, '$.parts.number.ordinal') AS ordinal,
         json_extract(content, '$.parts.placeDate.date') AS date
       FROM versions
       WHERE sign_off = :signOff OR id = (SELECT version_id FROM sign_offs WHERE id = :signOff)
       ORDER BY rowid DESC LIMIT 1`,
    )
    .get({ signOff });
  if (!row) return undefined;
  const { ordinal, date } = row;
  return { ...(ordinal !== null && { ordinal }), ...(date !== null && { date }) };
}
