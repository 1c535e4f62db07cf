import type { Message } from "../../document/message.ts";
import { type Content, isSound } from "./content.ts";
import type { Db } from "./db.ts";

export type VersionReason = "sign-off" | "import" | "round" | "revert";

/** A frozen copy of a draft's content, with the rule profile and findings of that moment. */
export type NewVersion = Content & {
  id: string;
  draftId: string;
  reason: VersionReason;
  profile: string;
  findings: readonly Message[];
  /** ISO time. */
  at: string;
};

/** Adds a version. Versions are never changed or removed: triggers see to it. */
export function addVersion(db: Db, version: NewVersion): void {
  db.prepare(
    `INSERT INTO versions (id, draft_id, sha256, reason, profile, findings, at, content)
     VALUES (:id, :draftId, :sha256, :reason, :profile, :findings, :at, :content)`,
  ).run({ ...version, findings: JSON.stringify(version.findings) });
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
