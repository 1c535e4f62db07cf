import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { paragraph } from "../../document/build.ts";
import {
  completeDraft,
  newDraft,
  SIGNER,
  save,
  type TestApp,
  testApp,
  value,
} from "./app.test-help.ts";

/** Only root can mount; elsewhere the same errors are reached by the other tests' paths. */
const canMount = process.platform === "linux" && process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  const probe = mkdtempSync(join(tmpdir(), "van-kien-probe-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", probe], { stdio: "ignore" });
    execFileSync("umount", [probe], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

describe.runIf(canMount)("on a small disk", () => {
  let disk: string;
  let app: TestApp;

  beforeEach(() => {
    disk = mkdtempSync(join(tmpdir(), "van-kien-disk-"));
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]);
  });
  afterEach(() => {
    app.remove();
    execFileSync("umount", ["-l", disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  /** Fills the disk to the last byte. */
  function fill(): string {
    const filler = join(disk, "filler");
    for (const size of [64 * 1024, 4096, 1]) writeUntilFull(filler, size);
    return filler;
  }

  function writeUntilFull(path: string, size: number): void {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: "a" });
    } catch {
      // The disk is full: that is what was wanted.
    }
  }

  const long = (words: string) => paragraph("b1", `${words} `.repeat(20_000));

  test("a save says so, loses nothing, and goes through when there is room again", async () => {
    app = testApp({ dataFolder: join(disk, "data") });
    const draft = await completeDraft(app);
    const filler = fill();
    const { id, revision } = draft;
    const attempt = { id, revision, save: "s", patch: { blocks: [long("đầy")] } };
    const path = join(disk, "data", "van-kien.sqlite");
    const full = { ok: false, error: { code: "disk-full", path } };
    expect(await app.client.saveDraft(attempt)).toEqual(full);
    expect(await app.client.saveDraft(attempt)).toEqual(full);
    expect(value(await app.client.openDraft({ id })).document).toEqual(draft.document);
    rmSync(filler);
    expect(value(await app.client.saveDraft(attempt)).revision).toBe(3);
    app.reopen();
    expect(value(await app.client.openDraft({ id })).document.body[0]).toEqual({
      ...long("đầy"),
      children: [{ text: "đầy ".repeat(20_000) }],
    });
  });

  test("a sign-off is whole or not there", async () => {
    app = testApp({ dataFolder: join(disk, "data") });
    const draft = await completeDraft(app);
    const big = await save(app, draft, {
      ...draft.document,
      body: [long("ký"), ...draft.document.body.slice(1)],
    });
    const filler = fill();
    const order = { id: draft.id, revision: big.revision, ...SIGNER };
    expect(await app.client.signOff(order)).toMatchObject({ error: { code: "disk-full" } });
    expect(value(await app.client.openDraft({ id: draft.id }))).toMatchObject({
      state: "drafting",
    });
    expect(value(await app.client.usedRecipients({}))).toEqual([]);
    rmSync(filler);
    expect(value(await app.client.signOff(order)).state).toBe("signed");
  });

  test("an export says so, leaves nothing half-written, and another place works", async () => {
    app = testApp({ exportFolder: join(disk, "exports") });
    const draft = await completeDraft(app);
    mkdirSync(app.host.exportFolder);
    const filler = fill();
    const order = { id: draft.id, ask: false };
    expect(await app.client.exportDocx(order)).toMatchObject({ error: { code: "disk-full" } });
    expect(readdirSync(app.host.exportFolder)).toEqual([]);
    app.choices.exportFile = join(app.folder, "noi-khac.docx");
    expect((await app.client.exportDocx({ id: draft.id, ask: true })).ok).toBe(true);
    rmSync(filler);
    expect((await app.client.exportDocx(order)).ok).toBe(true);
  });

  test("a full disk at the first start of all is told as such, and leaves nothing behind", () => {
    app = testApp();
    fill();
    const start = () => testApp({ dataFolder: join(disk, "data") });
    expect(start).toThrow("disk-full");
    expect(readdirSync(join(disk, "data"))).toEqual([]);
    rmSync(join(disk, "filler"));
    start().remove();
  });

  test.each(["closed", "killed"])(
    "a full disk at a later start (%s before): all is there to be read, a save says why not, and goes through later",
    async (end) => {
      app = testApp({ dataFolder: join(disk, "data") });
      const draft = await completeDraft(app);
      const killed = join(disk, "killed");
      cpSync(app.host.dataFolder, killed, { recursive: true });
      app.remove();
      if (end === "killed") {
        rmSync(app.host.dataFolder, { recursive: true });
        renameSync(killed, app.host.dataFolder);
      }
      const filler = fill();
      app = testApp({ dataFolder: app.host.dataFolder });
      expect(value(await app.client.facts({})).notices).toEqual([{ code: "disk-full" }]);
      const { id, revision } = draft;
      expect(value(await app.client.openDraft({ id })).document).toEqual(draft.document);
      const attempt = { id, revision, save: "s", patch: { blocks: [long("đầy")] } };
      expect(await app.client.saveDraft(attempt)).toMatchObject({ error: { code: "disk-full" } });
      rmSync(filler);
      expect(value(await app.client.saveDraft(attempt)).revision).toBe(revision + 1);
      app.reopen();
      expect(value(await app.client.facts({})).notices).toEqual([]);
      expect(value(await app.client.openDraft({ id })).revision).toBe(revision + 1);
    },
  );

  test("a read-only disk: the store is refused as such, and an export cannot be written", async () => {
    app = testApp({ exportFolder: join(disk, "exports") });
    const draft = await newDraft(app);
    const elsewhere = testApp({ dataFolder: join(disk, "data") });
    elsewhere.remove();
    execFileSync("mount", ["-o", "remount,ro", disk]);
    expect(() => testApp({ dataFolder: join(disk, "data") })).toThrow("read-only-store");
    expect(await app.client.exportDocx({ id: draft.id, ask: false })).toMatchObject({
      error: { code: "cannot-write" },
    });
  });
});
