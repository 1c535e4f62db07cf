import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { item, paragraph } from "../../document/build.ts";
import { blockText, type Document } from "../../document/model.ts";
import { storeFile } from "../open-app.ts";
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

const edited = (document: Document, words: string): Document => ({
  ...document,
  body: [...document.body.slice(0, -1), paragraph("last", words)],
});

const textOf = (document: Document) => document.body.map(blockText);

test("a new draft is the skeleton of its type, in revision 1 of round 1", async () => {
  const draft = await newDraft(app);
  expect(draft).toMatchObject({ revision: 1, round: 1, state: "drafting" });
  expect(draft.document.parts.number).toEqual({ body: "TU" });
  expect(draft.template.id).toBe("ket-luan");
  expect(draft).not.toHaveProperty("signOff");
});

test("an unknown type is not found", async () => {
  expect(await app.client.createDraft({ template: "thong-bao-la" })).toMatchObject({
    error: { code: "not-found", path: app.host.templatesFolder },
  });
});

test("what is saved is there after the app was closed", async () => {
  const draft = await completeDraft(app);
  app.reopen();
  const again = value(await app.client.openDraft({ id: draft.id }));
  expect(again.document).toEqual(draft.document);
  expect(again).toMatchObject({ revision: 2, savedAt: draft.savedAt });
});

test("saves go on from memory and from the disk alike", async () => {
  let draft = await completeDraft(app);
  for (let n = 0; n < 6; n++) {
    if (n % 2 === 0) app.reopen();
    draft = await save(app, draft, edited(draft.document, `lần ${n}`));
  }
  expect(draft.revision).toBe(8);
  expect(textOf(draft.document).at(-1)).toBe("lần 5");
});

test("a save from an old revision is stale, and changes nothing", async () => {
  const draft = await completeDraft(app);
  const patch = { blocks: [paragraph("b1", "của người khác")] };
  const late = { id: draft.id, revision: 1, save: "other", patch };
  expect(await app.client.saveDraft(late)).toEqual({ ok: false, error: { code: "stale" } });
  expect(value(await app.client.openDraft({ id: draft.id })).document).toEqual(draft.document);
});

test("a save that is repeated is answered as done, also after a restart", async () => {
  const draft = await completeDraft(app);
  const patch = { blocks: [paragraph("b1", "một lần thôi")] };
  const attempt = { id: draft.id, revision: 2, save: "attempt-1", patch };
  const first = value(await app.client.saveDraft(attempt));
  expect(value(await app.client.saveDraft(attempt))).toEqual(first);
  app.reopen();
  expect(value(await app.client.saveDraft(attempt))).toEqual(first);
  expect(first.revision).toBe(3);
});

test("the name of an old save does not let a later one through unwritten", async () => {
  const draft = await completeDraft(app);
  const first = {
    id: draft.id,
    revision: 2,
    save: "same",
    patch: { blocks: [paragraph("b1", "A")] },
  };
  value(await app.client.saveDraft(first));
  const second = { ...first, revision: 3, patch: { blocks: [paragraph("b1", "B")] } };
  expect(value(await app.client.saveDraft(second)).revision).toBe(4);
  expect(textOf(value(await app.client.openDraft({ id: draft.id })).document)[0]).toBe("B");
});

test("nothing changed: no new revision, but a stale one is told", async () => {
  const draft = await completeDraft(app);
  const nothing = { id: draft.id, save: "none", patch: { blocks: [] } };
  expect(value(await app.client.saveDraft({ ...nothing, revision: 2 })).revision).toBe(2);
  expect(await app.client.saveDraft({ ...nothing, revision: 1 })).toMatchObject({
    error: { code: "stale" },
  });
});

test("saved text is NFC and has no controls", async () => {
  const draft = await completeDraft(app);
  const typed = "tiếng Việt\u0000\u0007 đủ dấu".normalize("NFD");
  const next = await save(app, draft, edited(draft.document, typed));
  expect(textOf(next.document).at(-1)).toBe("tiếng Việt đủ dấu".normalize("NFC"));
});

test("blocks can be added, moved and taken away", async () => {
  const draft = await completeDraft(app);
  const [a, b, c] = draft.document.body;
  if (!a || !b || !c) throw new Error("three blocks expected");
  const added = item("new", "point", "điểm mới");
  const moved = await save(app, draft, { ...draft.document, body: [c, added, a] });
  expect(moved.document.body).toEqual([c, added, a]);
});

test.each([
  ["a new block without a place", { blocks: [paragraph("new", "x")] }],
  ["an order that names a block twice", { blocks: [], order: ["b1", "b1", "b2", "b3"] }],
  ["an order that names a stranger", { blocks: [], order: ["b1", "nobody"] }],
  ["an order of nothing", { blocks: [], order: [] }],
  ["a block twice", { blocks: [paragraph("b1", "x"), paragraph("b1", "y")] }],
  ["a brought block that the order leaves out", { blocks: [paragraph("b1", "x")], order: ["b2"] }],
])("a patch with %s is refused and changes nothing", async (_what, patch) => {
  const draft = await completeDraft(app);
  const attempt = { id: draft.id, revision: 2, save: "x", patch };
  expect(await app.client.saveDraft(attempt)).toMatchObject({ error: { code: "invalid-request" } });
  expect(value(await app.client.openDraft({ id: draft.id })).document).toEqual(draft.document);
});

test("a patch cannot change the type of a draft", async () => {
  const draft = await completeDraft(app);
  const { body, ...frame } = draft.document;
  const patch = { blocks: [], frame: { ...frame, template: "nghi-quyet" } };
  const attempt = { id: draft.id, revision: 2, save: "x", patch };
  expect(await app.client.saveDraft(attempt)).toMatchObject({ error: { code: "invalid-request" } });
});

test("the library lists type, symbol, subject, number and state, last changed first", async () => {
  const first = await completeDraft(app);
  const second = await newDraft(app);
  const list = value(await app.client.listDrafts({}));
  expect(list.map((d) => d.id)).toEqual([second.id, first.id]);
  expect(list[1]).toEqual({
    id: first.id,
    template: "ket-luan",
    typeName: "Kết luận",
    symbol: "KL",
    subject: "về tình hình đầu tư công năm 2026",
    number: "15-KL/TU",
    state: "drafting",
    round: 1,
    changedAt: first.savedAt,
  });
  expect(list[0]).not.toHaveProperty("number");
});

test("renaming changes the subject, in the list and in the document", async () => {
  const draft = await completeDraft(app);
  value(await app.client.renameDraft({ id: draft.id, subject: "về cải cách\nhành chính" }));
  expect(value(await app.client.listDrafts({}))[0]?.subject).toBe("về cải cách hành chính");
  const again = value(await app.client.openDraft({ id: draft.id }));
  expect(again.document.parts.subject.text).toBe("về cải cách\nhành chính");
  expect(again.revision).toBe(3);
});

test("a copy has the same content, no number and no day, and a life of its own", async () => {
  const draft = await completeDraft(app);
  value(await app.client.signOff({ id: draft.id, revision: 2, ...APPROVER }));
  const { id } = value(await app.client.duplicateDraft({ id: draft.id }));
  const copy = value(await app.client.openDraft({ id }));
  const { number, placeDate, ...parts } = draft.document.parts;
  expect(copy.document.body).toEqual(draft.document.body);
  expect(copy.document.parts).toEqual({
    ...parts,
    number: { body: number.body },
    placeDate: { place: placeDate.place },
  });
  expect(copy).toMatchObject({ revision: 1, round: 1, state: "drafting" });
});

test("a section becomes a draft of the same type and labels, with its blocks as the body", async () => {
  const draft = await completeDraft(app);
  const blocks = [item("s1", "section", "Nhiệm vụ"), paragraph("s2", "Trọng tâm.")];
  const labels = { section: "I-" };
  const { body, ...frame } = draft.document;
  const patch = { frame: { ...frame, labels }, blocks: [] };
  value(await app.client.saveDraft({ id: draft.id, revision: 2, save: "x", patch }));
  const made = value(await app.client.extractDraft({ id: draft.id, subject: "Nhiệm vụ", blocks }));
  const { document, template } = value(await app.client.openDraft(made));
  expect(document).toMatchObject({
    body: blocks,
    labels,
    parts: { subject: { text: "Nhiệm vụ" } },
  });
  expect(document.parts.number).not.toHaveProperty("ordinal");
  expect(template.id).toBe(draft.document.template);
  expect(value(await app.client.openDraft({ id: draft.id })).document.body).toEqual(body);
});

test("an annex without anything under its title becomes a draft with an empty body", async () => {
  const { id } = await completeDraft(app);
  const made = value(await app.client.extractDraft({ id, subject: "Danh mục", blocks: [] }));
  expect(value(await app.client.openDraft(made)).document.body).toHaveLength(1);
});

test("a draft goes to the bin and comes back as it was", async () => {
  const draft = await completeDraft(app);
  value(await app.client.deleteDraft({ id: draft.id }));
  expect(value(await app.client.listDrafts({}))[0]?.deletedAt).toMatch(/^2026-11-23T/);
  value(await app.client.restoreDraft({ id: draft.id }));
  expect(value(await app.client.listDrafts({}))[0]).not.toHaveProperty("deletedAt");
  expect(value(await app.client.openDraft({ id: draft.id })).document).toEqual(draft.document);
});

test("a draft that is not there is not found, by any method", async () => {
  const id = "nobody";
  const { client } = app;
  const answers = await Promise.all([
    client.openDraft({ id }),
    client.saveDraft({ id, revision: 1, save: "x", patch: { blocks: [] } }),
    client.renameDraft({ id, subject: "x" }),
    client.duplicateDraft({ id }),
    client.extractDraft({ id, subject: "x", blocks: [] }),
    client.deleteDraft({ id }),
    client.restoreDraft({ id }),
    client.signOff({ id, revision: 1, ...APPROVER }),
    client.startRound({ id, revision: 1 }),
    client.readSigned({ id }),
    client.keepBeforeRevert({ id, revision: 1 }),
    client.exportDocx({ id, ask: false }),
  ]);
  for (const answer of answers) expect(answer).toMatchObject({ error: { code: "not-found" } });
});

test("a disk can be made slow: nothing of a save is there before its time, then all of it", async () => {
  app.remove();
  app = testApp({}, { commitDelayMs: 50 });
  const draft = await newDraft(app);
  const saving = save(app, draft, edited(draft.document, "chờ đĩa"));
  expect(value(await app.client.openDraft({ id: draft.id })).revision).toBe(1);
  expect(await saving).toMatchObject({ revision: 2 });
  expect(textOf((await saving).document).at(-1)).toBe("chờ đĩa");
});

test("a draft whose bytes changed on the disk is never shown as sound", async () => {
  const draft = await completeDraft(app);
  const sound = await completeDraft(app);
  damage(app, draft.id);
  const { client } = app;
  const { id } = draft;
  const answers = await Promise.all([
    client.openDraft({ id }),
    client.duplicateDraft({ id }),
    client.renameDraft({ id, subject: "khác" }),
  ]);
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { code: "damaged-draft" } });
  }
  expect((await client.openDraft({ id: sound.id })).ok).toBe(true);
  expect(value(await client.listDrafts({}))).toHaveLength(2);
});

/** Changes a figure behind the app's back, as a failing disk would. */
function damage(target: TestApp, id: string): void {
  target.reopen(() => {
    const db = new Sqlite(storeFile(target.host.dataFolder));
    db.prepare("UPDATE drafts SET content = replace(content, '62%', '26%') WHERE id = ?").run(id);
    db.close();
  });
}
