import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EMPTY_PHRASE_BOOK, type PhraseBook } from "../../document/phrases.ts";
import { storeFile } from "../open-app.ts";
import { connect } from "../store/db.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import { PHRASES, type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;

beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const BOOK: PhraseBook = {
  format: 1,
  phrases: [
    {
      id: "p1",
      name: "Giao việc",
      blocks: [
        { level: "clause", children: [{ text: "Giao ", bold: true }, { text: "Văn phòng" }] },
        { basis: true, children: [{ text: "Căn cứ" }] },
      ],
    },
  ],
  abbreviations: [{ short: "BQL", full: "Ban Quản lý" }],
};

test("the installed phrases are there, the office has none of its own yet", async () => {
  const kept = value(await app.client.readPhrases({}));
  const shipped = JSON.parse(readFileSync(join(PHRASES, "party.json"), "utf8")) as PhraseBook;
  expect(kept).toEqual({ installed: shipped, own: EMPTY_PHRASE_BOOK, toneStyle: "new" });
});

test("what the office keeps is there after the app was opened again", async () => {
  value(await app.client.savePhrases({ book: BOOK }));
  value(await app.client.setToneStyle({ style: "old" }));
  app.reopen();
  expect(value(await app.client.readPhrases({}))).toMatchObject({ own: BOOK, toneStyle: "old" });
});

test.each(["{", '{"format":1}'])(
  "a book that cannot be read is said to be damaged, and is put aside, not lost: %s",
  async (stored) => {
    const onStore = <T>(act: (db: ReturnType<typeof connect>) => T): T => {
      const db = connect(storeFile(join(app.folder, "data")), {});
      const result = act(db);
      db.close();
      return result;
    };
    app.reopen(() => onStore((db) => writeSetting(db, "phrases", stored)));
    expect(value(await app.client.readPhrases({}))).toMatchObject({
      own: EMPTY_PHRASE_BOOK,
      damaged: true,
    });
    value(await app.client.savePhrases({ book: BOOK }));
    expect(value(await app.client.readPhrases({})).damaged).toBeUndefined();
    let aside: string | undefined;
    app.reopen(() => {
      aside = onStore((db) => readSetting(db, "phrasesUnreadable"));
    });
    expect(aside).toBe(stored);
  },
);

test("the office's own files stand in the place of the shipped phrases; a wrong one is named", async () => {
  const folder = join(app.folder, "data", "phrases");
  mkdirSync(folder, { recursive: true });
  const own = { ...BOOK, phrases: [{ ...BOOK.phrases[0], id: "yeu-cau-cac-cap-uy" }] };
  writeFileSync(join(folder, "a.json"), JSON.stringify(own));
  writeFileSync(join(folder, "b.json"), JSON.stringify({ ...BOOK, abbreviations: [{}] }));
  app.reopen();
  const { installed } = value(await app.client.readPhrases({}));
  expect(installed.phrases.filter((p) => p.name === "Giao việc")).toHaveLength(1);
  expect(installed.phrases.some((p) => p.name === "Yêu cầu các cấp uỷ")).toBe(false);
  expect(installed.abbreviations.at(-1)).toEqual({ short: "BQL", full: "Ban Quản lý" });
  const [message] = value(await app.client.facts({})).messages;
  for (const part of [
    "Cụm từ",
    join(folder, "b.json"),
    '"abbreviations.0.short"',
    "không dùng được",
  ])
    expect(message?.text).toContain(part);
});
