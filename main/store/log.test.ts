import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openingNotices } from "./keeper.ts";
import { isLogDamaged } from "./log.ts";
import { closeStore } from "./open.ts";
import { commitCount, readSetting, writeSetting } from "./settings.ts";
import { commit, storeForEachTest, type TestStore } from "./store.test-help.ts";

const given = storeForEachTest();
const FRAME = 24 + 4096;
const now = () => new Date(2026, 10, 28, 9, 5, 2);

/** A killed store with commits in its log, and how its files were then. */
function killedStore(): TestStore & { bytes: Buffer; commits: number } {
  const db = given().open();
  commit(db, 12);
  const commits = commitCount(db);
  const killed = given().killed();
  return { ...killed, bytes: readFileSync(killed.log), commits };
}

/** What is told when a store is opened as it was, but with another log; and the commits it has. */
function openedWith(killed: TestStore, log: Buffer) {
  const again = killed.killed();
  writeFileSync(again.log, log);
  const db = again.open({ now });
  const [notice] = openingNotices(db);
  // Opening is a commit too.
  const commits = commitCount(db) - 1;
  return { again, db, notice, commits };
}

describe("acknowledged commits that are not in the log any more are told", () => {
  test("cut at every frame, and inside frames", () => {
    const killed = killedStore();
    const cuts = [0, 10, 31];
    for (let at = 32; at < killed.bytes.length; at += FRAME) cuts.push(at, at + 20, at + 2_000);
    for (const cut of cuts) {
      const { notice, commits } = openedWith(killed, killed.bytes.subarray(0, cut));
      expect(commits).toBeLessThan(killed.commits);
      const missing = killed.commits - commits;
      expect(notice, `cut at ${cut}`).toMatchObject({ code: "saves-lost", commits: missing });
    }
  });

  test("one flipped bit in any frame; without the witness too, where more was written after it", () => {
    const killed = killedStore();
    for (let at = 32; at < killed.bytes.length; at += FRAME * 2) {
      const flipped = Buffer.from(killed.bytes);
      flipped.writeUInt8(flipped.readUInt8(at + 500) ^ 4, at + 500);
      expect(openedWith(killed, flipped).notice, `${at}`).toMatchObject({ code: "saves-lost" });
      const early = at < killed.bytes.length / 2;
      expect(isDamaged(killed, flipped) || !early, `${at}`).toBe(true);
    }
  });

  test("a flipped header; the log removed", () => {
    const killed = killedStore();
    const flipped = Buffer.from(killed.bytes);
    flipped.writeUInt8(flipped.readUInt8(17) ^ 1, 17);
    expect(openedWith(killed, flipped).notice).toMatchObject({ code: "saves-lost" });
    expect(isDamaged(killed, flipped)).toBe(true);
    rmSync(killed.log);
    expect(openingNotices(killed.open())).toMatchObject([{ code: "saves-lost" }]);
  });

  test("without a witness the damage itself is told", () => {
    const killed = killedStore();
    const flipped = Buffer.from(killed.bytes);
    flipped.writeUInt8(flipped.readUInt8(600) ^ 1, 600);
    rmSync(join(killed.data, "library.json"));
    expect(openedWith(killed, flipped).notice).toMatchObject({ code: "log-damaged" });
  });

  test("the files are copied as they were before SQLite wrote over them; it is told once", () => {
    const killed = killedStore();
    const cut = killed.bytes.subarray(0, 32 + 5 * FRAME + 100);
    const { again, db, notice } = openedWith(killed, cut);
    const kept = join(again.data, "nhat-ky-hong-2026-11-28-090502");
    expect(notice).toMatchObject({ kept });
    expect(readFileSync(join(kept, basename(again.log))).equals(cut)).toBe(true);
    const database = readFileSync(join(kept, basename(again.file)));
    expect(database.equals(readFileSync(killed.file))).toBe(true);
    writeSetting(db, "user", "viết tiếp");
    closeStore(db);
    const later = again.open({ now });
    expect(openingNotices(later)).toEqual([]);
    expect(readSetting(later, "user")).toBe("viết tiếp");
    expect(readdirSync(again.data).filter((name) => name.startsWith("nhat-ky"))).toHaveLength(1);
  });
});

function isDamaged(killed: TestStore, log: Buffer): boolean {
  const path = join(killed.data, "log");
  writeFileSync(path, log);
  return isLogDamaged(path);
}

test("an older copy of the database is told, and another library in its place", () => {
  const { data, file, open } = given();
  closeStore(open());
  copyFileSync(file, join(data, "older"));
  const db = open();
  commit(db, 2);
  closeStore(db);
  const witness = readFileSync(join(data, "library.json"));
  copyFileSync(join(data, "older"), file);
  const older = open();
  expect(openingNotices(older)).toEqual([{ code: "saves-lost", commits: 3 }]);
  closeStore(older);
  closeStore(open({ startNew: true, now }));
  writeFileSync(join(data, "library.json"), witness);
  const other = open();
  expect(openingNotices(other)).toEqual([{ code: "other-store" }]);
});

test("the log of another library beside ours: ours is copied before it is written into it", () => {
  const killed = killedStore();
  const ours = readFileSync(killed.file);
  const theirs = killed.killed().open({ startNew: true, now });
  commit(theirs, 3);
  const log = readFileSync(`${theirs.name}-wal`);
  const { notice } = openedWith(killed, log);
  expect(notice).toMatchObject({ code: "other-store" });
  const kept = notice && "kept" in notice ? (notice.kept ?? "") : "";
  expect(readFileSync(join(kept, basename(killed.file))).equals(ours)).toBe(true);
});

describe("no alarm", () => {
  test("after a usual day, with and without a kill, and where the witness is behind or gone", () => {
    const db = given().open();
    commit(db, 5);
    const witness = readFileSync(join(given().data, "library.json"));
    commit(db, 5);
    const killed = given().killed();
    expect(openingNotices(killed.killed().open())).toEqual([]);
    writeFileSync(join(killed.data, "library.json"), witness);
    expect(openingNotices(killed.killed().open())).toEqual([]);
    writeFileSync(join(killed.data, "library.json"), "nửa chừ");
    expect(openingNotices(killed.killed().open())).toEqual([]);
    rmSync(join(killed.data, "library.json"));
    expect(openingNotices(killed.killed().open())).toEqual([]);
    closeStore(db);
    expect(openingNotices(given().open())).toEqual([]);
  });

  test("for a torn transaction at the end, which was never acknowledged", () => {
    const db = given().open();
    commit(db, 6);
    const acknowledged = given().killed();
    commit(db, 1, "rất nhiều chữ ".repeat(4));
    const after = readFileSync(given().log);
    const start = readFileSync(acknowledged.log).length;
    expect(after.length).toBeGreaterThan(start + 3 * FRAME);
    const torn: Buffer[] = [];
    for (let end = start + 30; end < after.length; end += FRAME / 2) {
      torn.push(after.subarray(0, end));
    }
    const hole = Buffer.from(after);
    hole.fill(0, start + FRAME, start + 2 * FRAME);
    torn.push(hole);
    for (const log of torn) {
      expect(openedWith(acknowledged, log).notice, `${log.length}`).toBeUndefined();
    }
  });

  test("for a process that is killed in the middle of writing, round after round", async () => {
    const modules = ["open", "settings"].map((n) => new URL(`./${n}.ts`, import.meta.url).href);
    const script = `
      const [{ openStore }, { writeSetting }] = await Promise.all(
        ${JSON.stringify(modules)}.map((url) => import(url)));
      const store = openStore(${JSON.stringify(given().file)});
      console.log("ready");
      for (let n = 0; ; n++) writeSetting(store.value, "user", "x".repeat(n % 90_000));
    `;
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
      await once(child.stdout, "data");
      await sleep(20 + 17 * round);
      child.kill("SIGKILL");
      await once(child, "exit");
      const db = given().open();
      expect(openingNotices(db)).toEqual([]);
      closeStore(db);
    }
  });
});
