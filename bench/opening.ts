import type { Page } from "@playwright/test";
import { type Folders, removeFolders } from "../e2e/app.ts";
import { EditorPage } from "../e2e/editor-page.ts";
import type { Effort } from "./effort.ts";
import { median, ms, ratio, table, takingTurns } from "./figures.ts";
import { importedDraft, launchPatiently, newestDraft } from "./long-draft.ts";
import { lineOf, longText } from "./long-text.ts";
import { type Measurement, say } from "./measurement.ts";
import { openPeers } from "./peer-window.ts";

const LENGTH = 10_000;
/** What the goal of 1.0 s stands beside: Slate's mount when it was set. */
const GOAL = 1_000 / 652;

declare global {
  interface Window {
    /** Milliseconds from the click to the frame with the body, and to the one with the letter. */
    opening: { clicked: number; body?: number; letter?: number };
  }
}

/** In the page: times the next click, the body that it brings, and the first letter typed in it. */
function watchOpening(): void {
  window.opening = { clicked: 0 };
  const painted = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now() - window.opening.clicked);
      port2.postMessage(undefined);
    });
  };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role="textbox"][aria-multiline="true"]')) return;
    observer.disconnect();
    painted((at) => {
      window.opening.body = at;
    });
  });
  const onClick = (): void => {
    window.opening.clicked = performance.now();
    observer.observe(document, { childList: true, subtree: true });
  };
  const onInput = (): void =>
    painted((at) => {
      window.opening.letter = at;
    });
  window.addEventListener("click", onClick, { capture: true, once: true });
  window.addEventListener("beforeinput", onInput, { capture: true, once: true });
}

async function typeFirstLetter(page: Page): Promise<void> {
  const { body } = new EditorPage(page);
  await body.waitFor();
  await body.focus();
  await page.keyboard.press("a");
  await page.waitForFunction(() => window.opening.letter !== undefined);
}

type Opened = { body: number; letter: number };

async function openOurs(folders: Folders): Promise<Opened> {
  const app = await launchPatiently({ folders });
  await newestDraft(app).waitFor();
  await app.window.evaluate(watchOpening);
  await newestDraft(app).click();
  await typeFirstLetter(app.window);
  const { body = Number.NaN, letter = Number.NaN } = await app.window.evaluate(
    () => window.opening,
  );
  await new EditorPage(app.window).saved();
  await app.close();
  return { body, letter };
}

async function openSlate(lines: readonly string[]): Promise<number> {
  const { electron, mount } = await openPeers();
  const time = await mount("slate", lines);
  await electron.close();
  return time;
}

async function measure({ launches }: Effort): Promise<string> {
  const lines = longText(LENGTH).map(lineOf);
  const folders = await importedDraft(lines);
  const bodies: number[] = [];
  const { slate, ours } = await takingTurns(launches, {
    slate: () => openSlate(lines),
    ours: async () => {
      const { body, letter } = await openOurs(folders);
      bodies.push(body);
      return letter;
    },
  });
  say(`  Slate ${slate.map(ms).join(", ")}; Văn Kiện ${ours.map(ms).join(", ")}`);
  removeFolders(folders);
  const row = (name: string, figures: readonly number[], goal: string): string[] => [
    name,
    ms(median(figures)),
    ratio(median(figures), median(slate)),
    goal,
  ];
  const head = ["painted", "ms", "times Slate's", "goal"];
  return [
    `${LENGTH.toLocaleString("en")} paragraphs of 60 words, median of ${launches} launches in turns.\n`,
    table(head, [
      row("bare Slate in chunks of 200, mounted", slate, ""),
      row("click in the library to the page", bodies, ""),
      row("click in the library to the first letter typed", ours, `at most ${GOAL.toFixed(2)}`),
    ]),
  ].join("\n");
}

export const opening: Measurement = { id: "P4", title: "Opening a long draft", measure };
