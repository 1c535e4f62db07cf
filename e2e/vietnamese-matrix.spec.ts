import { expect, type TestInfo, test } from "@playwright/test";
import { launchApp, removeFolders } from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { ibus, windowsTelex } from "./keyboards/composing.ts";
import type { Keyboard } from "./keyboards/keyboard.ts";
import { cellOf } from "./keyboards/matrix-reporter.ts";
import {
  BODY,
  type Desk,
  FIND,
  HEADER,
  type Place,
  prepare,
  SEARCH,
  typeIn,
} from "./keyboards/places.ts";
import { recorded } from "./keyboards/recorded.ts";
import { setUnikey, unikey } from "./keyboards/unikey.ts";
import { LibraryPage } from "./library-page.ts";

const KEYBOARDS: Keyboard[] = [
  unikey("telex"),
  unikey("vni"),
  ibus,
  recorded("unikey-windows.json"),
  recorded("evkey-windows.json"),
  windowsTelex,
];

/** Every save takes so long that keys fall into it; milliseconds. */
const SLOW_DISK = { VAN_KIEN_COMMIT_DELAY_MS: "900" };
/** More steps than typing the sentence can be. */
const MOST_STEPS = 80;

/** Takes back what was typed and does it again: the place is as before, and as after. */
async function undoAndRedo(place: Place, desk: Desk, before: string): Promise<void> {
  const { editor } = desk;
  let steps = 0;
  while ((await place.read(desk)) !== before && steps < MOST_STEPS) {
    await editor.press("Control+Z");
    steps += 1;
  }
  expect(await place.read(desk), "what undo leaves").toBe(before);
  for (let n = 0; n < steps; n++) await editor.press("Control+Y");
  expect(await place.read(desk), "what redo leaves").toBe(place.wanted);
}

async function tryPlace(place: Place, desk: Desk): Promise<void> {
  await place.enter(desk);
  const before = await place.read(desk);
  const typed = await typeIn(place, desk);
  expect(typed).toBe(typed.normalize("NFC"));
  if (place !== SEARCH && place !== FIND) await undoAndRedo(place, desk, before);
}

/** What went wrong, by the names of places. */
type Failures = Map<string, string>;

/** Tries places one by one: a bad one does not keep the others from being tried. */
async function tryAll(places: Place[], desk: Desk, failures: Failures): Promise<void> {
  for (const place of places) {
    await test
      .step(place.name, () => tryPlace(place, desk))
      .catch((error: Error) => {
        failures.set(place.name, error.message);
      });
  }
}

/** Reads the draft from the disk again: what was typed stands there. */
async function compareSaved(desk: Desk, failures: Failures): Promise<void> {
  const { editor, app } = desk;
  await new LibraryPage(app.window).rows.first().getByRole("button").first().click();
  await editor.opened();
  for (const place of [...BODY.filter(isLastWord), ...HEADER]) {
    const read = () => place.read(desk).then((text) => text.trimEnd());
    await expect
      .poll(read, { timeout: 4_000 })
      .toBe(place.wanted.trimEnd())
      .catch((error: Error) => {
        if (!failures.has(place.name)) failures.set(place.name, `saved: ${error.message}`);
      });
  }
}

/** The text before the bold run is typed into a second time, behind it. */
const isLastWord = ({ name }: Place): boolean => name !== "before bold";

function note(info: TestInfo, keyboard: Keyboard, failures: Failures): void {
  for (const { name } of [...BODY, ...HEADER, FIND, SEARCH])
    info.annotations.push(cellOf(keyboard.name, name, !failures.has(name)));
}

for (const keyboard of KEYBOARDS) {
  test(`${keyboard.name}: what is typed stands there, in every place, on screen and on disk`, async () => {
    keyboard.plugIn();
    const app = await launchApp({ env: SLOW_DISK });
    const editor = new EditorPage(app.window);
    const session = await app.electron.context().newCDPSession(app.window);
    const desk: Desk = { app, editor, keyboard, session };
    const failures: Failures = new Map();
    await prepare(desk);
    await tryAll([...BODY, ...HEADER, FIND], desk, failures);
    await editor.press("Escape");
    await editor.saved();
    await editor.back();
    await tryAll([SEARCH], desk, failures);
    await editor.window.getByRole("searchbox").fill("");
    await compareSaved(desk, failures);
    note(test.info(), keyboard, failures);
    await app.close();
    removeFolders(app.folders);
    expect(Object.fromEntries(failures)).toEqual({});
  });
}

test.afterAll(() => setUnikey("telex"));
