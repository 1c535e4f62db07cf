import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fingerprinted } from "./content.ts";
import type { Db } from "./db.ts";
import { copyBefore, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { closeStore, openStore } from "./open.ts";
import { organisationRevision, saveOrganisation } from "./organisation.ts";
import { readSetting, writeSetting } from "./settings.ts";

let folder: string;
let file: string;
let opened: Db[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-store-"));
  file = join(folder, "data", "van-kien.sqlite");
  opened = [];
});

afterEach(() => {
  for (const db of opened) db.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(path = file): Db {
  const store = openStore(path);
  if (!store.ok) throw new Error(store.error.code);
  opened.push(store.value);
  return store.value;
}

const pragma = (db: Db, name: string) => db.pragma(name, { simple: true });

describe("opening", () => {
  test("a new store has every table, our mark and the newest version", () => {
    const db = open();
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    expect(tables.sort().join(" ")).toBe(
      "damaged_drafts drafts exports organisations recipients settings sign_offs versions",
    );
    expect(pragma(db, "user_version")).toBe(MIGRATIONS.length);
    expect(pragma(db, "application_id")).toBe(0x564b4442);
  });

  test("synchronous is FULL after a write, on the first opening and on each later one", () => {
    for (let n = 1; n <= 3; n++) {
      const db = open();
      writeSetting(db, "user", `round ${n}`);
      expect(pragma(db, "synchronous")).toBe(2);
      expect(readSetting(db, "openings")).toBe(String(n));
      closeStore(db);
    }
  });

  test("every guard of the store is on", () => {
    const db = open();
    const guards = {
      journal_mode: "wal",
      locking_mode: "exclusive",
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      mmap_size: 0,
    };
    for (const [name, value] of Object.entries(guards))
      expect([name, pragma(db, name)]).toEqual([name, value]);
  });

  test("closing leaves the database with everything in it, and its witness", () => {
    const db = open();
    writeSetting(db, "user", "Lê Thị An");
    closeStore(db);
    expect(readdirSync(join(folder, "data"))).toEqual(["library.json", "van-kien.sqlite"]);
    expect(readSetting(open(), "user")).toBe("Lê Thị An");
  });
});

describe("refusing", () => {
  function newerStore(): Buffer {
    const db = open();
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    closeStore(db);
    return readFileSync(file);
  }

  test("a newer store is refused and its bytes stay as they are, with no file beside it", () => {
    const before = newerStore();
    expect(openStore(file)).toEqual({ ok: false, error: { code: "newer-store", file } });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(folder, "data"))).toEqual(["library.json", "van-kien.sqlite"]);
  });

  test("a newer store whose version still stands in the log is refused and unchanged", () => {
    closeStore(open());
    const writer = new Sqlite(file);
    writer.pragma("journal_mode = WAL");
    writer.pragma("wal_autocheckpoint = 0");
    writer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    const copied = join(folder, "killed.sqlite");
    const bytes = { main: readFileSync(file), log: readFileSync(`${file}-wal`) };
    writer.close();
    writeFileSync(copied, bytes.main);
    writeFileSync(`${copied}-wal`, bytes.log);
    expect(openStore(copied)).toMatchObject({ error: { code: "newer-store" } });
    expect(readFileSync(copied).equals(bytes.main)).toBe(true);
    expect(readFileSync(`${copied}-wal`).equals(bytes.log)).toBe(true);
  });

  test("a file that is no database is damaged, and kept", () => {
    open().close();
    writeFileSync(file, "không phải cơ sở dữ liệu ".repeat(200));
    const before = readFileSync(file);
    expect(openStore(file)).toMatchObject({ error: { code: "damaged-store" } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([0, 1])("a database of another program is not taken for ours (version %i)", (v) => {
    const foreign = join(folder, "foreign.sqlite");
    const other = new Sqlite(foreign);
    other.exec(`CREATE TABLE t (a); PRAGMA user_version = ${v}`);
    other.close();
    const before = readFileSync(foreign);
    expect(openStore(foreign)).toMatchObject({ error: { code: "damaged-store" } });
    expect(readFileSync(foreign).equals(before)).toBe(true);
  });

  test("an opening that was killed before the first table can be done again", () => {
    mkdirSync(join(folder, "data"));
    writeFileSync(file, "");
    writeFileSync(`${file}.new`, "half of a database");
    expect(readSetting(open(), "openings")).toBe("1");
  });

  test("a damaged page is noticed", () => {
    const db = open();
    for (let n = 0; n < 300; n++) {
      db.prepare("INSERT INTO recipients VALUES (?, '', 1, '')").run(`Ban ${n} ${"x".repeat(200)}`);
    }
    closeStore(db);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 15, 4096 * 18);
    writeFileSync(file, bytes);
    expect(openStore(file)).toEqual({
      ok: false,
      error: { code: "damaged-store", file, damage: "pages" },
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("a second opener is told that the store is in use; after closing it may", () => {
    const db = open();
    expect(openStore(file)).toEqual({ ok: false, error: { code: "store-in-use", file } });
    writeSetting(db, "user", "first");
    closeStore(db);
    expect(readSetting(open(), "user")).toBe("first");
  });

  test("a killed process leaves no lock behind, and what it committed is there", async () => {
    const openTs = new URL("./open.ts", import.meta.url).href;
    const settingsTs = new URL("./settings.ts", import.meta.url).href;
    const script = `
      const { openStore } = await import(${JSON.stringify(openTs)});
      const { writeSetting } = await import(${JSON.stringify(settingsTs)});
      const store = openStore(${JSON.stringify(file)});
      writeSetting(store.value, "user", "acknowledged");
      console.log("ready");
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    await once(child.stdout, "data");
    expect(openStore(file)).toMatchObject({ error: { code: "store-in-use" } });
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readSetting(open(), "user")).toBe("acknowledged");
  });

  test("a folder that cannot be made is a read-only store, not a crash", () => {
    const blocked = join(folder, "file");
    writeFileSync(blocked, "");
    expect(openStore(join(blocked, "van-kien.sqlite"))).toMatchObject({
      error: { code: "read-only-store" },
    });
    expect(openStore("/proc/van-kien/van-kien.sqlite")).toMatchObject({ ok: false });
  });
});

describe("migrating", () => {
  const next = {
    name: "a next step",
    up: (db: Db) => void db.exec("ALTER TABLE settings ADD COLUMN noted TEXT"),
  };
  const broken = {
    name: "a step that fails half-way",
    up: (db: Db) => {
      db.exec("CREATE TABLE half (a)");
      throw new Error("out of luck");
    },
  };

  test("each step runs once, in order", () => {
    for (const [index, step] of MIGRATIONS.entries()) {
      const db = new Sqlite(join(folder, `step-${index}.sqlite`));
      opened.push(db);
      expect(migrate(db, "", MIGRATIONS.slice(0, index + 1))).toBe("migrated");
      expect(migrate(db, "", MIGRATIONS.slice(0, index + 1))).toBe("current");
      expect(pragma(db, "user_version")).toBe(index + 1);
      expect(step.name).not.toBe("");
    }
  });

  test("an existing store is copied first, and its rows come along", () => {
    const db = open();
    writeSetting(db, "user", "before");
    writeFileSync(copyBefore(file, MIGRATIONS.length), "left by an interrupted attempt");
    expect(migrate(db, file, [...MIGRATIONS, next])).toBe("migrated");
    expect(readSetting(db, "user")).toBe("before");
    const copy = new Sqlite(copyBefore(file, MIGRATIONS.length), { readonly: true });
    opened.push(copy);
    expect(readSetting(copy, "user")).toBe("before");
    expect(pragma(copy, "user_version")).toBe(MIGRATIONS.length);
  });

  /** A store as an older program left it: only the first steps, and who works there. */
  function olderStore(steps: number): void {
    mkdirSync(join(folder, "data"), { recursive: true });
    const db = new Sqlite(file);
    migrate(db, file, MIGRATIONS.slice(0, steps));
    writeSetting(db, "user", "of old");
    db.close();
  }

  test("a store of every older version opens with its rows and takes an office", () => {
    for (let steps = 1; steps < MIGRATIONS.length; steps++) {
      rmSync(folder, { recursive: true });
      olderStore(steps);
      const db = open();
      expect(pragma(db, "user_version")).toBe(MIGRATIONS.length);
      expect(readSetting(db, "user")).toBe("of old");
      expect(existsSync(copyBefore(file, steps))).toBe(true);
      expect(saveOrganisation(db, 0, fingerprinted("{}"), "2026-11-25T00:00:00.000Z")).toBe(true);
      closeStore(db);
    }
  });

  test("an upgrade that was killed half-way is done again from the old store", async () => {
    olderStore(1);
    const urls = ["db", "migrate", "migrations/all"].map(
      (n) => new URL(`./${n}.ts`, import.meta.url),
    );
    const script = `
      const [{ connect }, { migrate }, { MIGRATIONS }] = await Promise.all(
        ${JSON.stringify(urls)}.map((url) => import(url)));
      const die = { name: "killed here", up: () => process.kill(process.pid, "SIGKILL") };
      const db = connect(${JSON.stringify(file)}, {});
      db.pragma("journal_mode = WAL");
      migrate(db, ${JSON.stringify(file)}, [...MIGRATIONS, die]);
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
    const [, signal] = await once(child, "exit");
    expect(signal).toBe("SIGKILL");
    const db = open();
    expect(pragma(db, "user_version")).toBe(MIGRATIONS.length);
    expect(readSetting(db, "user")).toBe("of old");
    expect(organisationRevision(db)).toBe(0);
  });

  test("a step that fails leaves the old store whole", () => {
    const db = open();
    expect(() => migrate(db, file, [...MIGRATIONS, next, broken])).toThrow("out of luck");
    expect(pragma(db, "user_version")).toBe(MIGRATIONS.length);
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('settings')").pluck().get()).toBe(2);
    expect(existsSync(copyBefore(file, MIGRATIONS.length))).toBe(true);
  });

  test("a store from a newer program is left alone", () => {
    const db = open();
    db.pragma(`user_version = ${MIGRATIONS.length + 3}`);
    expect(migrate(db, file, MIGRATIONS)).toBe("newer");
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  });
});
