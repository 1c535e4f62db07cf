import { expect } from "@playwright/test";
import { blankDraft } from "./blank-draft.ts";
import { test } from "./fixture.ts";
import { EDITS_OF_A_ROUND, editForARound, heapInUse, logSize } from "./many-edits.ts";

/** Until the caches of the window are warm; then the edits that are looked at. */
const WARM_UP = 400;
const EDITS = 2_000;
const MB = 1024 * 1024;

test("thousands of edits leave memory and the store's log small, and the text as it was", async ({
  app,
  editor,
}) => {
  test.setTimeout(300_000);
  await blankDraft(app, editor);
  await editor.type("Trước sau như một");
  await editor.press("Enter");
  let log = 0;
  const edit = async (edits: number): Promise<void> => {
    for (let done = 0; done < edits; done += EDITS_OF_A_ROUND) {
      await editForARound(app.window);
      log = Math.max(log, logSize(app.folders));
    }
  };
  await edit(WARM_UP);
  const before = await heapInUse(app.window);
  await edit(EDITS);
  await editor.saved();
  const growth = (await heapInUse(app.window)) - before;
  expect(growth).toBeLessThan(10 * MB);
  expect(log).toBeGreaterThan(0);
  expect(log).toBeLessThanOrEqual(8 * MB);
  await editor.reads(["Trước sau như một", ""]);
});
