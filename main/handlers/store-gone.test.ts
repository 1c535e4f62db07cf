import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenDraft, Saved } from "../../bridge/api.ts";
import { EMPTY_PHRASE_BOOK } from "../../document/phrases.ts";
import { completeDraft, SIGNER, type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;
let draft: OpenDraft & Saved;

beforeEach(async () => {
  app = testApp();
  draft = await completeDraft(app);
});
afterEach(() => app.remove());

const leave = () => renameSync(app.host.dataFolder, `${app.host.dataFolder}-cũ`);
const comeBack = () => renameSync(`${app.host.dataFolder}-cũ`, app.host.dataFolder);

const attempt = (save: string, revision: number, words: string) => {
  const { body: _body, ...frame } = draft.document;
  const parts = { ...frame.parts, subject: { text: words } };
  return { id: draft.id, revision, save, patch: { frame: { ...frame, parts }, blocks: [] } };
};

test("every act on a store that has gone says so, reading and writing alike", async () => {
  leave();
  const { client } = app;
  const { id, revision } = draft;
  const gone = { ok: false, error: { code: "store-gone" } };
  for (const answer of await Promise.all([
    client.saveDraft(attempt("s1", revision, "sau khi mất")),
    client.signOff({ id, revision, ...SIGNER }),
    client.startRound({ id, revision }),
    client.createDraft({ template: "ket-luan" }),
    client.renameDraft({ id, subject: "tên khác" }),
    client.deleteDraft({ id }),
    client.setUser({ name: "An" }),
    client.exportDocx({ id, ask: false }),
    client.listDrafts({}),
    client.openDraft({ id }),
    client.facts({}),
    client.readOrganisation({}),
    client.usedRecipients({}),
  ])) {
    expect(answer).toMatchObject(gone);
  }
});

test("every act that writes is counted in the store and in its witness", async () => {
  const { client } = app;
  const { id, revision } = draft;
  const counted = (): number =>
    JSON.parse(readFileSync(join(app.host.dataFolder, "library.json"), "utf8")).commits;
  const acts: [string, () => Promise<{ ok: boolean }>][] = [
    ["setUser", () => client.setUser({ name: "An" })],
    ["setFilePattern", () => client.setFilePattern({ pattern: "{symbol}_{copy}" })],
    ["setToneStyle", () => client.setToneStyle({ style: "old" })],
    ["savePhrases", () => client.savePhrases({ book: EMPTY_PHRASE_BOOK })],
    ["createDraft", () => client.createDraft({ template: "ket-luan" })],
    ["duplicateDraft", () => client.duplicateDraft({ id })],
    ["importText", () => client.importText({ text: "Kết luận", template: "ket-luan" })],
    ["saveDraft", () => client.saveDraft(attempt("s1", revision, "khác"))],
    ["signOff", () => client.signOff({ id, revision: revision + 1, ...SIGNER })],
    ["startRound", () => client.startRound({ id, revision: revision + 1 })],
    ["exportDocx", () => client.exportDocx({ id, ask: false })],
    ["deleteDraft", () => client.deleteDraft({ id })],
    ["restoreDraft", () => client.restoreDraft({ id })],
  ];
  for (const [name, act] of acts) {
    const before = counted();
    expect((await act()).ok, name).toBe(true);
    expect(counted(), name).toBeGreaterThan(before);
  }
  const before = counted();
  await client.saveDraft(attempt("s1", revision, "lại"));
  await client.listDrafts({});
  expect(counted()).toBe(before);
});

test("what is on the screen can be saved elsewhere, and what is stored too", async () => {
  leave();
  app.choices.copyFile = join(app.folder, "noi-khac.vankien.json");
  const copy = { content: '{"chữ":"trên màn hình"}', text: "trên màn hình", name: "a" };
  expect((await app.client.saveCopy(copy)).ok).toBe(true);
  expect(readFileSync(app.choices.copyFile, "utf8")).toContain("trên màn hình");
  expect((await app.client.saveStoredCopy({ id: draft.id })).ok).toBe(true);
});

test("a folder that comes back takes the save that failed, and nothing in between is lost", async () => {
  const { client } = app;
  const saved = value(await client.saveDraft(attempt("s1", draft.revision, "một")));
  leave();
  const next = (save: string) => attempt(save, saved.revision, "hai");
  expect(await client.saveDraft(next("s2"))).toMatchObject({ error: { code: "store-gone" } });
  comeBack();
  expect(value(await client.saveDraft(next("s3"))).revision).toBe(saved.revision + 1);
  app.reopen();
  const opened = value(await client.openDraft({ id: draft.id }));
  expect(opened.document.parts.subject.text).toBe("hai");
});

test("a save that waits for a slow disk while the folder goes is not acknowledged", async () => {
  app.remove();
  app = testApp({}, { commitDelayMs: 60 });
  draft = await completeDraft(app);
  const slow = app.client.saveDraft(attempt("s1", draft.revision, "chậm"));
  await app.client.listTemplates({});
  leave();
  expect(await slow).toMatchObject({ error: { code: "store-gone" } });
  comeBack();
  const again = await app.client.saveDraft(attempt("s2", draft.revision, "chậm"));
  expect(value(again).revision).toBe(draft.revision + 1);
});
