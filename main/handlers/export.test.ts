import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OpenDraft } from "../../bridge/api.ts";
import { paragraph } from "../../document/build.ts";
import {
  APPROVER,
  completeDraft,
  newDraft,
  save,
  type TestApp,
  testApp,
  value,
} from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const NAME = "KL-15-TU_du-thao-lan-1_ve-tinh-hinh-dau-tu-cong-nam-2026.docx";

const bodyXml = (path: string): string => {
  const part = unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"];
  return part ? strFromU8(part).replaceAll("\u00a0", " ") : "";
};

const exportUsual = (id: string) => app.client.exportDocx({ id, ask: false });
const exported = async (id: string) => value(await exportUsual(id));

async function signed(): Promise<OpenDraft> {
  const draft = await completeDraft(app);
  value(await app.client.signOff({ id: draft.id, revision: 2, ...APPROVER }));
  return value(await app.client.openDraft({ id: draft.id }));
}

test("a draft that is not signed carries the mark of its round", async () => {
  const draft = await completeDraft(app);
  const file = await exported(draft.id);
  expect(file).toMatchObject({
    path: join(app.host.exportFolder, NAME),
    clean: false,
    messages: [],
  });
  expect(file.bytes).toBe(readFileSync(file.path).byteLength);
  expect(bodyXml(file.path)).toContain("Dự thảo lần 1");
  value(await app.client.startRound({ id: draft.id, revision: 2 }));
  expect(bodyXml((await exported(draft.id)).path)).toContain("Dự thảo lần 2");
});

test("a signed draft is clean until a letter changes", async () => {
  const draft = await signed();
  const file = await exported(draft.id);
  expect(file.clean).toBe(true);
  expect(basename(file.path)).toBe(NAME.replace("_du-thao-lan-1", ""));
  expect(bodyXml(file.path)).not.toContain("Dự thảo");
  const body = [...draft.document.body, paragraph("b9", "thêm")];
  await save(app, draft, { ...draft.document, body });
  expect((await exported(draft.id)).clean).toBe(false);
});

test("two exports of the same content have the same bytes", async () => {
  const draft = await signed();
  const first = readFileSync((await exported(draft.id)).path);
  app.choices.exportFile = join(app.folder, "khac.docx");
  const second = value(await app.client.exportDocx({ id: draft.id, ask: true }));
  expect(readFileSync(second.path).equals(first)).toBe(true);
});

test("what is missing comes back as messages, and the name says draft", async () => {
  const draft = await newDraft(app);
  const file = await exported(draft.id);
  expect(basename(file.path)).toBe("KL_du-thao-lan-1.docx");
  expect(file.messages.map((m) => m.rule)).toContain("subject-missing");
});

test("a name has at most sixty characters of the subject, cut between words", async () => {
  const draft = await completeDraft(app);
  const subject = "về tăng cường sự lãnh đạo của Đảng đối với công tác đền bù, giải phóng mặt bằng";
  value(await app.client.renameDraft({ id: draft.id, subject }));
  expect(basename((await exported(draft.id)).path)).toBe(
    "KL-15-TU_du-thao-lan-1_ve-tang-cuong-su-lanh-dao-cua-dang-doi-voi-cong-tac-den-bu.docx",
  );
});

test("a second export replaces our own file; nothing else is left in the folder", async () => {
  const draft = await completeDraft(app);
  const first = await exported(draft.id);
  const second = await exported(draft.id);
  expect(second.path).toBe(first.path);
  expect(readdirSync(app.host.exportFolder)).toEqual([NAME]);
});

test("a file that is not ours is never replaced", async () => {
  const draft = await completeDraft(app);
  mkdirSync(app.host.exportFolder);
  const foreign = join(app.host.exportFolder, NAME);
  writeFileSync(foreign, "của người khác");
  const file = await exported(draft.id);
  expect(basename(file.path)).toBe(NAME.replace(".docx", " (2).docx"));
  expect(readFileSync(foreign, "utf8")).toBe("của người khác");
});

test("our file that someone worked on in Word is theirs now", async () => {
  const draft = await completeDraft(app);
  const first = await exported(draft.id);
  writeFileSync(first.path, "sửa trong Word");
  expect((await exported(draft.id)).path).not.toBe(first.path);
  expect(readFileSync(first.path, "utf8")).toBe("sửa trong Word");
});

test("another draft of the same name gets a file of its own", async () => {
  const draft = await completeDraft(app);
  const one = value(await app.client.duplicateDraft({ id: draft.id }));
  const other = value(await app.client.duplicateDraft({ id: draft.id }));
  expect((await exported(one.id)).path).not.toBe((await exported(other.id)).path);
});

test("a folder where the file should be is passed by", async () => {
  const draft = await completeDraft(app);
  mkdirSync(join(app.host.exportFolder, NAME), { recursive: true });
  expect(basename((await exported(draft.id)).path)).toContain("(2)");
});

test("asked where to, the person's path is taken; closing the dialog cancels", async () => {
  const draft = await completeDraft(app);
  const order = { id: draft.id, ask: true };
  expect(await app.client.exportDocx(order)).toEqual({ ok: false, error: { code: "cancelled" } });
  expect(app.seen.suggested).toEqual([join(app.host.exportFolder, NAME)]);
  const path = join(app.folder, "USB", "kết luận.docx");
  app.choices.exportFile = path;
  expect(value(await app.client.exportDocx(order)).path).toBe(path);
});

test.each([
  [
    "a folder that is a file",
    () => join(dirname(app.folder), basename(app.folder), "tep", "x.docx"),
  ],
  ["a folder that takes no files", () => "/proc/x.docx"],
  ["a folder that cannot be made", () => "/proc/van-kien/x.docx"],
])("%s: cannot write, with the path, and the draft is safe", async (_name, pathOf) => {
  const draft = await completeDraft(app);
  writeFileSync(join(app.folder, "tep"), "");
  const path = pathOf();
  app.choices.exportFile = path;
  expect(await app.client.exportDocx({ id: draft.id, ask: true })).toEqual({
    ok: false,
    error: { code: "cannot-write", path },
  });
  expect(value(await app.client.openDraft({ id: draft.id })).document).toEqual(draft.document);
});

test("the usual folder cannot be written: told, and another place works", async () => {
  app.remove();
  app = testApp({ exportFolder: "/proc/van-kien" });
  const draft = await completeDraft(app);
  expect(await exportUsual(draft.id)).toMatchObject({ error: { code: "cannot-write" } });
  app.choices.exportFile = join(app.folder, "noi-khac.docx");
  expect((await app.client.exportDocx({ id: draft.id, ask: true })).ok).toBe(true);
});

test("a folder in the way of the chosen file: cannot write, and nothing is left beside it", async () => {
  const draft = await completeDraft(app);
  const path = join(app.folder, "thu-muc.docx");
  mkdirSync(join(path, "co-noi-dung"), { recursive: true });
  app.choices.exportFile = path;
  const before = readdirSync(app.folder);
  expect(await app.client.exportDocx({ id: draft.id, ask: true })).toMatchObject({
    error: { code: "cannot-write", path },
  });
  expect(readdirSync(app.folder)).toEqual(before);
});

test("a file that is open in LibreOffice is busy, and stays as it is", async () => {
  const draft = await completeDraft(app);
  const { path } = await exported(draft.id);
  const before = readFileSync(path);
  writeFileSync(join(dirname(path), `.~lock.${basename(path)}#`), ",chanhvp,may-1,,;");
  expect(await exportUsual(draft.id)).toEqual({ ok: false, error: { code: "file-busy", path } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("what an interrupted export left is gone after the next start", async () => {
  mkdirSync(app.host.exportFolder);
  const left = join(app.host.exportFolder, ".van-kien-0b1c.tmp");
  const other = join(app.host.exportFolder, "van-kien.tmp");
  writeFileSync(left, "nửa tệp");
  writeFileSync(other, "của người khác");
  app.reopen();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(other)).toBe(true);
});

test("only files that we exported, and that are there, are shown in their folder", async () => {
  const draft = await completeDraft(app);
  const { path } = await exported(draft.id);
  value(await app.client.showInFolder({ path }));
  expect(app.seen.shown).toEqual([path]);
  expect(await app.client.showInFolder({ path: "/etc/passwd" })).toEqual({
    ok: false,
    error: { code: "not-found", path: "/etc/passwd" },
  });
  expect(app.seen.shown).toEqual([path]);
});
