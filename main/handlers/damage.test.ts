import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OpenDraft } from "../../bridge/api.ts";
import { canonicalJson } from "../../document/canonical.ts";
import { blockText, type Document } from "../../document/model.ts";
import { diffDocuments } from "../../document/patch.ts";
import { wordsIn } from "../../document/repair/words-in.ts";
import { storeFile } from "../open-app.ts";
import { sha256Of } from "../store/content.ts";
import {
  APPROVER,
  completeDraft,
  newDraft,
  type TestApp,
  testApp,
  value,
} from "./app.test-help.ts";

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

type Json = Record<string, unknown>;
type Alter = (content: string, json: Json) => string;

/** Changes a row behind the app's back. Without `badHash` the hash is made to fit again. */
function alter(id: string, change: Alter, badHash = false): string {
  let altered = "";
  app.reopen(() => {
    const db = new Sqlite(storeFile(app.host.dataFolder));
    const row = db.prepare("SELECT content FROM drafts WHERE id = ?").get(id);
    const { content } = row as { content: string };
    altered = change(content, JSON.parse(content));
    const hash = badHash ? sha256Of(content) : sha256Of(altered);
    db.prepare("UPDATE drafts SET content = ?, sha256 = ? WHERE id = ?").run(altered, hash, id);
    db.close();
  });
  return altered;
}

const bodyWith =
  (block: unknown): Alter =>
  (_content, json) =>
    canonicalJson({ ...json, body: [...(json.body as unknown[]), block] });

const partsWith =
  (parts: Json): Alter =>
  (_content, json) =>
    canonicalJson({ ...json, parts: { ...(json.parts as Json), ...parts } });

const deep = (levels: number, inner: unknown): unknown => {
  let node = inner;
  for (let n = 0; n < levels; n++)
    node = { type: "item", id: `d${n}`, level: "clause", children: [node] };
  return node;
};

/** Deeper than any function that calls itself could follow. */
const deeply =
  (levels: number): Alter =>
  (content) =>
    content.replace(
      '"body":[',
      `"body":[${'{"type":"item","children":['.repeat(levels)}{"text":"đáy"}${"]}".repeat(levels)},`,
    );

const WORD = "Giải ngân đạt 62% kế hoạch.";

/** Each damage, what is said of it, and words that must still be there. */
const DAMAGES: [name: string, change: Alter, said: RegExp, kept: string[], badHash?: true][] = [
  ["cut in the body", (c) => c.slice(0, c.indexOf("62%") + 3), /bị đứt/, ["Giải ngân đạt 62%"]],
  ["cut in the parts", (c) => c.slice(0, c.indexOf('"subject"')), /bị đứt/, [WORD]],
  ["cut to nothing", () => "", /bị đứt/, []],
  [
    "one byte in a key",
    (c) => c.replace('"children":[{"lead"', '"children":x{"lead"'),
    /bị đứt/,
    [WORD],
  ],
  ["one quote lost", (c) => c.replace('"text":"Ban Thường', '"text":Ban Thường'), /bị đứt/, [WORD]],
  ["null", () => "null", /không đúng dạng/, []],
  ["a list", () => '["chữ rời"]', /không đúng dạng/, ["chữ rời"]],
  ["a string", () => '"chữ rời"', /không đúng dạng/, ["chữ rời"]],
  [
    "a wrong field",
    partsWith({ subject: { text: 5, x: "chữ lạ" } }),
    /“Trích yếu”/,
    [WORD, "chữ lạ"],
  ],
  ["a field of another kind", partsWith({ recipients: "Lưu" }), /“Nơi nhận”/, [WORD, "Lưu"]],
  [
    "a number as words",
    partsWith({ number: { ordinal: "15", body: "TU" } }),
    /“Số, ký hiệu”/,
    [WORD],
  ],
  [
    "missing parts",
    (_c, { parts: _gone, ...json }) => canonicalJson(json),
    /không đọc được/,
    [WORD],
  ],
  ["no body", (_c, { body: _gone, ...json }) => canonicalJson(json), /không đúng dạng/, []],
  ["no format", (_c, { format: _gone, ...json }) => canonicalJson(json), /không đúng dạng/, [WORD]],
  [
    "an unknown block",
    bodyWith({ type: "poem", id: "p", children: [{ text: "thơ" }] }),
    /“poem”/,
    ["thơ"],
  ],
  ["a block that is null", bodyWith(null), /Một chỗ trống/, [WORD]],
  ["nested blocks", bodyWith(deep(3, { text: "trong cùng" })), /tách ra/, ["trong cùng"]],
  ["10,000 nested blocks", deeply(10_000), /tách ra/, ["đáy"]],
  ["a run without its block", bodyWith({ text: "rơi ra" }), /không đúng dạng/, ["rơi ra"]],
  [
    "a table without rows",
    bodyWith({ type: "table", id: "t", widths: [1], children: "hỏng" }),
    /./,
    ["hỏng"],
  ],
  [
    "a table of odd cells",
    bodyWith({ type: "table", id: "t", children: [{ children: ["ô 1", { text: "ô 2" }] }] }),
    /phần cột/,
    ["ô 1", "ô 2"],
  ],
  [
    "an endless id",
    bodyWith({ type: "paragraph", id: "x".repeat(1e6), children: [{ text: "dài" }] }),
    /Mã của một đoạn/,
    ["dài"],
  ],
  [
    "a wrong hash",
    (c) => c.replace("62%", "26%"),
    /Mã kiểm tra/,
    ["Giải ngân đạt 26% kế hoạch."],
    true,
  ],
];

const textOf = ({ body }: Document): string => body.map(blockText).join("\n");

describe("a damaged draft is said to be so, opens for who asks, and loses no word", () => {
  test.each(DAMAGES)("%s", async (_name, change, said, kept, badHash) => {
    const { id } = await completeDraft(app);
    const altered = alter(id, change, badHash);
    const refused = await app.client.openDraft({ id });
    expect(refused).toMatchObject({ ok: false, error: { code: "damaged-draft" } });
    const reasons = refused.ok ? [] : (refused.error.reasons ?? []);
    expect(reasons.map((m) => m.text).join("\n")).toMatch(said);
    const opened = value(await app.client.openDraft({ id, repair: true }));
    expect(opened.repairs).toEqual(reasons);
    for (const words of kept) expect(wordsIn(opened.document).join(" ")).toContain(words);
    expect(rows("SELECT content FROM drafts WHERE id = ?", id)).toEqual([{ content: altered }]);
    expect(value(await app.client.listDrafts({}))).toHaveLength(1);
    await savesAndKeepsTheOriginal(opened, altered);
  });
});

function rows(sql: string, ...values: unknown[]): unknown[] {
  let found: unknown[] = [];
  app.reopen(() => {
    const db = new Sqlite(storeFile(app.host.dataFolder));
    found = db.prepare(sql).all(...values);
    db.close();
  });
  return found;
}

/** The backend has even died meanwhile: what it repairs again has the same ids. */
async function savesAndKeepsTheOriginal(opened: OpenDraft, altered: string): Promise<void> {
  const { id, revision, document } = opened;
  const first = document.body[0];
  if (!first) throw new Error("no block");
  const typed: Document = {
    ...document,
    body: [
      { type: "paragraph", id: first.id, children: [{ text: "đã sửa" }] },
      ...document.body.slice(1),
    ],
  };
  app.reopen();
  const patch = diffDocuments(document, typed);
  value(await app.client.saveDraft({ id, revision, save: "s", patch }));
  const again = value(await app.client.openDraft({ id }));
  expect(again.repairs).toEqual([]);
  expect(textOf(again.document)).toBe(textOf(typed));
  const kept = rows("SELECT CAST(content AS TEXT) AS content FROM damaged_drafts");
  expect(kept).toEqual([{ content: altered }]);
}

describe("small things are put right without a question, and said", () => {
  test.each<[string, Alter, RegExp]>([
    [
      "a level outside the scheme",
      bodyWith({ type: "item", id: "l", level: "chapter", children: [{ text: "chương" }] }),
      /“chapter”/,
    ],
    [
      "an id twice",
      bodyWith({ type: "paragraph", id: "b1", children: [{ text: "hai" }] }),
      /bị trùng/,
    ],
  ])("%s", async (_name, change, said) => {
    const { id } = await completeDraft(app);
    alter(id, change);
    const opened = value(await app.client.openDraft({ id }));
    expect(opened.repairs.map((m) => m.text).join()).toMatch(said);
    expect(opened.repairs[0]?.place).toBeDefined();
    const ids = opened.document.body.map((b) => b.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("a newer format is not guessed at, even when it is cut; its copy can be saved", async () => {
  const { id } = await completeDraft(app);
  const newer = alter(id, (_c, json) => `{"format":9,"x":${canonicalJson(json).slice(0, 200)}`);
  const answer = await app.client.openDraft({ id, repair: true });
  expect(answer).toMatchObject({ error: { code: "newer-draft" } });
  app.choices.copyFile = join(app.folder, "bản.vankien.json");
  value(await app.client.saveStoredCopy({ id }));
  expect(readFileSync(app.choices.copyFile, "utf8")).toBe(newer);
});

test("a type that is not installed any more is said so, and the rest goes on", async () => {
  const { id } = await completeDraft(app);
  const other = await newDraft(app);
  app.reopen(() => {
    const db = new Sqlite(storeFile(app.host.dataFolder));
    db.prepare("UPDATE drafts SET template = 'da-bo', changed_at = 'hôm nào' WHERE id = ?").run(id);
    db.close();
  });
  expect(await app.client.openDraft({ id })).toMatchObject({ error: { code: "no-template" } });
  expect(value(await app.client.listDrafts({}))).toHaveLength(2);
  expect((await app.client.openDraft({ id: other.id })).ok).toBe(true);
  app.choices.copyFile = join(app.folder, "bản.vankien.json");
  const { textPath = "" } = value(await app.client.saveStoredCopy({ id }));
  expect(readFileSync(textPath, "utf8")).toContain(WORD);
});

test("signed and then damaged: it is not shown as signed, and signing stands for what is read", async () => {
  const draft = await completeDraft(app);
  const { id } = draft;
  value(await app.client.signOff({ id, revision: draft.revision, ...APPROVER }));
  alter(id, (c) => c.replace("62%", "26%"), true);
  const opened = value(await app.client.openDraft({ id, repair: true }));
  expect(opened.state).toBe("changed");
  const { revision } = opened;
  const signed = value(await app.client.signOff({ id, revision, ...APPROVER }));
  expect(signed).toMatchObject({ state: "signed", revision: revision + 1 });
  expect(rows("SELECT draft_id FROM damaged_drafts")).toHaveLength(1);
});

describe("a copy", () => {
  test("comes back through the import as a new draft with the same content", async () => {
    const draft = await completeDraft(app);
    const content = canonicalJson(draft.document);
    const path = join(app.folder, "ra ngoài", "bản.vankien.json");
    app.choices.copyFile = path;
    const name = "Kết luận về tình hình/..\\đầu tư";
    const saved = value(await app.client.saveCopy({ content, text: "toàn văn", name }));
    expect(saved).toEqual({ path, textPath: join(app.folder, "ra ngoài", "bản.txt") });
    expect(app.seen.suggested.at(-1)).toMatch(/ket-luan-ve-tinh-hinh-dau-tu\.vankien\.json$/u);
    const { id, messages } = await imported(path);
    expect(messages).toEqual([]);
    expect(value(await app.client.openDraft({ id })).document).toEqual(draft.document);
  });

  test("that was cut on its way is repaired and says so; text that only looks so stays text", async () => {
    const draft = await completeDraft(app);
    const path = join(app.folder, "bản.json");
    writeFileSync(path, `${canonicalJson(draft.document).slice(0, -9)}`);
    app.choices.copyFile = undefined;
    const whole = canonicalJson({ ...draft.document, body: [...draft.document.body, 7] });
    writeFileSync(path, whole);
    const { id, messages } = await imported(path);
    expect(messages.length).toBeGreaterThan(0);
    expect(textOf(value(await app.client.openDraft({ id })).document)).toContain(WORD);
    writeFileSync(path, '{ "children" } là chữ trong một văn bản');
    const text = await imported(path);
    expect(textOf(value(await app.client.openDraft({ id: text.id })).document)).toContain("là chữ");
  });

  test("of nothing chosen is cancelled; its text never goes over a file that is there", async () => {
    const ask = { content: "{}", text: "x", name: "" };
    expect(await app.client.saveCopy(ask)).toMatchObject({ error: { code: "cancelled" } });
    app.choices.copyFile = join(app.folder, "a.json");
    writeFileSync(join(app.folder, "a.txt"), "của người khác");
    const saved = value(await app.client.saveCopy(ask));
    expect(saved.textPath).toBe(join(app.folder, "a (2).txt"));
    expect(readFileSync(join(app.folder, "a.txt"), "utf8")).toBe("của người khác");
  });
});

async function imported(path: string) {
  app.choices.importFile = path;
  return value(await app.client.importFile({ template: "" }));
}
