import { type CDPSession, expect } from "@playwright/test";
import { launchApp } from "./app.ts";
import { blankDraft } from "./blank-draft.ts";
import { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import { windowsTelex } from "./keyboards/composing.ts";
import { LibraryPage } from "./library-page.ts";

let session: CDPSession;

test.beforeEach(async ({ app, editor }) => {
  await blankDraft(app, editor);
  session = await app.electron.context().newCDPSession(app.window);
});

/** Longer than any save waits while nobody composes. */
const LONGER_THAN_A_SAVE_MS = 1_500;

test("nothing is saved while a word is composed, in the body and in the header", async ({
  editor,
}) => {
  for (const field of [editor.body, editor.field("Trích yếu")]) {
    await field.click();
    await editor.saved();
    const before = await editor.savedRevision();
    await windowsTelex.type(session, "mạnh nghĩa");
    await editor.window.waitForTimeout(LONGER_THAN_A_SAVE_MS);
    expect(await editor.savedRevision()).toBe(before);
    await session.send("Input.insertText", { text: "nghĩa " });
    await expect.poll(() => editor.savedRevision()).toBeGreaterThan(before);
    await expect(field).toHaveText("mạnh nghĩa");
  }
});

test("a button that is pressed takes the word as it stands first", async ({ editor }) => {
  await windowsTelex.type(session, "mạnh nghĩa");
  await editor.chooseLevel("Phần (A.)");
  await expect.poll(() => editor.lines()).toEqual(["A. mạnh nghĩa"]);
});

test("closing in the middle of a word keeps the word", async ({ app }) => {
  await windowsTelex.type(session, "mạnh nghĩa");
  await app.close();
  const again = await launchApp({ folders: app.folders });
  await new LibraryPage(again.window).rows.first().getByRole("button").first().click();
  await new EditorPage(again.window).reads(["mạnh nghĩa"]);
  await again.close();
});
