import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadProfiles } from "./load-profiles.ts";

const REPOSITORY = join(import.meta.dirname, "..", "..", "profiles");

type Json = Record<string, unknown>;

const shipped = (name: string): Json => JSON.parse(readFileSync(join(REPOSITORY, name), "utf8"));
const hd05 = shipped("party-hd05.json");
const hd36 = shipped("party-hd36.json");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-profiles-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function install(name: string, content: unknown): void {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  writeFileSync(join(folder, name), text);
}

test("the profiles of the repository load without a message, oldest first", () => {
  const { profiles, messages } = loadProfiles(REPOSITORY);
  expect(messages).toEqual([]);
  expect(profiles?.map(({ id }) => id)).toEqual(["party-hd36", "state-nd30", "party-hd05"]);
});

test.each([
  ["no JSON", "không phải JSON", "cả tệp", "tệp JSON đúng cú pháp"],
  ["a missing field", { ...hd05, words: undefined }, '"words"', "nhóm trường"],
  ["a missing look", { ...hd05, looks: {} }, '"looks.title"', "nhóm trường"],
  ["a wrong type", { ...hd05, lineWeight: "0,75" }, '"lineWeight"', "một số"],
  ["a figure out of range", { ...hd05, lineWeight: 999 }, '"lineWeight"', "nhiều nhất 200"],
  ["an unknown family", { ...hd05, family: "x" }, '"family"', '"party", "state"'],
  ["a field that nobody knows", { ...hd05, colour: "red" }, "wrong.json", '"colour"'],
])("%s: the file is left out, with field and what is expected", (_name, wrong, field, expected) => {
  install("a.json", hd36);
  install("wrong.json", wrong);
  const { profiles, messages } = loadProfiles(folder);
  expect(profiles?.map(({ id }) => id)).toEqual(["party-hd36"]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ rule: "profile-wrong", severity: "error" });
  for (const part of ["Thể thức", join(folder, "wrong.json"), field, expected]) {
    expect(messages[0]?.text).toContain(part);
  }
});

test("of two files with one id the first stays", () => {
  install("a.json", hd05);
  install("b.json", { ...hd05, name: "Khác" });
  const { profiles, messages } = loadProfiles(folder);
  expect(profiles?.[0].name).toBe(hd05.name);
  expect(messages[0]?.text).toContain(join(folder, "b.json"));
  expect(messages[0]?.text).toContain('mã khác "party-hd05"');
});

test.each([
  ["empty", () => folder],
  ["not there", () => join(folder, "none")],
])("a folder that is %s gives no profiles and says so", (_name, where) => {
  const { profiles, messages } = loadProfiles(where());
  expect(profiles).toBeUndefined();
  expect(messages.map((m) => m.rule)).toEqual(["profiles-missing"]);
  expect(messages[0]?.text).toContain(where());
});

test("a file that is no .json is none of ours", () => {
  install("a.json", hd36);
  install("ghi-chu.txt", "x");
  expect(loadProfiles(folder).messages).toEqual([]);
});
