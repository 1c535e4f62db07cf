import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type Preferences,
  preferencesSchema,
  USUAL_PREFERENCES,
} from "../../bridge/preferences.ts";
import { storeFile } from "../open-app.ts";
import { type TestApp, testApp, value } from "./app.test-help.ts";

let app: TestApp;
beforeEach(() => {
  app = testApp();
});
afterEach(() => app.remove());

const kept = async (): Promise<Preferences> => value(await app.client.facts({})).preferences;

test("how the window looks lasts", async () => {
  const preferences: Preferences = {
    theme: "dark",
    zoom: 1.5,
    pageZoom: 1.25,
    outlineShown: false,
    outlineWidth: 320,
  };
  value(await app.client.setPreferences({ preferences }));
  app.reopen();
  expect(await kept()).toEqual(preferences);
});

test.each(["", "{", "null", "[]"])(
  "a row without sense, %j, is as if there were none",
  async (row) => {
    value(
      await app.client.setPreferences({ preferences: { ...USUAL_PREFERENCES, theme: "dark" } }),
    );
    app.reopen(() => {
      const db = new Database(storeFile(app.host.dataFolder));
      db.prepare("UPDATE settings SET value = ? WHERE key = 'preferences'").run(row);
      db.close();
    });
    expect(await kept()).toEqual(USUAL_PREFERENCES);
  },
);

test("a field without sense has its usual value, the others stay", () => {
  expect(preferencesSchema.parse({ theme: "pink", zoom: 9, outlineWidth: 300, other: 1 })).toEqual({
    ...USUAL_PREFERENCES,
    outlineWidth: 300,
  });
});
