import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { ROOT, type RunningApp } from "./app.ts";
import type { EditorPage } from "./editor-page.ts";
import type { PreviewPage } from "./preview-page.ts";

/** The lines of every page of a PDF, in the order in which they were written. */
export const pdfPages = (file: string): string[][] =>
  execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1)
    .map((page) => page.trimEnd().split("\n"));

/**
 * All letters in order, as they are typed: programs differ in the spaces they put around a raised
 * number, and a PDF of ours has plain hyphens where the page has ones that do not break.
 */
export const letters = (lines: readonly string[]): string =>
  lines.join("").replace(/\s+/gu, "").replaceAll("\u2011", "-");

export const plain = (line: string | undefined): string =>
  (line ?? "").replace(/\s+/gu, " ").trim();

export const inFolder = (folder: string, ending: string): string => {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? "");
};

/** "Trang 3/10" of the bottom line. */
export async function placeInEditor({
  window,
}: EditorPage): Promise<[page: number, pages: number]> {
  const place = window.getByTestId("page");
  await expect(place).toHaveText(/^Trang \d+\/\d+$/u);
  const [page, pages] = (await place.innerText()).match(/\d+/gu) ?? [];
  return [Number(page), Number(pages)];
}

export const cli = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, "out/app/main/cli.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: ROOT },
  });

/** The pages of the open draft, and of the file that it came from. */
export async function samePages(
  app: RunningApp,
  editor: EditorPage,
  preview: PreviewPage,
  source: string,
): Promise<void> {
  const [, pages] = await placeInEditor(editor);
  await preview.open();
  await expect(preview.pages).toHaveCount(pages);
  const shown = await preview.texts();
  await preview.exportPdf("bản dự thảo");
  const written = pdfPages(inFolder(app.folders.exports, ".pdf"));
  expect(written.map(letters)).toEqual(shown.map(letters));
  const [count, ...begins] = cli("pages", source).trimEnd().split("\n");
  expect(count).toBe(`${pages} trang`);
  expect(begins).toHaveLength(pages);
  for (const [i, begin] of begins.entries()) {
    // The command names the first line of the text; a page may bear its number above it.
    const first = letters([begin.split("\t")[1] ?? ""]);
    const page = letters(shown[i] ?? []);
    expect(page).toContain(first);
    expect(page.slice(0, page.indexOf(first))).toMatch(/^\d{0,3}$/u);
  }
}
