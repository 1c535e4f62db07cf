import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileFailureOf, writeSafely } from "./safe-file.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "van-kien-safe-"));
  path = join(folder, "tep.docx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NEW = new TextEncoder().encode("mới");
const sound = () => undefined;
const id = () => "một-lần";

test("the new bytes stand at the path, and nothing beside it", async () => {
  expect(await writeSafely(path, NEW, id, sound)).toEqual({ ok: true, value: null });
  expect(readFileSync(path, "utf8")).toBe("mới");
  expect(readdirSync(folder)).toEqual(["tep.docx"]);
});

test("bytes that fail their check never take the name: the old file stays whole", async () => {
  writeFileSync(path, "cũ");
  const seen: string[] = [];
  const failing = (written: Uint8Array) => {
    seen.push(new TextDecoder().decode(written));
    return "a paragraph is missing";
  };
  expect(await writeSafely(path, NEW, id, failing)).toEqual({
    ok: false,
    error: { code: "check-failed", path },
  });
  expect(seen).toEqual(["mới"]);
  expect(readFileSync(path, "utf8")).toBe("cũ");
  expect(readdirSync(folder)).toEqual(["tep.docx"]);
});

test("a check that throws leaves nothing behind either", async () => {
  const broken = () => {
    throw new TypeError("a bug");
  };
  await expect(writeSafely(path, NEW, id, broken)).rejects.toThrow("a bug");
  expect(readdirSync(folder)).toEqual([]);
});

test("missing folders are made on the way", async () => {
  const deep = join(folder, "2026", "tháng 11", "tep.docx");
  expect((await writeSafely(deep, NEW, id, sound)).ok).toBe(true);
  expect(readFileSync(deep, "utf8")).toBe("mới");
});

test("errors of the file system have a code, others have none", () => {
  const error = (code: string) => Object.assign(new Error(""), { code, syscall: "open" });
  const codes = {
    EACCES: "cannot-write",
    EPERM: "cannot-write",
    EROFS: "cannot-write",
    ENOTDIR: "cannot-write",
    EBUSY: "file-busy",
    ETXTBSY: "file-busy",
    ENOSPC: "disk-full",
    EDQUOT: "disk-full",
  };
  for (const [code, expected] of Object.entries(codes)) {
    expect(fileFailureOf(error(code))).toBe(expected);
  }
  expect(fileFailureOf(new TypeError("x"))).toBeUndefined();
  expect(fileFailureOf("x")).toBeUndefined();
});
