import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CopyKind } from "../../bridge/api.ts";
import { pdfPages } from "../pdf/pdf-reader.test-help.ts";
import { APPROVER, completeDraft, type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const REST = "ve-tinh-hinh-dau-tu-cong-nam-2026";

const exportCopies = async (id: string, copies: CopyKind[], ask = false) =>
  value(await app.client.exportCopies({ id, copies, ask }));

const bodyXml = (path: string): string => {
  const part = unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"];
  return part ? strFromU8(part).replaceAll("\u00a0", " ") : "";
};

async function signedDraft() {
  const draft = await completeDraft(app);
  value(await app.client.signOff({ id: draft.id, revision: 2, ...APPROVER }));
  return draft;
}

test("a draft: its copy, the one for remarks and the PDF; the clean one is refused with a reason", async () => {
  const draft = await completeDraft(app);
  const { written, failed } = await exportCopies(draft.id, ["clean", "draft", "review", "pdf"]);
  expect(written.map(({ copy, path, clean }) => [copy, basename(path), clean])).toEqual([
    ["draft", `KL-15-TU_du-thao-lan-1_${REST}.docx`, false],
    ["review", `KL-15-TU_lay-y-kien-lan-1_${REST}.docx`, false],
    ["pdf", `KL-15-TU_du-thao-lan-1_${REST}.pdf`, false],
  ]);
  expect(failed).toMatchObject([
    { copy: "clean", error: { code: "refused", reasons: [{ rule: "not-signed" }] } },
  ]);
  expect(readdirSync(app.host.exportFolder)).toHaveLength(3);
  const [plain, review, pdf] = written.map(({ path }) => path);
  const rightMargin = (path = "") => Number(/w:right="(\d+)"/u.exec(bodyXml(path))?.[1]);
  expect(rightMargin(review) - rightMargin(plain)).toBeCloseTo(2551, -1);
  expect(pdfPages(readFileSync(pdf ?? ""))[0]).toContain("Dự thảo lần 1");
});

test("signed off: the PDF is clean, and a draft copy is still one", async () => {
  const draft = await signedDraft();
  const { written, failed } = await exportCopies(draft.id, ["clean", "draft", "pdf"]);
  expect(failed).toEqual([]);
  expect(written.map(({ path, clean }) => [basename(path), clean])).toEqual([
    [`KL-15-TU_${REST}.docx`, true],
    [`KL-15-TU_du-thao-lan-1_${REST}.docx`, false],
    [`KL-15-TU_${REST}.pdf`, true],
  ]);
  expect(pdfPages(readFileSync(written[2]?.path ?? ""))[0]).not.toContain("Dự thảo");
  expect(bodyXml(written[1]?.path ?? "")).toContain("Dự thảo lần 1");
});

test("what cannot be written is told, and the others are there", async () => {
  const draft = await completeDraft(app);
  mkdirSync(app.host.exportFolder);
  const name = `KL-15-TU_du-thao-lan-1_${REST}.docx`;
  writeFileSync(join(app.host.exportFolder, `.~lock.${name}#`), "");
  const { written, failed } = await exportCopies(draft.id, ["draft", "pdf"]);
  expect(written.map(({ copy }) => copy)).toEqual(["pdf"]);
  expect(failed).toMatchObject([{ copy: "draft", error: { code: "file-busy" } }]);
});

test("asked where to: the folder is taken, closing the dialog cancels, nothing foreign is lost", async () => {
  const draft = await completeDraft(app);
  const order = { id: draft.id, copies: ["pdf" as const], ask: true };
  expect(await app.client.exportCopies(order)).toEqual({ ok: false, error: { code: "cancelled" } });
  const folder = join(app.folder, "USB");
  mkdirSync(folder);
  const name = `KL-15-TU_du-thao-lan-1_${REST}`;
  writeFileSync(join(folder, `${name}.pdf`), "của người khác");
  app.choices.exportFolder = folder;
  const { written } = value(await app.client.exportCopies(order));
  expect(written[0]?.path).toBe(join(folder, `${name} (2).pdf`));
  expect(readFileSync(join(folder, `${name}.pdf`), "utf8")).toBe("của người khác");
});

test("a second set replaces our own files, with the same bytes", async () => {
  const draft = await signedDraft();
  const first = (await exportCopies(draft.id, ["clean", "pdf"])).written;
  const before = first.map(({ path }) => readFileSync(path));
  const again = (await exportCopies(draft.id, ["clean", "pdf"])).written;
  expect(again.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
  for (const [i, { path }] of again.entries()) {
    expect(readFileSync(path).equals(before[i] ?? Buffer.of())).toBe(true);
  }
});

test("the choice is remembered; the pattern of names is checked and used", async () => {
  const draft = await completeDraft(app);
  const facts = async () => value(await app.client.facts({}));
  expect((await facts()).lastCopies).toEqual(["draft", "pdf"]);
  await exportCopies(draft.id, ["review", "pdf"]);
  await exportCopies(draft.id, ["draft"]);
  app.reopen();
  expect((await facts()).lastCopies).toEqual(["review", "pdf"]);
  expect(await app.client.setFilePattern({ pattern: "{so}_{copy}" })).toMatchObject({
    error: { code: "refused", reasons: [{ text: expect.stringContaining("{so}") }] },
  });
  value(await app.client.setFilePattern({ pattern: "{date}_{symbol}_{copy}" }));
  expect((await facts()).filePattern).toBe("{date}_{symbol}_{copy}");
  const { written } = await exportCopies(draft.id, ["pdf"]);
  expect(basename(written[0]?.path ?? "")).toBe("2026-06-05_KL_du-thao-lan-1.pdf");
});

test("every file tells what is in it, and that is nothing of a person", async () => {
  const draft = await completeDraft(app);
  const { written } = await exportCopies(draft.id, ["draft", "pdf"]);
  for (const { facts } of written) {
    expect(facts).toContainEqual({ kind: "author", value: "Tỉnh uỷ Lâm Sơn", personal: false });
    expect(facts.filter(({ personal }) => personal)).toEqual([]);
  }
});
