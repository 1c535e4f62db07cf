import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadProfiles } from "./load-profiles.ts";
import { loadTemplates } from "./load-templates.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const PROFILES = ["party-hd05", "party-hd36"];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-templates-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const template = {
  format: 1,
  id: "thu",
  name: "Thử",
  symbol: "T",
  description: "",
  group: "common",
  form: "titled",
  profiles: ["party-hd05"],
  numbering: [{ level: "section", name: "Mục", labels: ["I."], lead: "bold" }],
  skeleton: {
    parts: {
      issuer: { name: "" },
      number: { body: "TU" },
      placeDate: { place: "" },
      subject: { text: "" },
      recipients: [],
      signature: {},
    },
    body: [{ type: "paragraph", id: "b1", children: [{ text: "" }] }],
  },
};
const example = { format: 2, template: "thu", ...template.skeleton };
const point = { type: "item", id: "b2", level: "point", children: [{ text: "một việc" }] };
const withBody = (body: unknown[]) => ({ ...template.skeleton, body });

function install(files: Record<string, unknown>, name = "thu"): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, name, file), text);
  }
}

test("the templates of the repository load without a message, each with its example", () => {
  const { profiles } = loadProfiles(join(ROOT, "profiles"));
  const ids = (profiles ?? []).map(({ id }) => id);
  const { templates, messages } = loadTemplates(join(ROOT, "templates"), ids);
  expect(messages).toEqual([]);
  expect(templates.size).toBe(24);
  for (const loaded of templates.values()) expect(loaded.example).toBeDefined();
});

test("a template may come without an example", () => {
  install({ "template.json": template });
  const { templates, messages } = loadTemplates(folder, PROFILES);
  expect(messages).toEqual([]);
  expect(templates.get("thu")).toEqual({ template });
});

describe("a wrong template is left out, with file, field and what is expected", () => {
  test.each([
    ["no JSON", "{", "cả tệp", "tệp JSON đúng cú pháp"],
    ["a missing name", { ...template, name: undefined }, '"name"', "chữ đặt trong ngoặc kép"],
    ["an empty name", { ...template, name: "" }, '"name"', "ít nhất 1 ký tự"],
    ["a number for a text", { ...template, symbol: 3 }, '"symbol"', "chữ đặt trong ngoặc kép"],
    ["a text for a list", { ...template, profiles: "x" }, '"profiles"', "danh sách"],
    ["an empty list", { ...template, profiles: [] }, '"profiles"', "ít nhất 1 mục"],
    ["a list for the whole", [], "cả tệp", "nhóm trường"],
    ["an unknown form", { ...template, form: "x" }, '"form"', '"titled", "letter"'],
    ["an id with accents", { ...template, id: "thử" }, '"id"', "chữ theo mẫu"],
    [
      "a level that no scheme has",
      { ...template, numbering: [{ level: "x" }] },
      '"numbering.0.level"',
      '"section"',
    ],
    ["a field that nobody knows", { ...template, colour: "red" }, "template.json", '"colour"'],
    [
      "a block of an unknown kind",
      { ...template, skeleton: withBody([{ ...point, type: "x" }]) },
      '"skeleton.body.0.type"',
      '"paragraph"',
    ],
    [
      "a profile that is not installed",
      { ...template, profiles: ["party-hd05", "party-hd99"] },
      '"profiles.1"',
      "party-hd05, party-hd36",
    ],
    [
      "a skeleton with a level that its scheme lacks",
      { ...template, skeleton: withBody([template.skeleton.body[0], point]) },
      '"skeleton.body.1.level"',
      'một cấp có trong "numbering": section',
    ],
  ])("%s", (_name, wrong, field, expected) => {
    install({ "template.json": wrong });
    const { templates, messages } = loadTemplates(folder, PROFILES);
    expect(templates.size).toBe(0);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ rule: "template-wrong", severity: "error" });
    for (const part of [join(folder, "thu", "template.json"), field, expected]) {
      expect(messages[0]?.text).toContain(part);
    }
  });
});

test("the message is a Vietnamese sentence", () => {
  install({ "template.json": { ...template, symbol: 3 } });
  const file = join(folder, "thu", "template.json");
  expect(loadTemplates(folder).messages[0]?.text).toBe(
    `Mẫu văn bản ${file} không dùng được: trường "symbol" thiếu hoặc sai; cần chữ đặt trong ngoặc kép`,
  );
});

test("which profiles exist is only asked when it is known", () => {
  install({ "template.json": { ...template, profiles: ["party-hd99"] } });
  expect(loadTemplates(folder).messages).toEqual([]);
});

test("of two folders with one id the first stays, the second is named with it", () => {
  install({ "template.json": template }, "a");
  install({ "template.json": { ...template, name: "Thử hai" } }, "b");
  const { templates, messages } = loadTemplates(folder, PROFILES);
  expect(templates.get("thu")?.template.name).toBe("Thử");
  expect(messages).toHaveLength(1);
  for (const part of [join(folder, "b", "template.json"), '"id"', join(folder, "a")]) {
    expect(messages[0]?.text).toContain(part);
  }
});

test("a wrong template takes no other with it", () => {
  install({ "template.json": "{" }, "a");
  install({ "template.json": template }, "b");
  const { templates, messages } = loadTemplates(folder, PROFILES);
  expect([...templates.keys()]).toEqual(["thu"]);
  expect(messages).toHaveLength(1);
});

test.each([
  ["of another type", { ...example, template: "khac" }, '"template"', '"thu"'],
  ["of a newer format", { ...example, format: 99 }, '"format"', "số từ 1 đến 2"],
  ["that is no document", { words: "x" }, '"format"', "số từ 1 đến 2"],
  ["without a body", { ...example, body: [] }, '"body"', "ít nhất 1 mục"],
  [
    "with a level that the scheme lacks",
    { ...example, body: [point] },
    '"body.0.level"',
    "section",
  ],
])("an example %s is left out; its template stays", (_name, wrong, field, expected) => {
  install({ "template.json": template, "example.json": wrong });
  const { templates, messages } = loadTemplates(folder, PROFILES);
  expect(templates.get("thu")).toEqual({ template });
  for (const part of ["example.json", field, expected]) {
    expect(messages[0]?.text).toContain(part);
  }
});

test("blocks of an example that bear no id of their own get one", () => {
  const twice = [...example.body, ...example.body];
  install({ "template.json": template, "example.json": { ...example, body: twice } });
  const ids = loadTemplates(folder)
    .templates.get("thu")
    ?.example?.body.map((b) => b.id);
  expect(new Set(ids).size).toBe(2);
});

test("a folder that is not there holds no templates", () => {
  expect(loadTemplates(join(folder, "none"))).toEqual({ templates: new Map(), messages: [] });
});
