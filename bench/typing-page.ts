import type { Page } from "@playwright/test";
import { EditorPage } from "../e2e/editor-page.ts";

/** Plain letters: what Playwright types of them are keys, as a keyboard sends them. */
const FORTY_KEYS = "cac cap uy dang tiep tuc trien khai kip ";
const WARM_UP = "chuan bi ";
const PAUSE_MS = 15;
/** Between bursts: what the app does once typing rests then falls into the next one. */
const REST_MS = 300;

declare global {
  interface Window {
    keyTimes: number[];
    /** Ends the watching that fills them. */
    keyWatch?: AbortController;
  }
}

/**
 * In the page: the time from each keydown to the end of the frame after it. The frame is asked for
 * when the input begins, which is the task that changes the text, so that it cannot be one before
 * it; a message posted from the frame arrives when layout and paint are done.
 */
function watchKeys(): void {
  window.keyTimes = [];
  // Watched twice, every key would count twice.
  window.keyWatch?.abort();
  window.keyWatch = new AbortController();
  const { signal } = window.keyWatch;
  let start = 0;
  const painted = (from: number): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.keyTimes.push(performance.now() - from);
    port2.postMessage(undefined);
  };
  const onKey = (): void => {
    start = performance.now();
  };
  const onInput = (): void => {
    const from = start;
    requestAnimationFrame(() => painted(from));
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
  window.addEventListener("beforeinput", onInput, { capture: true, signal });
}

/** Clicks into paragraph number `index` and goes to the end of the line. */
export async function clickInto(page: Page, editor: EditorPage, index: number): Promise<void> {
  for (const _ of ["nearby", "there"]) {
    await editor.body.evaluate((body, at) => {
      body.querySelectorAll("p")[at]?.scrollIntoView({ block: "center" });
    }, index);
    await page.waitForTimeout(500);
  }
  const [x, y] = await editor.body.evaluate((body, at) => {
    const box = body.querySelectorAll("p")[at]?.getBoundingClientRect() ?? new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, index);
  await page.mouse.click(x, y);
  await page.keyboard.press("End");
}

const wordsOf = (editor: EditorPage, index: number): Promise<string> =>
  editor.body.evaluate((body, at) => body.querySelectorAll("p")[at]?.textContent ?? "", index);

/** `before`: what is started before each burst and goes on while it is typed. */
export type Bursts = { bursts: number; before?: () => Promise<void> };

/** Types bursts of 40 keys, 15 ms apart, in one paragraph; answers each key's time to paint. */
export async function typeBursts(
  page: Page,
  index: number,
  { bursts, before }: Bursts,
): Promise<number[]> {
  const editor = new EditorPage(page);
  await clickInto(page, editor, index);
  await page.keyboard.type(WARM_UP, { delay: PAUSE_MS });
  await page.evaluate(watchKeys);
  for (let burst = 0; burst < bursts; burst++) {
    await page.waitForTimeout(REST_MS);
    await before?.();
    await page.keyboard.type(FORTY_KEYS, { delay: PAUSE_MS });
  }
  await page.waitForTimeout(REST_MS);
  const times = await page.evaluate(() => window.keyTimes);
  const words = (await wordsOf(editor, index)).replaceAll("\u00a0", " ");
  if (times.length !== bursts * FORTY_KEYS.length || !words.includes(FORTY_KEYS.trim())) {
    throw new Error(`Of ${bursts * FORTY_KEYS.length} keys ${times.length} arrived in: ${words}`);
  }
  return times;
}

/** How many paragraphs the open editor holds. */
export const countParagraphs = (page: Page): Promise<number> =>
  new EditorPage(page).body.evaluate((body) => body.querySelectorAll("p").length);
