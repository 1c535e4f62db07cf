import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OpenDraft } from "../../bridge/api.ts";
import { paragraph } from "../../document/build.ts";
import { canonicalJson } from "../../document/canonical.ts";
import type { Block, Document } from "../../document/model.ts";
import { storeFile } from "../open-app.ts";
import { hashed } from "../store/content.ts";
import {
  APPROVER,
  completeDraft,
  newDraft,
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
  value(await app.client.signOff({ id: draft.id, revision: draft.revision, ...APPROVER }));
  return value(await app.client.openDraft({ id: draft.id }));
}

const withFirst = (draft: OpenDraft, words: string) => ({
  ...draft.document,
  body: [paragraph("b1", words), ...draft.document.body.slice(1)],
});

test("a draft with errors is refused, with the reasons", async () => {
  const draft = await newDraft(app);
  const answer = await app.client.signOff({ id: draft.id, revision: 1, ...APPROVER });
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
  const { sha256 } = hashed(canonicalJson(draft.document));
  const { fingerprint } = draft;
  expect(draft.signOff).toEqual({ round: 1, fingerprint, ...APPROVER, at: draft.signOff?.at });
  const row = look((db) => db.prepare("SELECT * FROM versions").get());
  expect(row).toMatchObject({
    draft_id: draft.id,
    sha256,
    fingerprint,
    reason: "sign-off",
    profile: "party-hd05",
    findings: "[]",
    content: canonicalJson(draft.document),
  });
});

test("only what was looked at can be signed", async () => {
  const draft = await completeDraft(app);
  expect(await app.client.signOff({ id: draft.id, revision: 1, ...APPROVER })).toEqual({
    ok: false,
    error: { code: "stale" },
  });
});

test("the same sign-off twice is once; another signer is another one", async () => {
  const draft = await signed();
  const again = { id: draft.id, revision: 2, ...APPROVER };
  expect(value(await app.client.signOff(again)).signOff).toEqual(draft.signOff);
  value(await app.client.signOff({ ...again, approver: "Trần Thị Hoa", position: "Phó Bí thư" }));
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

test("going back: what was approved is read, what stands there is kept", async () => {
  const draft = await signed();
  const changed = await save(app, draft, withFirst(draft, "viết lại"));
  expect(value(await app.client.readSigned({ id: draft.id }))).toEqual(draft.document);
  const order = { id: draft.id, revision: changed.revision };
  value(await app.client.keepBeforeRevert(order));
  expect(await app.client.keepBeforeRevert({ ...order, revision: 1 })).toMatchObject({
    error: { code: "stale" },
  });
  expect(reasonsOfVersions()).toEqual(["sign-off", "revert"]);
  const kept = look((db) =>
    db.prepare("SELECT content FROM versions WHERE reason = 'revert'").pluck().get(),
  );
  expect(kept).toBe(canonicalJson(changed.document));
  const back = await save(app, changed, draft.document);
  expect(back.state).toBe("signed");
});

test("there is nothing to go back to in a round without a sign-off", async () => {
  const draft = await signed();
  value(await app.client.startRound({ id: draft.id, revision: 2 }));
  expect(await app.client.readSigned({ id: draft.id })).toEqual({
    ok: false,
    error: { code: "not-found" },
  });
});

describe("number and day come after the approval", () => {
  const withoutBoth = ({ document }: Pick<OpenDraft, "document">): Document => {
    const { ordinal: _number, ...number } = document.parts.number;
    const { date: _day, ...placeDate } = document.parts.placeDate;
    return { ...document, parts: { ...document.parts, number, placeDate } };
  };
  const given = (document: Document, ordinal: number | undefined, date: string | undefined) => {
    const { number, placeDate } = document.parts;
    const parts = {
      ...document.parts,
      number: { ...number, ...(ordinal !== undefined && { ordinal }) },
      placeDate: { ...placeDate, ...(date !== undefined && { date }) },
    };
    return { ...document, parts };
  };
  async function approvedWithoutBoth() {
    const draft = await completeDraft(app);
    const bare = await save(app, draft, withoutBoth(draft));
    value(await app.client.signOff({ id: draft.id, revision: bare.revision, ...APPROVER }));
    return value(await app.client.openDraft({ id: draft.id }));
  }
  const issued = () =>
    look((db) =>
      db
        .prepare(
          `SELECT json_extract(v.content, '$.parts.number.ordinal') AS ordinal, s.version_id AS of
           FROM versions v JOIN sign_offs s ON s.id = v.sign_off WHERE v.reason = 'issue'
           ORDER BY v.rowid`,
        )
        .all(),
    );

  test("they void nothing, and the paper as it goes out is kept with its approval", async () => {
    const draft = await approvedWithoutBoth();
    const numbered = await save(app, draft, given(draft.document, 15, undefined));
    expect(numbered.state).toBe("signed");
    expect(issued()).toEqual([]);
    const dated = await save(app, numbered, given(numbered.document, 15, "2026-06-05"));
    expect(dated).toMatchObject({ state: "signed", fingerprint: draft.fingerprint });
    expect(value(await app.client.listDrafts({}))[0]).toMatchObject({ state: "signed" });
    const approval = look((db) => db.prepare("SELECT version_id FROM sign_offs").pluck().get());
    expect(issued()).toEqual([{ ordinal: 15, of: approval }]);
  });

  test("once for each number; one that was corrected is another paper that went out", async () => {
    const draft = await approvedWithoutBoth();
    const first = await save(app, draft, given(draft.document, 15, "2026-06-05"));
    const comma = await save(app, first, withFirst(first, "khác"));
    const back = await save(app, comma, first.document);
    expect(back.state).toBe("signed");
    await save(app, back, given(back.document, 16, "2026-06-05"));
    expect(issued()).toMatchObject([{ ordinal: 15 }, { ordinal: 16 }]);
  });

  test("a paper that had both when it was approved is the issued one itself", async () => {
    const draft = await signed();
    const changed = await save(app, draft, withFirst(draft, "khác"));
    await save(app, changed, draft.document);
    expect(issued()).toEqual([]);
  });

  test("a day under other rules prints otherwise: it has to be approved again", async () => {
    const draft = await approvedWithoutBoth();
    const old = await save(app, draft, given(draft.document, 15, "2020-06-05"));
    expect(old.state).toBe("changed");
    expect(issued()).toEqual([]);
  });

  test("anything else voids it", async () => {
    const draft = await approvedWithoutBoth();
    const { parts } = draft.document;
    const others = [
      { ...draft.document, parts: { ...parts, number: { body: "VPTU" } } },
      { ...draft.document, parts: { ...parts, placeDate: { place: "Nơi khác" } } },
      { ...draft.document, parts: { ...parts, marks: { noMedia: true as const } } },
      { ...draft.document, parts: { ...parts, recipients: parts.recipients.slice(1) } },
      { ...draft.document, setting: { size: 13 } },
      { ...draft.document, body: draft.document.body.toReversed() },
    ];
    let at = draft;
    for (const other of others) {
      const changed = await save(app, at, other);
      expect(changed.state).toBe("changed");
      at = await save(app, changed, draft.document);
      expect(at.state).toBe("signed");
    }
  });
});

test("a block that was typed anew, word for word, is the one that was approved", async () => {
  const draft = await signed();
  const [first, ...rest] = draft.document.body;
  const gone = await save(app, draft, { ...draft.document, body: rest });
  expect(gone.state).toBe("changed");
  const body = [{ ...first, id: "anew" } as Block, ...rest];
  const back = await save(app, gone, { ...draft.document, body });
  expect(back.state).toBe("signed");
});

test("who approved last in which post is remembered for that name alone", async () => {
  await signed();
  expect(value(await app.client.facts({})).userPosition).toBe("");
  value(await app.client.setUser({ name: APPROVER.approver }));
  expect(value(await app.client.facts({})).userPosition).toBe(APPROVER.position);
});

test("signing remembers the recipients", async () => {
  await signed();
  expect(value(await app.client.usedRecipients({}))).toEqual([
    { name: "Ban Bí thư Trung ương Đảng", note: "báo cáo" },
    { name: "Lưu Văn phòng Tỉnh uỷ" },
  ]);
});
