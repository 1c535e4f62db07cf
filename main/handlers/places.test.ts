import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeFile } from "../open-app.ts";
import { type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const newDraft = async (): Promise<string> =>
  value(await app.client.createDraft({ template: "ket-luan" })).id;
const opened = async (id: string) => value(await app.client.openDraft({ id }));

test("where one wrote last in each draft lasts, and is no change of it", async () => {
  const [one, other] = [await newDraft(), await newDraft()];
  expect((await opened(one)).place).toBeUndefined();
  const { revision } = await opened(one);
  value(await app.client.keepPlace({ id: one, place: { block: "b7", offset: 12 } }));
  value(await app.client.keepPlace({ id: other, place: { block: "b1", offset: 0 } }));
  value(await app.client.keepPlace({ id: one, place: { block: "b9", offset: 3 } }));
  app.reopen();
  expect(await opened(one)).toMatchObject({ place: { block: "b9", offset: 3 }, revision });
  expect((await opened(other)).place).toEqual({ block: "b1", offset: 0 });
});

test("the drafts that were left last are remembered, not all there ever were", async () => {
  const id = await newDraft();
  value(await app.client.keepPlace({ id, place: { block: "b1", offset: 1 } }));
  for (let n = 0; n < 300; n++)
    value(await app.client.keepPlace({ id: `d${n}`, place: { block: "b2", offset: n } }));
  expect((await opened(id)).place).toBeUndefined();
});

test.each(["", "{", "null", '[["d1"]]'])("a row without sense, %j, is none", async (row) => {
  const id = await newDraft();
  value(await app.client.keepPlace({ id, place: { block: "b1", offset: 1 } }));
  app.reopen(() => {
    const db = new Database(storeFile(app.host.dataFolder));
    db.prepare("UPDATE settings SET value = ? WHERE key = 'places'").run(row);
    db.close();
  });
  expect((await opened(id)).place).toBeUndefined();
});
