import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_ORGANISATION } from "../document/organisation.ts";
import { EMPTY_PHRASE_BOOK } from "../document/phrases.ts";
import type { Result } from "../document/result.ts";
import { type Api, type ApiError, inputs, type Method } from "./api.ts";
import { createClient } from "./client.ts";
import { USUAL_PREFERENCES } from "./preferences.ts";
import { serve } from "./server.ts";
import type { Wire } from "./wire.ts";

const METHODS = Object.keys(inputs) as Method[];

/** Two ends of a wire inside one process; every message is cloned, as between two. */
function wirePair(): { near: Wire; far: Wire } {
  const listeners: { near: ((m: unknown) => void)[]; far: ((m: unknown) => void)[] } = {
    near: [],
    far: [],
  };
  const end = (own: "near" | "far", other: "near" | "far"): Wire => ({
    send: (message) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of listeners[other]) listener(copy);
      });
    },
    onMessage: (listener) => listeners[own].push(listener),
  });
  return { near: end("near", "far"), far: end("far", "near") };
}

type Seen = { method: Method; input: unknown };

/** An Api whose every method notes what reached it and answers with `answer`. */
function recordingApi(seen: Seen[], answer: () => Promise<Result<unknown, ApiError>>): Api {
  const entries = METHODS.map((method) => [
    method,
    (input: unknown) => {
      seen.push({ method, input });
      return answer();
    },
  ]);
  return Object.fromEntries(entries) as Api;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const quiet = () => undefined;

test("a question crosses the wire and its answer comes back", async () => {
  const { near, far } = wirePair();
  const seen: Seen[] = [];
  serve(
    far,
    recordingApi(seen, async () => ({ ok: true, value: { id: "d1" } })),
    quiet,
  );
  const client = createClient(near);
  expect(await client.createDraft({ template: "ket-luan" })).toEqual({
    ok: true,
    value: { id: "d1" },
  });
  expect(seen).toEqual([{ method: "createDraft", input: { template: "ket-luan" } }]);
});

test("answers find their question whatever the order", async () => {
  const { near, far } = wirePair();
  far.onMessage((message) => {
    const { id, input } = message as { id: number; input: { id: string } };
    const delay = input.id === "slow" ? 20 : 0;
    setTimeout(() => far.send({ id, result: { ok: true, value: input.id } }), delay);
  });
  const client = createClient(near);
  const answers = await Promise.all([
    client.deleteDraft({ id: "slow" }),
    client.deleteDraft({ id: "quick" }),
  ]);
  expect(answers.map((a) => a.ok && a.value)).toEqual(["slow", "quick"]);
});

test("an input outside the schema never reaches the handler", async () => {
  const { near, far } = wirePair();
  const seen: Seen[] = [];
  serve(
    far,
    recordingApi(seen, async () => ({ ok: true, value: null })),
    quiet,
  );
  const client = createClient(near);
  const wrong = { id: "", extra: 1 } as { id: string };
  expect(await client.deleteDraft(wrong)).toEqual({
    ok: false,
    error: { code: "invalid-request" },
  });
  expect(seen).toEqual([]);
});

test("a bug in a handler is answered with internal and logged once, without its message", async () => {
  const { near, far } = wirePair();
  const lines: string[] = [];
  const bug = async () => {
    throw new TypeError("mật: nội dung văn bản");
  };
  serve(far, recordingApi([], bug), (line) => lines.push(line));
  expect(await createClient(near).facts({})).toEqual({ ok: false, error: { code: "internal" } });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^facts: TypeError\n\s+at /);
  expect(lines[0]).not.toContain("mật");
});

test("something else than an error that is thrown does not break the server either", async () => {
  const { near, far } = wirePair();
  const lines: string[] = [];
  serve(
    far,
    recordingApi([], () => Promise.reject("text")),
    (line) => lines.push(line),
  );
  expect(await createClient(near).facts({})).toMatchObject({ error: { code: "internal" } });
  expect(lines).toEqual(["facts: string"]);
});

test("an answer that cannot be sent is logged, not thrown", async () => {
  const lines: string[] = [];
  let deliver: (message: unknown) => void = quiet;
  const broken: Wire = {
    send: () => {
      throw new Error("gone");
    },
    onMessage: (listener) => {
      deliver = listener;
    },
  };
  serve(
    broken,
    recordingApi([], async () => ({ ok: true, value: null })),
    (line) => lines.push(line),
  );
  deliver({ id: 1, method: "facts", input: {} });
  await settle();
  expect(lines[0]).toMatch(/^send: Error/);
});

test("what is unanswered is sent again when the backend was replaced", async () => {
  const dead = wirePair();
  const client = createClient(dead.near);
  const answers = [client.deleteDraft({ id: "a" }), client.facts({})];
  const alive = wirePair();
  const seen: Seen[] = [];
  serve(
    alive.far,
    recordingApi(seen, async () => ({ ok: true, value: null })),
    quiet,
  );
  client.replaceWire(alive.near);
  expect(await Promise.all(answers)).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(seen.map((s) => s.method)).toEqual(["deleteDraft", "facts"]);
});

test("a request that saw two backends die is given up", async () => {
  const client = createClient(wirePair().near);
  const answer = client.importFile({ template: "ket-luan" });
  client.replaceWire(wirePair().near);
  client.replaceWire(wirePair().near);
  expect(await answer).toEqual({ ok: false, error: { code: "internal" } });
});

test("a wire that is cut answers what waits and what comes, until there is another", async () => {
  const seen: Seen[] = [];
  const { near, far } = wirePair();
  const client = createClient(near);
  const waiting = client.facts({});
  expect(client.cutWire("keeps-stopping")).toBe(true);
  const failed = { ok: false, error: { code: "keeps-stopping" } };
  expect(await waiting).toEqual(failed);
  expect(await client.listDrafts({})).toEqual(failed);
  serve(
    far,
    recordingApi(seen, async () => ({ ok: true, value: [] })),
    quiet,
  );
  client.replaceWire(near);
  expect(await client.listDrafts({})).toEqual({ ok: true, value: [] });
});

test("before the first wire there is nothing to cut: requests wait for it", async () => {
  const client = createClient();
  const waiting = client.listDrafts({});
  expect(client.cutWire("damaged-store")).toBe(false);
  const { near, far } = wirePair();
  serve(
    far,
    recordingApi([], async () => ({ ok: true, value: [] })),
    quiet,
  );
  client.replaceWire(near);
  expect(await waiting).toEqual({ ok: true, value: [] });
});

test("the old wire is not listened to any more", async () => {
  const old = wirePair();
  const client = createClient(old.near);
  const answer = client.facts({});
  const next = wirePair();
  client.replaceWire(next.near);
  old.far.send({ id: 1, result: { ok: true, value: "old" } });
  await settle();
  next.far.send({ id: 1, result: { ok: true, value: "new" } });
  expect(await answer).toEqual({ ok: true, value: "new" });
});

test("the client lets nonsense pass by", async () => {
  const { near, far } = wirePair();
  const client = createClient(near);
  const answer = client.facts({});
  for (const nonsense of [
    null,
    7,
    "x",
    {},
    { id: 1 },
    { id: 1, result: {} },
    { id: 99, result: { ok: true } },
  ]) {
    far.send(nonsense);
  }
  far.send({ id: 1, result: { ok: true, value: "right" } });
  expect(await answer).toEqual({ ok: true, value: "right" });
});

const draft = { id: "d1", revision: 1 };
const block = { type: "paragraph", id: "b1", children: [{ text: "chữ" }] };

/** An input of every method that its schema takes. */
const SOUND: { [M in Method]: Record<string, unknown> } = {
  facts: {},
  setUser: { name: "An" },
  setPreferences: { preferences: USUAL_PREFERENCES },
  listTemplates: {},
  listDrafts: {},
  createDraft: { template: "ket-luan", example: true },
  openDraft: { id: "d1" },
  saveDraft: { ...draft, save: "s1", patch: { blocks: [block], order: ["b1"] } },
  keepPlace: { id: "d1", place: { block: "b1", offset: 3 } },
  renameDraft: { id: "d1", subject: "về" },
  duplicateDraft: { id: "d1" },
  extractDraft: { id: "d1", subject: "về", blocks: [block] },
  deleteDraft: { id: "d1" },
  restoreDraft: { id: "d1" },
  saveCopy: { content: "{}", text: "chữ", name: "Kết luận" },
  saveStoredCopy: { id: "d1" },
  importText: { text: "chữ", template: "ket-luan" },
  importFile: { template: "ket-luan" },
  convertImported: { id: "d1" },
  signOff: { ...draft, approver: "Lê Văn Bình", position: "Bí thư" },
  startRound: draft,
  readSigned: { id: "d1" },
  keepBeforeRevert: draft,
  exportDocx: { id: "d1", ask: false },
  exportCopies: { id: "d1", copies: ["draft", "pdf"], ask: false },
  setFilePattern: { pattern: "{symbol}_{copy}" },
  showInFolder: { path: "/x.docx" },
  usedRecipients: {},
  readOrganisation: {},
  saveOrganisation: { revision: 0, organisation: EMPTY_ORGANISATION },
  sampleOrganisation: {},
  readPhrases: {},
  savePhrases: { book: EMPTY_PHRASE_BOOK },
  setToneStyle: { style: "old" },
};

/** A sound input of a method, or the same with one field replaced or added by anything. */
const nearlySound = fc
  .record({
    method: fc.constantFrom(...METHODS),
    spoil: fc.boolean(),
    pick: fc.nat(),
    wrong: fc.anything(),
  })
  .map(({ method, spoil, pick, wrong }) => {
    const sound = SOUND[method];
    const keys = [...Object.keys(sound), "extra"];
    const key = keys[pick % keys.length] ?? "extra";
    return { id: pick, method, input: spoil ? { ...sound, [key]: wrong } : sound };
  });

const shaped = fc.record(
  {
    id: fc.oneof(fc.integer(), fc.anything()),
    method: fc.oneof(
      fc.constantFrom(...METHODS, "constructor", "__proto__", "toString", "hasOwnProperty"),
      fc.anything(),
    ),
    input: fc.anything({ maxDepth: 3 }),
    extra: fc.anything(),
  },
  { requiredKeys: [] },
);

test("every sound input passes its schema", () => {
  for (const method of METHODS) expect(inputs[method].safeParse(SOUND[method]).success).toBe(true);
});

test("10,000 random messages never crash and never pass the schema by", async () => {
  const seen: Seen[] = [];
  const sent: unknown[] = [];
  const lines: string[] = [];
  let deliver: (message: unknown) => void = quiet;
  const wire: Wire = {
    send: (message) => sent.push(message),
    onMessage: (listener) => {
      deliver = listener;
    },
  };
  serve(
    wire,
    recordingApi(seen, async () => ({ ok: true, value: null })),
    (line) => lines.push(line),
  );
  const messages = fc.sample(fc.oneof(fc.anything(), shaped, nearlySound), {
    numRuns: 10_000,
    seed: 2026,
  });
  for (const message of messages) expect(() => deliver(message)).not.toThrow();
  await settle();
  expect(lines).toEqual([]);
  expect(new Set(seen.map((s) => s.method)).size).toBe(METHODS.length);
  for (const { method, input } of seen) expect(inputs[method].safeParse(input).success).toBe(true);
  const answerable = messages.filter(
    (m) => typeof m === "object" && m !== null && "id" in m && Number.isSafeInteger(m.id),
  );
  expect(sent).toHaveLength(answerable.length);
});
