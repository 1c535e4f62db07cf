import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { failureOf, inTransaction } from "./db.ts";
import { insistOnPlace } from "./keeper.ts";
import { closeStore } from "./open.ts";
import { readSetting, writeSetting } from "./settings.ts";
import { commit, storeForEachTest, type TestStore } from "./store.test-help.ts";

const given = storeForEachTest();

/** The code with which an act fails; undefined when it succeeds. */
function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

const WAYS: [string, (b: TestStore) => void][] = [
  ["the folder is removed", ({ data }) => rmSync(data, { recursive: true })],
  ["the folder is renamed", ({ data }) => renameSync(data, `${data}-cũ`)],
  [
    "another folder takes its place",
    ({ data, file }) => {
      renameSync(data, `${data}-cũ`);
      mkdirSync(data);
      writeFileSync(file, "");
    },
  ],
  ["the database file is deleted", ({ file }) => rmSync(file)],
  [
    "the database file is swapped for a copy of itself",
    ({ file }) => {
      const bytes = readFileSync(file);
      rmSync(file);
      writeFileSync(file, bytes);
    },
  ],
];

describe.each(WAYS)("while a store is open, %s", (_name, happens) => {
  test("nothing is acknowledged and nothing told any more", () => {
    const db = given().open();
    commit(db, 2);
    happens(given());
    expect(codeOf(() => writeSetting(db, "user", "lần cuối"))).toBe("store-gone");
    expect(codeOf(() => insistOnPlace(db))).toBe("store-gone");
  });

  test("what a transaction wrote meanwhile is taken back, so that it can be tried again", () => {
    const db = given().open();
    writeSetting(db, "user", "trước");
    const write = () => {
      writeSetting(db, "user", "giữa chừng");
      happens(given());
    };
    expect(codeOf(() => inTransaction(db, write))).toBe("store-gone");
    expect(readSetting(db, "user")).toBe("trước");
    expect(() => closeStore(db)).not.toThrow();
  });
});

test("a folder that is put back takes saves again", () => {
  const { data, open } = given();
  const db = open();
  renameSync(data, `${data}-cũ`);
  expect(codeOf(() => writeSetting(db, "user", "a"))).toBe("store-gone");
  renameSync(`${data}-cũ`, data);
  writeSetting(db, "user", "b");
  closeStore(db);
  expect(readSetting(open(), "user")).toBe("b");
});

test("a deleted log: what is acknowledged is in the file that is left, kill or no kill", () => {
  const db = given().open();
  commit(db, 3);
  rmSync(given().log);
  writeSetting(db, "user", "sau khi mất nhật ký");
  expect(readSetting(given().killed().open(), "user")).toBe("sau khi mất nhật ký");
  writeSetting(db, "user", "và tiếp");
  expect(readSetting(given().killed().open(), "user")).toBe("và tiếp");
});

test("a log that is swapped for another: ours goes on, the foreign one is kept", () => {
  const { data, log, open } = given();
  const db = open();
  commit(db, 3);
  rmSync(log);
  writeFileSync(log, "của chương trình khác");
  writeSetting(db, "user", "sau khi bị thay");
  expect(readSetting(given().killed().open(), "user")).toBe("sau khi bị thay");
  closeStore(db);
  const kept = readdirSync(data).filter((name) => name.startsWith("van-kien.sqlite-wal."));
  expect(kept.map((name) => readFileSync(`${data}/${name}`, "utf8"))).toEqual([
    "của chương trình khác",
  ]);
});

test("soon after the last commit the log is empty: the database file alone holds everything", async () => {
  const { data, file, log, open } = given();
  const db = open({ idleMs: 20 });
  writeSetting(db, "user", "trong tệp");
  expect(readFileSync(log).length).toBeGreaterThan(0);
  await expect.poll(() => readFileSync(log).length).toBe(0);
  const copy = `${data}/bản sao.sqlite`;
  writeFileSync(copy, readFileSync(file));
  const alone = new Sqlite(copy);
  expect(readSetting(alone, "user")).toBe("trong tệp");
  alone.close();
});

test("a store that is closed is not touched by what was to come after its last commit", async () => {
  const { open } = given();
  const db = open({ idleMs: 5 });
  writeSetting(db, "user", "xong");
  db.close();
  await sleep(20);
  expect(readSetting(open(), "user")).toBe("xong");
});
