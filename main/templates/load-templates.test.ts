import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadTemplates } from "./load-templates.ts";

const REPOSITORY = join(import.meta.dirname, "..", "..", "templates");

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
const example = { format: 1, template: "thu", ...template.skeleton };

function install(files: Record<string, unknown>): void {
  mkdirSync(join(folder, "thu"), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, "thu", name), text);
  }
}

test("the templates of the repository load without a message, each with its example", () => {
  const { templates, messages } = loadTemplates(REPOSITORY);
  expect(messages).toEqual([]);
  expect([...templates.keys()]).toContain("ket-luan");
  for (const loaded of templates.values()) expect(loaded.example).toBeDefined();
});

test("a template may come without an example", () => {
  install({ "template.json": template });
  const { templates, messages } = loadTemplates(folder);
  expect(messages).toEqual([]);
  expect(templates.get("thu")).toEqual({ template });
});

test.each([
  ["no JSON", "{", "cả tệp", "JSON"],
  ["a missing name", { ...template, name: undefined }, 'trường "name"', "string"],
  [
    "a level of no scheme",
    { ...template, numbering: [{ level: "x" }] },
    "numbering.0.level",
    "section",
  ],
  ["a field that nobody knows", { ...template, colour: "red" }, "template.json", "colour"],
])(
  "a template with %s is left out, with file, field and what is expected",
  (_n, wrong, field, expected) => {
    install({ "template.json": wrong });
    const { templates, messages } = loadTemplates(folder);
    expect(templates.size).toBe(0);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ rule: "template-wrong", severity: "error" });
    for (const part of [join(folder, "thu", "template.json"), field, expected]) {
      expect(messages[0]?.text).toContain(part);
    }
  },
);

test.each([
  ["of another type", { ...example, template: "khac" }, "template"],
  ["of a newer format", { ...example, format: 2 }, "format"],
  ["that is no document", { words: "x" }, "format"],
  ["without a body", { ...example, body: [] }, "body"],
])("an example %s is left out; its template stays", (_name, wrong, field) => {
  install({ "template.json": template, "example.json": wrong });
  const { templates, messages } = loadTemplates(folder);
  expect(templates.get("thu")).toEqual({ template });
  expect(messages[0]?.text).toContain("example.json");
  expect(messages[0]?.text).toContain(field);
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
