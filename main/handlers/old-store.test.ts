import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { canonicalJson } from "../../document/canonical.ts";
import type { Document } from "../../document/model.ts";
import { storeFile } from "../open-app.ts";
import { hashed } from "../store/content.ts";
import { migrate } from "../store/migrate.ts";
import { MIGRATIONS } from "../store/migrations/all.ts";
import { completeDraft, save, type TestApp, testApp, value } from "./app.test-help.ts";

const AT = "2026-11-01T08:00:00.000Z";
/** The version of the store in which an approval was bound to bytes. */
const BEFORE_FINGERPRINTS = 3;

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

type OldDraft = { id: string; content: string; approved?: string; sha256?: string };

/** A store as the program before this one left it. */
function writeOldStore(file: string, drafts: readonly OldDraft[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Sqlite(file);
  migrate(db, file, MIGRATIONS.slice(0, BEFORE_FINGERPRINTS));
  for (const { id, content, approved, sha256 = hashed(content).sha256 } of drafts) {
    db.prepare(
      `INSERT INTO drafts VALUES (:id, 'ket-luan', :sha256, 1, NULL, 1, 'Kết luận', 'KL', 'về',
         NULL, :at, :at, NULL, :content)`,
    ).run({ id, content, sha256, at: AT });
    if (approved === undefined) continue;
    const version = { ...hashed(approved), id: `v-${id}`, draftId: id, at: AT };
    db.prepare(
      `INSERT INTO versions VALUES (:id, :draftId, :sha256, 'sign-off', 'party-hd05', '[]', :at,
         :content)`,
    ).run(version);
    db.prepare(
      `INSERT INTO sign_offs (draft_id, version_id, round, signer, position, at)
       VALUES (?, ?, 1, 'Lê Văn Bình', 'Bí thư', ?)`,
    ).run(id, version.id, AT);
  }
  db.close();
}

/** Opens an app on a store of the old kind. */
async function openedOld(drafts: (document: Document) => readonly OldDraft[]) {
  const { document } = await completeDraft(app);
  app.reopen(() => {
    const file = storeFile(app.host.dataFolder);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
    writeOldStore(file, drafts(document));
  });
}

const statesOf = async () =>
  Object.fromEntries(value(await app.client.listDrafts({})).map(({ id, state }) => [id, state]));

const withFirst = (document: Document, words: string): Document => {
  const [first, ...rest] = document.body;
  return { ...document, body: [{ ...first, children: [{ text: words }] } as never, ...rest] };
};

test("approvals of an older store keep their meaning", async () => {
  await openedOld((document) => {
    const content = canonicalJson(document);
    const other = canonicalJson(withFirst(document, "đổi một chữ"));
    const formatOne = canonicalJson({ ...document, format: 1 });
    return [
      { id: "drafting", content },
      { id: "approved", content, approved: content },
      { id: "changed", content: other, approved: content },
      { id: "formatted", content, approved: formatOne },
      { id: "unreadable", content: "{", approved: "{" },
      { id: "unreadable-changed", content: "{", approved: "[" },
      { id: "flipped", content: other, approved: content, sha256: hashed(content).sha256 },
    ];
  });
  expect(await statesOf()).toEqual({
    drafting: "drafting",
    approved: "signed",
    changed: "changed",
    formatted: "signed",
    unreadable: "signed",
    "unreadable-changed": "changed",
    flipped: "changed",
  });
  const opened = value(await app.client.openDraft({ id: "approved" }));
  expect(opened).toMatchObject({
    state: "signed",
    signOff: { approver: "Lê Văn Bình", position: "Bí thư", at: AT },
  });
  const changed = await save(app, opened, withFirst(opened.document, "khác"));
  expect(changed.state).toBe("changed");
  expect((await save(app, changed, opened.document)).state).toBe("signed");
});

test("versions and approvals stay append-only, and every reference holds", async () => {
  await openedOld((document) => {
    const content = canonicalJson(document);
    return [{ id: "approved", content, approved: content }];
  });
  app.reopen(() => {
    const db = new Sqlite(storeFile(app.host.dataFolder));
    expect(db.pragma("foreign_key_check")).toEqual([]);
    for (const sql of ["UPDATE versions SET reason = 'x'", "DELETE FROM versions"])
      expect(() => db.exec(sql), sql).toThrow(/append-only/);
    expect(db.prepare("SELECT id, reason, at FROM versions").all()).toEqual([
      { id: "v-approved", reason: "sign-off", at: AT },
    ]);
    db.close();
  });
});
