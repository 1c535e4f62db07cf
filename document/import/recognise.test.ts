import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { countingIds } from "../build.ts";
import { parseDocument } from "../parse.ts";
import { profileOf } from "../profiles/choose.ts";
import { profiles } from "../profiles/profiles.fixture.ts";
import { parseTemplate, type Template } from "../template.ts";
import { documentText } from "../text.ts";
import { recogniseTemplate } from "./recognise.ts";

const FOLDER = resolve("templates");
const json = (id: string, name: string): unknown =>
  JSON.parse(readFileSync(resolve(FOLDER, id, name), "utf8"));
const ids = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function templateOf(id: string): Template {
  const parsed = parseTemplate(json(id, "template.json"));
  if (!parsed.ok) throw new Error(id);
  return parsed.value;
}
const templates = ids.map(templateOf);

function textOfExample(template: Template): string {
  const parsed = parseDocument(
    json(template.id, "example.json"),
    template.numbering,
    countingIds("x"),
  );
  if (!parsed.ok) throw new Error(template.id);
  return documentText(parsed.value, template, profileOf(parsed.value, profiles));
}

test.each(ids)("the text of an example is recognised as its type: %s", (id) => {
  expect(recogniseTemplate(textOfExample(templateOf(id)), templates)?.id).toBe(id);
});

test.each([
  ["Số 12-CV/TU\nvề việc họp", "cong-van"],
  ["Số 05-QĐi/TU", "quy-dinh"],
  ["vài dòng chữ không đầu không cuối", "ket-luan"],
  ["", "ket-luan"],
])("%j is taken for %s", (text, id) => {
  expect(recogniseTemplate(text, templates)?.id).toBe(id);
});

test("without templates there is none", () => expect(recogniseTemplate("x", [])).toBeUndefined());
