import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inputs } from "../../bridge/api.ts";
import { USUAL_PREFERENCES } from "../../bridge/preferences.ts";
import { newDraft, TEMPLATES, type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

test("the facts of the app; the name of its user lasts", async () => {
  const { dataFolder, exportFolder } = app.host;
  expect(value(await app.client.facts({}))).toEqual({
    version: "0.1.0",
    dataFolder,
    exportFolder,
    user: "",
    preferences: USUAL_PREFERENCES,
    filePattern: "{symbol}-{number}-{body}_{copy}_{subject}",
    lastCopies: ["draft", "pdf"],
    hasOrganisation: false,
    hasDrafts: false,
    messages: [],
    notices: [],
  });
  value(await app.client.setUser({ name: "  Nguyễn Thị Hạnh " }));
  app.reopen();
  expect(value(await app.client.facts({})).user).toBe("Nguyễn Thị Hạnh");
});

test("the templates of the repository are all sound, and listed", async () => {
  expect(app.seen.log).toEqual([]);
  const list = value(await app.client.listTemplates({}));
  const folders = readdirSync(TEMPLATES, { withFileTypes: true }).filter((e) => e.isDirectory());
  expect(list.map((t) => t.id)).toEqual(folders.map((f) => f.name).sort());
  expect(list.find(({ id }) => id === "ket-luan")).toMatchObject({
    id: "ket-luan",
    name: "Kết luận",
    symbol: "KL",
  });
});

test("a wrong template is left out and logged; the others work", async () => {
  const templatesFolder = join(app.folder, "templates");
  mkdirSync(join(templatesFolder, "hong"), { recursive: true });
  writeFileSync(join(templatesFolder, "hong", "template.json"), "{");
  const second = testApp({ folder: join(app.folder, "second"), templatesFolder });
  expect(second.seen.log[0]).toContain(join("hong", "template.json"));
  expect(value(await second.client.listTemplates({}))).toEqual([]);
  second.remove();
});

test("a draft of the example is complete: it can be signed at once", async () => {
  const { id } = value(await app.client.createDraft({ template: "ket-luan", example: true }));
  const draft = value(await app.client.openDraft({ id }));
  expect(draft.document.body.length).toBeGreaterThan(10);
  const signOff = { id, revision: 1, signer: "Lê Văn Bình", position: "Bí thư" };
  expect(value(await app.client.signOff(signOff)).state).toBe("signed");
});

test("a template without an example has none to begin with", async () => {
  const templatesFolder = join(app.folder, "templates");
  mkdirSync(join(templatesFolder, "ket-luan"), { recursive: true });
  const file = join("ket-luan", "template.json");
  writeFileSync(join(templatesFolder, file), readFileSync(join(TEMPLATES, file)));
  const second = testApp({ folder: join(app.folder, "second"), templatesFolder });
  expect(await second.client.createDraft({ template: "ket-luan", example: true })).toMatchObject({
    error: { code: "not-found" },
  });
  expect((await newDraft(second)).revision).toBe(1);
  second.remove();
});

test("a draft whose template is not installed any more is said to be so, not broken", async () => {
  const draft = await newDraft(app);
  const templatesFolder = join(app.folder, "none");
  app.reopen(() => {
    app.host.templatesFolder = templatesFolder;
  });
  expect(await app.client.openDraft({ id: draft.id })).toEqual({
    ok: false,
    error: { code: "no-template", path: templatesFolder },
  });
  expect(value(await app.client.listDrafts({}))).toHaveLength(1);
});

test("a second app on the same folder is told that the store is in use", () => {
  expect(() => testApp({ folder: app.folder })).toThrow("store-in-use");
});

test("every method of the Api is exercised by these tests", () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.ts"));
  const tests = files.map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("");
  const missing = Object.keys(inputs).filter((method) => !tests.includes(`client.${method}(`));
  expect(missing).toEqual([]);
});
