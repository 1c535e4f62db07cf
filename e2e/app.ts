import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";

/** The repository's folder: what Electron loads. */
export const ROOT = resolve(import.meta.dirname, "..");

/** Where one run of the app keeps its data and writes its exports. */
export type Folders = { data: string; exports: string };

export type RunningApp = {
  electron: ElectronApplication;
  window: Page;
  folders: Folders;
  /** Closes as a person does: everything typed is saved first. */
  close: () => Promise<void>;
};

export type LaunchOptions = {
  folders?: Folders;
  env?: Record<string, string>;
  /** What the window is told of the system's light; null: what the app itself asked for. */
  colorScheme?: "light" | "dark" | null;
  /** What is started in the place of Electron: it has to start that with the same arguments. */
  executable?: string;
  /** Stay where the very first start asks for the office; otherwise that is put off. */
  firstStart?: boolean;
};

/** New folders that belong to nobody. */
export function newFolders(): Folders {
  const base = mkdtempSync(join(tmpdir(), "van-kien-"));
  return { data: join(base, "data"), exports: join(base, "exports") };
}

/** Removes what `newFolders` made. */
export const removeFolders = ({ data }: Folders): void =>
  rmSync(join(data, ".."), { recursive: true, force: true });

/** Chromium's sandbox cannot run as root; for everyone else it stays on. */
export const SANDBOX =
  process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** The Electron that the tests run on. */
export function electronPath(): string {
  const path = process.env.VAN_KIEN_ELECTRON;
  if (!path) throw new Error("VAN_KIEN_ELECTRON is not set: start this with npm test");
  return path;
}

/** Starts a real Electron on the built app and waits for its first screen. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const folders = options.folders ?? newFolders();
  const executablePath = options.executable ?? electronPath();
  const electron = await _electron.launch({
    executablePath,
    args: [...SANDBOX, ROOT],
    env: {
      ...(process.env as Record<string, string>),
      VAN_KIEN_DATA: folders.data,
      VAN_KIEN_EXPORTS: folders.exports,
      ...options.env,
    },
    ...(options.colorScheme !== undefined && { colorScheme: options.colorScheme }),
  });
  const window = await electron.firstWindow();
  window.setDefaultTimeout(15_000);
  if (!options.firstStart) await putOffFirstStart(window);
  return { electron, window, folders, close: () => electron.close() };
}

/** Waits for the first screen; where it asks for the office, it is put off. */
async function putOffFirstStart(window: Page): Promise<void> {
  const later = window.getByRole("button", { name: "Để sau", exact: true });
  const other = window.locator("header, [role=alert]");
  await later.or(other).first().waitFor();
  if (await later.isVisible()) await later.click();
}

/** Waits until nothing moves: a picture or a colour on its way is none that anybody sees. */
export const settled = (window: Page): Promise<void> =>
  window.evaluate(async () => {
    await document.fonts.ready;
    const moving = document.getAnimations().map((animation) => animation.finished);
    const enough = new Promise((resolve) => setTimeout(resolve, 1_000));
    await Promise.race([Promise.allSettled(moving), enough]);
  });

/** The next "open file" dialog of the system answers with this file. */
export const answerOpenDialog = (electron: ElectronApplication, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);

/** The next "choose a folder" dialog of the system answers with this folder. */
export const answerOpenFolder = answerOpenDialog;

/** The next "save file" dialog of the system answers with this file. */
export const answerSaveDialog = (electron: ElectronApplication, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
