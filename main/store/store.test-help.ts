import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Db } from "./db.ts";
import { openStore, type StoreOptions } from "./open.ts";
import { writeSetting } from "./settings.ts";

/** A place for stores of one test. Everything in it goes when the test ends. */
export type TestStore = {
  /** The folder of the store: `folder` of the test is one above it. */
  data: string;
  file: string;
  log: string;
  open(options?: StoreOptions): Db;
  /** As the disk was when the process died: a copy of everything in another folder. */
  killed(): TestStore;
};

/** Gives each test of a file a place of its own. */
export function storeForEachTest(): () => TestStore {
  let folder: string;
  let opened: Db[];
  const storeAt = (data: string): TestStore => {
    const file = join(data, "van-kien.sqlite");
    const open = (options: StoreOptions = {}) => {
      const store = openStore(file, options);
      if (!store.ok) throw new Error(store.error.code);
      opened.push(store.value);
      return store.value;
    };
    const killed = () => {
      const copy = mkdtempSync(join(folder, "killed-"));
      cpSync(dirname(file), copy, { recursive: true });
      return storeAt(copy);
    };
    return { data, file, log: `${file}-wal`, open, killed };
  };
  let given: TestStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "van-kien-store-"));
    opened = [];
    given = storeAt(join(folder, "data"));
  });
  afterEach(() => {
    for (const db of opened) db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => given;
}

/** So many commits of a few pages each. */
export function commit(db: Db, times: number, words = "chữ "): void {
  for (let n = 1; n <= times; n++) writeSetting(db, "user", `${n} ${words.repeat(1_500)}`);
}
