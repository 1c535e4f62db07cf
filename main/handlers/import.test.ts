import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { profileOf } from "../../document/profiles/choose.ts";
import { documentText } from "../../document/text.ts";
import { type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const PAPER = `KẾT LUẬN
về tình hình đầu tư công

I. KẾT QUẢ
1. Tiến độ: Giải ngân đạt 62% kế hoạch.
2. Tồn tại: Một số dự án còn chậm.

Nơi nhận:
- Ban Bí thư (báo cáo),
- Lưu Văn phòng Tỉnh uỷ.
`;

function fileOf(bytes: string | Uint8Array, name = "nguon.txt"): string {
  const path = join(app.folder, name);
  writeFileSync(path, bytes);
  app.choices.importFile = path;
  return path;
}

const importChosen = () => app.client.importFile({ template: "ket-luan" });

async function textOf(id: string): Promise<string> {
  const { document, template, profiles } = value(await app.client.openDraft({ id }));
  return documentText(document, template, profileOf(document, profiles));
}

test("pasted text becomes a draft, and no word of it is lost", async () => {
  const { id } = value(await app.client.importText({ text: PAPER, template: "ket-luan" }));
  const text = await textOf(id);
  for (const words of [
    "KẾT QUẢ",
    "Giải ngân đạt 62% kế hoạch.",
    "Một số dự án còn chậm.",
    "báo cáo",
  ]) {
    expect(text).toContain(words);
  }
});

test.each([
  ["UTF-8", new TextEncoder().encode(PAPER)],
  ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${PAPER}`)],
  ["UTF-16 with a byte order mark", new Uint8Array(Buffer.from(`\ufeff${PAPER}`, "utf16le"))],
  [
    "UTF-16, the other way round",
    new Uint8Array(Buffer.from(`\ufeff${PAPER}`, "utf16le").swap16()),
  ],
  ["decomposed Unicode", new TextEncoder().encode(PAPER.normalize("NFD"))],
  ["Windows line ends", new TextEncoder().encode(PAPER.replaceAll("\n", "\r\n"))],
])("a file in %s gives the same draft", async (_name, bytes) => {
  const pasted = value(await app.client.importText({ text: PAPER, template: "ket-luan" }));
  fileOf(bytes);
  const { id } = value(await importChosen());
  expect(await textOf(id)).toBe(await textOf(pasted.id));
});

test("text without any structure is kept as it is", async () => {
  const { id, messages } = value(
    await app.client.importText({ text: "chỉ là vài chữ", template: "ket-luan" }),
  );
  expect(await textOf(id)).toContain("chỉ là vài chữ");
  expect(Array.isArray(messages)).toBe(true);
});

test("a damaged byte is said, and every other letter is there", async () => {
  const bytes = Buffer.from(PAPER);
  fileOf(
    Uint8Array.from([
      ...bytes.subarray(0, bytes.indexOf("Tiến")),
      0xff,
      ...bytes.subarray(bytes.indexOf("Tiến")),
    ]),
  );
  const { id, messages } = value(await importChosen());
  expect(await textOf(id)).toContain("Giải ngân đạt 62% kế hoạch.");
  const said = messages.filter(({ rule }) => rule === "import-unreadable");
  expect(said.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(said[0]?.text).toMatch(/^Có 1 chỗ .*“\ufffd”/u);
});

test("a text with more lines than anything can hold is refused, not tried", async () => {
  const text = "a\n".repeat(300_001);
  const path = fileOf(text);
  expect(await importChosen()).toEqual({ ok: false, error: { code: "too-large", path } });
  const pasted = await app.client.importText({ text, template: "ket-luan" });
  expect(pasted).toEqual({ ok: false, error: { code: "too-large" } });
});

test("a long text of one line is a draft", async () => {
  fileOf("Tỉnh uỷ kết luận. ".repeat(550_000));
  expect(value(await importChosen()).messages.map(({ rule }) => rule)).toEqual([
    "import-no-structure",
  ]);
});

test("a dialog that is closed is cancelled", async () => {
  app.choices.importFile = undefined;
  expect(await importChosen()).toEqual({ ok: false, error: { code: "cancelled" } });
});

test.each<[string, string, string | Uint8Array]>([
  ["an empty file", "empty-file", ""],
  [
    "a picture renamed .txt",
    "not-text",
    Uint8Array.from({ length: 4096 }, (_, i) => (i * 167) % 256),
  ],
  ["a PDF renamed .txt", "not-text", "%PDF-1.7\n%âãÏÓ\n1 0 obj"],
])("%s is told: %s", async (_name, code, bytes) => {
  const path = fileOf(bytes);
  expect(await importChosen()).toEqual({ ok: false, error: { code, path } });
  expect(value(await app.client.listDrafts({}))).toEqual([]);
});

test("pasted emptiness is told", async () => {
  expect(await app.client.importText({ text: " \n\t ", template: "ket-luan" })).toEqual({
    ok: false,
    error: { code: "empty-file" },
  });
});

test("a file of 50 MB is refused before it is read", async () => {
  const path = fileOf("");
  truncateSync(path, 50 * 1024 * 1024);
  expect(await importChosen()).toEqual({ ok: false, error: { code: "too-large", path } });
});

test("pasted text above the limit is refused", async () => {
  const text = "chữ ".repeat(5 * 1024 * 1024);
  expect(await app.client.importText({ text, template: "ket-luan" })).toEqual({
    ok: false,
    error: { code: "too-large" },
  });
});

test("a file that cannot be read is told, with its path", async () => {
  for (const path of [join(app.folder, "nowhere.txt"), app.folder]) {
    app.choices.importFile = path;
    expect(await importChosen()).toEqual({ ok: false, error: { code: "unreadable-file", path } });
  }
});

test("an unknown type is not found, before any dialog", async () => {
  expect(await app.client.importFile({ template: "la" })).toMatchObject({
    error: { code: "not-found" },
  });
  expect(await app.client.importText({ text: "x", template: "la" })).toMatchObject({
    error: { code: "not-found" },
  });
});

describe("a text that came unreadable", () => {
  const asEntities = (text: string) =>
    text.replace(/\P{ASCII}/gu, (sign) => `&#${sign.codePointAt(0)};`);

  test("is told, kept as it came, and read again converted when asked", async () => {
    const first = value(await app.client.importText({ text: asEntities(PAPER), template: "" }));
    expect(first.messages.map(({ rule }) => rule)).toContain("import-legacy-encoding");
    expect(await textOf(first.id)).toContain("&#");
    const second = value(await app.client.convertImported({ id: first.id }));
    expect(second.messages.map(({ rule }) => rule)).not.toContain("import-legacy-encoding");
    const { id } = value(await app.client.importText({ text: PAPER, template: "" }));
    expect(await textOf(second.id)).toBe(await textOf(id));
    const listed = value(await app.client.listDrafts({}));
    expect(listed.find((draft) => draft.id === first.id)).toHaveProperty("deletedAt");
    expect(listed.find((draft) => draft.id === second.id)).not.toHaveProperty("deletedAt");
  });

  test("a readable one, or one of long ago, has nothing to convert", async () => {
    const { id } = value(await app.client.importText({ text: PAPER, template: "" }));
    expect(await app.client.convertImported({ id })).toMatchObject({
      error: { code: "not-found" },
    });
    const old = value(await app.client.importText({ text: asEntities(PAPER), template: "" }));
    app.reopen();
    expect(await app.client.convertImported({ id: old.id })).toMatchObject({
      error: { code: "not-found" },
    });
  });
});
