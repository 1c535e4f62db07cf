import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isOpenElsewhere } from "./profile-lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-profile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockedBy = (holder: string) => symlinkSync(holder, join(folder, "SingletonLock"));
/** A process that has ended: nobody runs by its number. */
const ended = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

/** Where the probe would stand is a folder: it cannot be written, as on a full disk. */
const takeNoFiles = () => mkdirSync(join(folder, `.van-kien-${process.pid}.tmp`));

test("a folder that takes files could be locked: another instance has it", () => {
  expect(isOpenElsewhere(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test("an instance that runs has the lock, though the folder takes no files", () => {
  takeNoFiles();
  lockedBy(`${hostname()}-${process.pid}`);
  expect(isOpenElsewhere(folder)).toBe(true);
});

test("a folder that is not there, is a file, or takes no files could not be locked", () => {
  expect(isOpenElsewhere(join(folder, "nowhere"))).toBe(false);
  writeFileSync(join(folder, "file"), "");
  expect(isOpenElsewhere(join(folder, "file"))).toBe(false);
  takeNoFiles();
  expect(isOpenElsewhere(folder)).toBe(false);
});

test.each([
  ["whose process has ended", () => `${hostname()}-${ended()}`],
  ["of another machine", () => `may-phong-ben-${process.pid}`],
])("a lock %s does not make a folder one that can be locked", (_name, holder) => {
  takeNoFiles();
  lockedBy(holder());
  expect(isOpenElsewhere(folder)).toBe(false);
});
