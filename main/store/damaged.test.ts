import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { closeStore, openStore } from "./open.ts";
import { writeSetting } from "./settings.ts";
import { commit, storeForEachTest, type TestStore } from "./store.test-help.ts";

const given = storeForEachTest();
const PAGE = 4096;

/** A closed store of some pages. */
function closedStore(): TestStore {
  const db = given().open();
  const add = db.prepare("INSERT INTO recipients VALUES (?, '', 1, '')");
  for (let n = 0; n < 60; n++) add.run(`Ban ${n} ${"x".repeat(900)}`);
  closeStore(db);
  return given();
}

/** What a connection of anybody else does to a closed store. */
function change({ file }: TestStore, sql: string): void {
  const db = new Sqlite(file);
  db.exec(sql);
  db.close();
}

const bytesIn = (data: string, names: string[]) =>
  names.map((name) => readFileSync(join(data, name)).toString("base64"));

/** Opens what has to be refused as damaged; not a byte of it may change. */
function refused({ data, file }: TestStore): string | undefined {
  const names = readdirSync(data).filter((name) => !name.endsWith("-shm"));
  const before = bytesIn(data, names);
  const answer = openStore(file);
  if (answer.ok) closeStore(answer.value);
  expect(answer).toMatchObject({ ok: false, error: { code: "damaged-store", file } });
  expect(bytesIn(data, names)).toEqual(before);
  return answer.ok ? undefined : answer.error.damage;
}

describe("a damaged page", () => {
  test("of every page in turn, zeroed: opened sound, or refused and left byte for byte", () => {
    const { file } = closedStore();
    const sound = readFileSync(file);
    const outcomes = new Set<string>();
    for (let page = 0; page < sound.length / PAGE; page++) {
      const bytes = Buffer.from(sound);
      bytes.fill(0, page * PAGE, (page + 1) * PAGE);
      writeFileSync(file, bytes);
      const answer = openStore(file);
      if (answer.ok) closeStore(answer.value);
      else expect(readFileSync(file).equals(bytes)).toBe(true);
      outcomes.add(answer.ok ? "opened" : (answer.error.damage ?? answer.error.code));
    }
    expect(outcomes).toContain("pages");
    expect(outcomes).toContain("no-database");
  });

  test("beside a log with saves: neither the database nor the log is written", () => {
    closeStore(closedStore().open());
    const db = given().open();
    commit(db, 3);
    const killed = given().killed();
    const bytes = readFileSync(killed.file);
    bytes.fill(0xff, bytes.length - 4 * PAGE);
    writeFileSync(killed.file, bytes);
    expect(refused(killed)).toBe("pages");
  });
});

describe("a schema that is not ours", () => {
  test.each([
    "DROP TABLE settings",
    "DROP TABLE exports",
    "DROP TRIGGER versions_no_delete",
    "DROP TRIGGER organisations_no_update",
    "DROP INDEX versions_of_draft",
    "CREATE TRIGGER nghe_len AFTER UPDATE ON settings BEGIN DELETE FROM recipients; END",
    "CREATE VIEW la AS SELECT * FROM drafts",
    "ALTER TABLE settings RENAME COLUMN value TO gia_tri",
  ])("%s", (sql) => {
    const store = closedStore();
    change(store, `PRAGMA foreign_keys = OFF; ${sql}`);
    expect(refused(store)).toBe("schema");
  });

  test("what does not take part in our writes is no damage: another table, statistics", () => {
    const { file } = closedStore();
    change(given(), "CREATE TABLE ghi_chu (a); ANALYZE");
    expect(openStore(file).ok).toBe(true);
  });
});

describe("something else stands at the path", () => {
  test("a folder in the place of the database, or of its log", () => {
    mkdirSync(given().file, { recursive: true });
    expect(openStore(given().file)).toMatchObject({
      error: { code: "damaged-store", damage: "no-file" },
    });
    rmSync(given().file, { recursive: true });
    closeStore(given().open());
    mkdirSync(given().log);
    expect(openStore(given().file)).toMatchObject({ error: { damage: "no-file" } });
  });

  test("words, or the database of another program", () => {
    mkdirSync(given().data);
    writeFileSync(given().file, "không phải dữ liệu ".repeat(300));
    expect(refused(given())).toBe("no-database");
    rmSync(given().file);
    change(given(), "CREATE TABLE t (a)");
    expect(refused(given())).toBe("foreign");
  });

  test("a part of SQLite that cannot be loaded is said to be so, and leaves nothing behind", () => {
    for (const nativeBinding of [join(given().data, "không có.node"), import.meta.filename]) {
      const answer = openStore(given().file, { nativeBinding });
      expect(answer).toMatchObject({ ok: false, error: { code: "broken-install" } });
      expect(readdirSync(given().data)).toEqual([]);
    }
  });
});

test("a store in another journal mode, as a copy by SQLite leaves it, opens", () => {
  const { file } = closedStore();
  change(given(), "PRAGMA journal_mode = DELETE");
  const store = openStore(file);
  if (!store.ok) throw new Error(store.error.code);
  writeSetting(store.value, "user", "a");
  expect(store.value.pragma("journal_mode", { simple: true })).toBe("wal");
  closeStore(store.value);
});
