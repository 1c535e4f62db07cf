import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openingNotices } from "./keeper.ts";
import { copyBefore } from "./migrate.ts";
import { closeStore, openStore } from "./open.ts";
import { readSetting, writeSetting } from "./settings.ts";
import { commit, storeForEachTest, type TestStore } from "./store.test-help.ts";

const given = storeForEachTest();

/** A store whose last commits stand in its log only, as after a kill. */
function killedStore(): TestStore {
  const db = given().open();
  commit(db, 20);
  writeSetting(db, "user", "Lê Thị An");
  return given().killed();
}

/** Every file of a folder with its bytes. */
const contents = (data: string): Record<string, string> =>
  Object.fromEntries(readdirSync(data).map((n) => [n, readFileSync(join(data, n), "base64")]));

const LOSSES: [string, (b: TestStore) => void][] = [
  ["empty", ({ file }) => writeFileSync(file, "")],
  ["gone", ({ file }) => rmSync(file)],
  [
    "empty, and only the log is beside it",
    ({ file, data }) => {
      writeFileSync(file, "");
      rmSync(join(data, "library.json"));
    },
  ],
  [
    "gone, and only the witness is left",
    ({ file, log }) => {
      rmSync(file);
      rmSync(log);
    },
  ],
  [
    "gone, and only a copy from before a migration is left",
    ({ data, file }) => {
      for (const name of readdirSync(data)) rmSync(join(data, name));
      writeFileSync(copyBefore(file, 1), "bản sao");
    },
  ],
];

describe.each(LOSSES)("the database is %s", (_name, happens) => {
  test("none is made in its place, and what is left stays byte for byte", () => {
    const killed = killedStore();
    happens(killed);
    const before = contents(killed.data);
    const refused = openStore(killed.file);
    expect(refused).toMatchObject({ ok: false, error: { code: "store-missing" } });
    const left = Object.keys(before).filter((name) => name !== basename(killed.file));
    const found = refused.ok ? [] : (refused.error.found ?? []);
    expect(found.map(({ name }) => name)).toEqual(left);
    expect(contents(killed.data)).toEqual(before);
  });

  test("a new one begins only when asked for, and what is left is put aside first", () => {
    const killed = killedStore();
    happens(killed);
    const before = contents(killed.data);
    const now = () => new Date(2026, 10, 28, 9, 5, 2);
    const db = killed.open({ startNew: true, now });
    expect(readSetting(db, "user")).toBeUndefined();
    expect(openingNotices(db)).toEqual([]);
    const aside = join(killed.data, "cat-rieng-2026-11-28-090502");
    expect(contents(aside)).toEqual(before);
    closeStore(db);
    expect(openStore(killed.file).ok).toBe(true);
  });
});

test("what was put aside comes back when it is put back", () => {
  const { data, open } = given();
  const db = open();
  writeSetting(db, "user", "còn đây");
  closeStore(db);
  closeStore(open({ startNew: true, now: () => new Date(2026, 0, 2) }));
  const aside = join(data, "cat-rieng-2026-01-02-000000");
  for (const name of readdirSync(aside)) {
    writeFileSync(join(data, name), readFileSync(join(aside, name)));
  }
  expect(readSetting(open(), "user")).toBe("còn đây");
});

test("twice in one second: neither is written over", () => {
  const now = () => new Date(2026, 0, 2);
  for (let n = 0; n < 2; n++) closeStore(given().open({ startNew: n > 0, now }));
  closeStore(given().open({ startNew: true, now }));
  const folders = readdirSync(given().data).filter((name) => name.startsWith("cat-rieng"));
  expect(folders).toEqual(["cat-rieng-2026-01-02-000000", "cat-rieng-2026-01-02-000000-2"]);
});

test.each(["an empty folder", "an empty file", "an empty log"])(
  "%s is where one begins",
  (name) => {
    const { data, file, log, open } = given();
    mkdirSync(data);
    if (name === "an empty file") writeFileSync(file, "");
    if (name === "an empty log") writeFileSync(log, "");
    expect(readSetting(open(), "openings")).toBe("1");
  },
);

test("a new store has its tables in the database file before anybody can use it", () => {
  const { file, open } = given();
  open();
  const killed = given().killed();
  rmSync(killed.log);
  rmSync(join(killed.data, "library.json"));
  expect(readSetting(killed.open(), "store")).toBeDefined();
  expect(existsSync(`${file}.new`)).toBe(false);
});
