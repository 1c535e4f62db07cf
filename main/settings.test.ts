import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backendEnvironment, readSettings, settingsFromMain } from "./settings.ts";

const EVERYTHING = {
  VAN_KIEN_DATA: "/data",
  VAN_KIEN_EXPORTS: "/exports",
  VAN_KIEN_TEMPLATES: "/templates",
  VAN_KIEN_PROFILES: "/profiles",
  VAN_KIEN_SQLITE_BINDING: "/foreign.node",
  VAN_KIEN_NOW: "2026-06-05T00:00:00Z",
  VAN_KIEN_COMMIT_DELAY_MS: "900",
};

test("what is set from outside is read once", () => {
  expect(readSettings(false, EVERYTHING)).toEqual({
    dataFolder: "/data",
    exportFolder: "/exports",
    templatesFolder: "/templates",
    profilesFolder: "/profiles",
    nativeBinding: "/foreign.node",
    now: "2026-06-05T00:00:00Z",
    commitDelayMs: 900,
  });
});

test("a packaged app takes nothing from outside", () => {
  expect(readSettings(true, EVERYTHING)).toEqual({});
});

test("what is empty or no number is not set", () => {
  const odd = { VAN_KIEN_DATA: "", VAN_KIEN_COMMIT_DELAY_MS: "soon" };
  expect(readSettings(false, odd)).toEqual({});
});

const TOLD = {
  dataFolder: "/data",
  exportFolder: "/exports",
  templatesFolder: "/app/templates",
  profilesFolder: "/app/profiles",
  organisationsFolder: "/app/organisations",
  phrasesFolder: "/app/phrases",
  version: "1.0.0",
};

test("the backend is told everything, and inherits nothing but what the system needs", () => {
  const inherited = { ...EVERYTHING, TMPDIR: "/tmp", NODE_OPTIONS: "--inspect", PATH: "/bin" };
  const environment = backendEnvironment(TOLD, inherited);
  expect(Object.keys(environment).sort()).toEqual(["TMPDIR", "VAN_KIEN_BACKEND"]);
  expect(settingsFromMain(environment)).toEqual(TOLD);
});

test("a backend that was told nothing does not start", () => {
  expect(() => settingsFromMain({})).toThrow();
  expect(() => settingsFromMain(EVERYTHING)).toThrow();
});

test("no other file of the program reads the environment", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const sources = files.filter((f) => /\.ts$/u.test(f) && !/\.test(?:-help)?\.ts$/u.test(f));
  const naming = (words: string) =>
    sources.filter((f) => readFileSync(join(import.meta.dirname, f), "utf8").includes(words));
  expect(sources.length).toBeGreaterThan(50);
  expect(naming("VAN_KIEN_")).toEqual(["settings.ts"]);
  // The command line asks npm where it was typed.
  expect(naming("process.env").sort()).toEqual(["cli.ts", "settings.ts"]);
});
