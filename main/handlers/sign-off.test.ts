import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenDraft } from "../../bridge/api.ts";
import { paragraph } from "../../document/build.ts";
import { canonicalJson } from "../../document/canonical.ts";
import { storeFile } from "../open-app.ts";
import { fingerprinted } from "../store/content.ts";
import {
  completeDraft,
  newDraft,
  SIGNER,
  save,
  type TestApp,
  testApp,
  value,
} from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

/** Looks at the database itself, between two openings. */
function look<T>(read: (db: Sqlite.Database) => T): T {
  let found: T | undefined;
  app.reopen(() => {
    const db = new Sqlite(storeFile(app.host.dataFolder));
    found = read(db);
    db.close();
  });
  return found as T;
}

const reasonsOfVersions = () =>
  look((db) => db.prepare("SELECT reason FROM versions ORDER BY rowid").pluck().all());

async function signed(): Promise<OpenDraft> {
  const draft = await completeDraft(app);
  value(await app.client.signOff({ id: draft.id, revision: draft.revision, ...SIGNER }));
  return value(await app.client.openDraft({ id: draft.id }));
}

const withFirst = (draft: OpenDraft, words: string) => ({
  ...draft.document,
  body: [paragraph("b1", words), ...draft.document.body.slice(1)],
});

test("a draft with errors is refused, with the reasons", async () => {
  const draft = await newDraft(app);
  const answer = await app.client.signOff({ id: draft.id, revision: 1, ...SIGNER });
  if (answer.ok) throw new Error("it was signed");
  expect(answer.error.code).toBe("refused");
  const rules = answer.error.reasons?.map((r) => r.rule);
  expect(rules).toContain("subject-missing");
  expect(answer.error.reasons?.every((r) => r.severity === "error")).toBe(true);
  expect(reasonsOfVersions()).toEqual([]);
});

test("a sign-off freezes the content, its hash, profile and findings under a name", async () => {
  const draft = await signed();
  expect(draft).toMatchObject({ state: "signed", revision: 2 });
  const { sha256 } = fingerprinted(canonicalJson(draft.document));
  expect(draft.signOff).toEqual({ round: 1, sha256, ...SIGNER, at: draft.signOff?.at });
  const row = look((db) => db.prepare("SELECT * FROM versions").get());
  expect(row).toMatchObject({
    draft_id: draft.id,
    sha256,
    reason: "sign-off",
    profile: "party-hd05",
    findings: "[]",
    content: canonicalJson(draft.document),
  });
});

test("only what was looked at can be signed", async () => {
  const draft = await completeDraft(app);
  expect(await app.client.signOff({ id: draft.id, revision: 1, ...SIGNER })).toEqual({
    ok: false,
    error: { code: "stale" },
  });
});

test("the same sign-off twice is once; another signer is another one", async () => {
  const draft = await signed();
  const again = { id: draft.id, revision: 2, ...SIGNER };
  expect(value(await app.client.signOff(again)).signOff).toEqual(draft.signOff);
  value(await app.client.signOff({ ...again, signer: "Trần Thị Hoa", position: "Phó Bí thư" }));
  expect(look((db) => db.prepare("SELECT signer FROM sign_offs").pluck().all())).toEqual([
    "Lê Văn Bình",
    "Trần Thị Hoa",
  ]);
});

test("one letter more: changed; the letter taken back: signed again", async () => {
  const draft = await signed();
  const [first] = draft.document.body;
  const changed = await save(
    app,
    draft,
    withFirst(draft, "Ban Thường vụ Tỉnh uỷ kết luận như sau;"),
  );
  expect(changed.state).toBe("changed");
  expect(value(await app.client.listDrafts({}))[0]).toMatchObject({
    state: "changed",
    signedAt: draft.signOff?.at,
  });
  expect(first).toBeDefined();
  const back = await save(
    app,
    changed,
    withFirst(changed, "Ban Thường vụ Tỉnh uỷ kết luận như sau:"),
  );
  expect(back.state).toBe("signed");
  expect(value(await app.client.listDrafts({}))[0]?.state).toBe("signed");
});

test("the next round begins unsigned and keeps the round before as a version", async () => {
  const draft = await signed();
  const saved = value(await app.client.startRound({ id: draft.id, revision: 2 }));
  expect(saved).toMatchObject({ round: 2, revision: 3, state: "drafting" });
  expect(saved).not.toHaveProperty("signOff");
  expect(reasonsOfVersions()).toEqual(["sign-off", "round"]);
});

test("a round that is started twice by one click is started once", async () => {
  const draft = await signed();
  const order = { id: draft.id, revision: 2 };
  const first = value(await app.client.startRound(order));
  app.reopen();
  expect(value(await app.client.startRound(order))).toEqual(first);
  expect(await app.client.startRound({ ...order, revision: 1 })).toMatchObject({
    error: { code: "stale" },
  });
  expect(reasonsOfVersions()).toEqual(["sign-off", "round"]);
});

test("going back brings what was signed, and keeps what stood there", async () => {
  const draft = await signed();
  const changed = await save(app, draft, withFirst(draft, "viết lại"));
  const order = { id: draft.id, revision: changed.revision };
  const back = value(await app.client.revertToSigned(order));
  expect(back).toMatchObject({ state: "signed", revision: 4, document: draft.document });
  expect(value(await app.client.revertToSigned(order))).toEqual(back);
  expect(reasonsOfVersions()).toEqual(["sign-off", "revert"]);
  const kept = look((db) =>
    db.prepare("SELECT content FROM versions WHERE reason = 'revert'").pluck().get(),
  );
  expect(kept).toBe(canonicalJson(changed.document));
});

test("there is nothing to go back to in a round without a sign-off", async () => {
  const draft = await signed();
  value(await app.client.startRound({ id: draft.id, revision: 2 }));
  expect(await app.client.revertToSigned({ id: draft.id, revision: 3 })).toEqual({
    ok: false,
    error: { code: "not-found" },
  });
  expect(await app.client.revertToSigned({ id: draft.id, revision: 1 })).toMatchObject({
    ok: false,
  });
});

test("a stale revert changes nothing", async () => {
  const draft = await signed();
  const changed = await save(app, draft, withFirst(draft, "viết lại"));
  expect(await app.client.revertToSigned({ id: draft.id, revision: 1 })).toMatchObject({
    error: { code: "stale" },
  });
  expect(value(await app.client.openDraft({ id: draft.id })).document).toEqual(changed.document);
});

test("signing remembers the recipients", async () => {
  await signed();
  expect(value(await app.client.usedRecipients({}))).toEqual([
    { name: "Ban Bí thư Trung ương Đảng", note: "báo cáo" },
    { name: "Lưu Văn phòng Tỉnh uỷ" },
  ]);
});
