import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashed, type PaperContent } from "./content.ts";
import { type Db, failureOf, inTransaction } from "./db.ts";
import { addDraft, findDraft, listDrafts, loadDraft, setDeleted, writeRevision } from "./drafts.ts";
import { findExport, recordExport } from "./exports.ts";
import { openStore } from "./open.ts";
import { loadOrganisation, organisationRevision, saveOrganisation } from "./organisation.ts";
import { countRecipients, listRecipients } from "./recipients.ts";
import { addSignOff, listSignOffs } from "./sign-offs.ts";
import { addVersion, type NewVersion, signedContent } from "./versions.ts";

const AT = "2026-11-23T08:00:00.000Z";
const LATER = "2026-11-23T09:00:00.000Z";
const FACTS = { typeName: "Kết luận", symbol: "KL", subject: "về tình hình" };

/** Content whose print is told apart by its bytes. */
const contentOf = (content: string): PaperContent => {
  const { sha256 } = hashed(content);
  return { content, sha256, fingerprint: hashed(sha256).sha256 };
};

let folder: string;
let db: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-tables-"));
  const store = openStore(join(folder, "van-kien.sqlite"));
  if (!store.ok) throw new Error(store.error.code);
  db = store.value;
  addDraft(db, {
    ...contentOf('{"a":1}'),
    id: "d1",
    template: "ket-luan",
    facts: FACTS,
    at: AT,
  });
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const version = (content: string, change: Partial<NewVersion> = {}): NewVersion => ({
  ...contentOf(content),
  id: "v1",
  draftId: "d1",
  reason: "sign-off",
  profile: "party-hd05",
  findings: [],
  at: AT,
  ...change,
});

const next = (content: string, revision: number) => ({
  ...contentOf(content),
  id: "d1",
  revision,
  round: 1,
  save: `s${revision}`,
  facts: { ...FACTS, number: "15-KL/TU" },
  at: LATER,
});

test("a revision is written only over the one it was made from", () => {
  expect(writeRevision(db, next('{"a":2}', 1))).toBe(true);
  expect(writeRevision(db, next('{"a":3}', 1))).toBe(false);
  expect(loadDraft(db, "d1")).toMatchObject({
    content: '{"a":2}',
    revision: 2,
    lastSave: "s1",
    changedAt: LATER,
  });
  expect(writeRevision(db, { ...next("{}", 1), id: "nobody" })).toBe(false);
});

test("absent columns are absent, not null", () => {
  expect(findDraft(db, "d1")).not.toHaveProperty("lastSave");
  expect(listDrafts(db)[0]).toEqual({
    ...FACTS,
    id: "d1",
    template: "ket-luan",
    fingerprint: contentOf('{"a":1}').fingerprint,
    round: 1,
    changedAt: AT,
  });
  expect(findDraft(db, "nobody")).toBeUndefined();
});

test("content that is not what its hash says is never given out as sound", () => {
  db.prepare("UPDATE drafts SET content = '{\"a\":9}'").run();
  expect(loadDraft(db, "d1")).toMatchObject({ sound: false });
});

test("the list shows the last sign-off of the present round only", () => {
  addVersion(db, version('{"a":1}'));
  addVersion(db, version('{"a":2}', { id: "v2" }));
  const by = { draftId: "d1", approver: "Lê Văn Bình", position: "Bí thư" };
  addSignOff(db, { ...by, versionId: "v1", round: 1, at: LATER });
  // A clock that jumped back: the order of writing counts.
  addSignOff(db, { ...by, versionId: "v2", round: 1, at: AT });
  expect(listDrafts(db)[0]).toMatchObject({
    signedFingerprint: contentOf('{"a":2}').fingerprint,
    signedAt: AT,
  });
  expect(listSignOffs(db, "d1").map((s) => s.at)).toEqual([LATER, AT]);
  expect(signedContent(db, "d1", 1)).toEqual(hashed('{"a":2}'));
  expect(signedContent(db, "d1", 2)).toBeUndefined();
});

test("versions and sign-offs cannot be changed, removed or replaced", () => {
  addVersion(db, version('{"a":1}'));
  const signOff = { draftId: "d1", versionId: "v1", round: 1, approver: "A", position: "", at: AT };
  addSignOff(db, signOff);
  const attempts = [
    "UPDATE versions SET content = 'x'",
    "DELETE FROM versions",
    "UPDATE sign_offs SET signer = 'B'",
    "DELETE FROM sign_offs",
    "INSERT OR REPLACE INTO sign_offs SELECT * FROM sign_offs",
    "INSERT OR REPLACE INTO versions SELECT * FROM versions",
  ];
  for (const sql of attempts) expect(() => db.exec(sql), sql).toThrow(/append-only/);
  expect(() => addVersion(db, version("{}"))).toThrow(/UNIQUE/);
  expect(listSignOffs(db, "d1")).toHaveLength(1);
});

test("a draft that has versions cannot vanish", () => {
  addVersion(db, version('{"a":1}'));
  expect(() => db.exec("DELETE FROM drafts")).toThrow(/FOREIGN KEY/);
});

test("a damaged version is noticed", () => {
  addVersion(db, version('{"a":1}', { sha256: hashed("other").sha256 }));
  addSignOff(db, { draftId: "d1", versionId: "v1", round: 1, approver: "A", position: "", at: AT });
  expect(signedContent(db, "d1", 1)).toBe("damaged");
});

test("a transaction that throws leaves nothing", () => {
  const act = () => {
    addVersion(db, version('{"a":1}'));
    throw new Error("half-way");
  };
  expect(() => inTransaction(db, act)).toThrow("half-way");
  expect(db.prepare("SELECT count(*) FROM versions").pluck().get()).toBe(0);
});

test("the bin", () => {
  expect(setDeleted(db, "d1", LATER)).toBe(true);
  expect(listDrafts(db)[0]?.deletedAt).toBe(LATER);
  expect(setDeleted(db, "d1", undefined)).toBe(true);
  expect(listDrafts(db)[0]).not.toHaveProperty("deletedAt");
  expect(setDeleted(db, "nobody", LATER)).toBe(false);
});

test("recipients come by use; the same name with another note is another one", () => {
  const office = { name: " Lưu Văn phòng Tỉnh uỷ " };
  countRecipients(db, [{ name: "Ban Bí thư", note: "báo cáo" }, office, { name: " " }], AT);
  countRecipients(db, [office, { name: "Ban Bí thư" }], LATER);
  expect(listRecipients(db)).toEqual([
    { name: "Lưu Văn phòng Tỉnh uỷ" },
    { name: "Ban Bí thư" },
    { name: "Ban Bí thư", note: "báo cáo" },
  ]);
});

test("of exports to one path the last counts", () => {
  const first = { path: "/x.docx", draftId: "d1", sha256: hashed("1").sha256, at: AT };
  recordExport(db, first);
  recordExport(db, { ...first, sha256: hashed("2").sha256, at: LATER });
  expect(findExport(db, "/x.docx")).toMatchObject({ at: LATER, sha256: hashed("2").sha256 });
  expect(findExport(db, "/y.docx")).toBeUndefined();
});

test("failures of the disk have a code, bugs have none", () => {
  const error = (code: string) => Object.assign(new Error(""), { code });
  const codes = {
    SQLITE_FULL: "disk-full",
    SQLITE_READONLY_DBMOVED: "read-only-store",
    SQLITE_CANTOPEN: "read-only-store",
    SQLITE_BUSY: "store-in-use",
    SQLITE_CORRUPT_VTAB: "damaged-store",
    SQLITE_NOTADB: "damaged-store",
    SQLITE_IOERR_FSYNC: "cannot-write",
    ENOSPC: "disk-full",
    EROFS: "read-only-store",
    SQLITE_CONSTRAINT: undefined,
    EINVAL: undefined,
  };
  for (const [code, expected] of Object.entries(codes))
    expect(failureOf(error(code))).toBe(expected);
  expect(failureOf(new TypeError("x"))).toBeUndefined();
  expect(failureOf("x")).toBeUndefined();
});

test("the office is saved only over the state it was made from, and former states stay", () => {
  expect(loadOrganisation(db)).toBeUndefined();
  expect(organisationRevision(db)).toBe(0);
  expect(saveOrganisation(db, 0, hashed('{"a":1}'), AT)).toBe(true);
  expect(saveOrganisation(db, 0, hashed('{"a":2}'), AT)).toBe(false);
  expect(saveOrganisation(db, 1, hashed('{"a":2}'), LATER)).toBe(true);
  const newest = { ...hashed('{"a":2}'), revision: 2, changedAt: LATER };
  expect(loadOrganisation(db)).toEqual(newest);
  expect(db.prepare("SELECT count(*) FROM organisations").pluck().get()).toBe(2);
  expect(() => db.exec("UPDATE organisations SET content = '{}'")).toThrow("append-only");
  expect(() => db.exec("DELETE FROM organisations")).toThrow("append-only");
  expect(() => db.exec("INSERT OR REPLACE INTO organisations SELECT * FROM organisations")).toThrow(
    "append-only",
  );
});

test("an office that is not what its hash says is never given out: the one before it is", () => {
  saveOrganisation(db, 0, { ...hashed('{"a":1}'), content: '{"a":9}' }, AT);
  expect(loadOrganisation(db)).toBeUndefined();
  expect(organisationRevision(db)).toBe(1);
  saveOrganisation(db, 1, hashed('{"a":2}'), AT);
  saveOrganisation(db, 2, { ...hashed('{"a":3}'), content: '{"a":9}' }, AT);
  expect(loadOrganisation(db)?.revision).toBe(2);
  expect(organisationRevision(db)).toBe(3);
});
