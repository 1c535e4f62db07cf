import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, dialog, ipcMain, Menu, shell } from "electron";
import { menuBarSchema, menuItemsSchema } from "../bridge/menu.ts";
import type { PrintOutcome, StoreFailure } from "../bridge/shell.ts";
import { type BackendSettings, backendEnvironment, readSettings } from "./settings.ts";
import { Backend } from "./shell/backend-process.ts";
import { hardenProcess, hardenSession } from "./shell/hardening.ts";
import { hostDialogs } from "./shell/host-dialogs.ts";
import { KeptWindow } from "./shell/kept-window.ts";
import { AppMenu, popUpMenu } from "./shell/menu.ts";
import { printPages } from "./shell/print.ts";
import { isOpenElsewhere } from "./shell/profile-lock.ts";
import { registerAppScheme, serveApp } from "./shell/protocol.ts";
import { Revival } from "./shell/revival.ts";
import { shellWords } from "./shell/shell-words.ts";
import { refusedSwitches } from "./shell/switches.ts";
import {
  connectWindow,
  createWindow,
  flushBeforeClose,
  isFrom,
  reviveAfterCrash,
  tellRevived,
} from "./shell/window.ts";

const BUILT = import.meta.dirname;
const settings = readSettings(app.isPackaged);
/** Where the window keeps its own files; undefined: no such folder can be made. */
const profile = settings.dataFolder ? join(settings.dataFolder, "window") : usersFolder();
const dataFolder = settings.dataFolder ?? profile ?? join(app.getPath("appData"), app.getName());
let window: BrowserWindow | undefined;
let storeFailure: StoreFailure | undefined;

if (settings.dataFolder && profile) app.setPath("userData", profile);
const refused = app.isPackaged ? refusedSwitches(process.argv.slice(1)) : [];
if (refused.length > 0) endInWords(shellWords.refusedSwitches(refused));
else if (!profile) startInPassingProfile();
else if (app.requestSingleInstanceLock()) start();
else if (isOpenElsewhere(profile)) app.quit();
else startInPassingProfile();

function usersFolder(): string | undefined {
  try {
    return app.getPath("userData");
  } catch {
    // Electron makes the folder when it is asked for it.
    return undefined;
  }
}

function start(): void {
  registerAppScheme();
  hardenProcess();
  app.on("second-instance", comeForward);
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(openApp);
}

/**
 * Nothing can be written where the window keeps its own files: it gets a folder for this one time.
 * What is wrong with the database, which may lie on the same disk, is then said in the window.
 */
function startInPassingProfile(): void {
  try {
    const passing = mkdtempSync(join(app.getPath("temp"), "van-kien-"));
    app.setPath("userData", passing);
    app.on("quit", () => rmSync(passing, { recursive: true, force: true }));
  } catch {
    void app.whenReady().then(() => endInWords(shellWords.nowhereToWrite));
    return;
  }
  start();
}

/** The end of a start, or of an app that cannot go on: words, and a code that says it went wrong. */
function endInWords(text: string): void {
  dialog.showErrorBox(shellWords.name, text);
  app.exit(1);
}

async function openApp(): Promise<void> {
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  serveApp(join(BUILT, "../renderer"));
  await hardenSession();
  const backend = startBackend();
  const revival = new Revival();
  ipcMain.on("connect", (event) => {
    if (!window || !isFrom(window, event)) return;
    tellRevived(window, revival);
    if (storeFailure) window.webContents.send("store-failed", storeFailure);
    connectWindow(window, backend);
  });
  ipcMain.handle("print", async (event): Promise<PrintOutcome> => {
    if (!window || !isFrom(window, event)) return "failed";
    return printPages(window.webContents);
  });
  listenToStoreChoices(backend);
  ipcMain.on("open-draft", (event, id: unknown) => {
    if (window && isFrom(window, event)) revival.setDraft(id);
  });
  listenToMenus();
  listenToPasting();
  const kept = new KeptWindow();
  listenToLooks(kept);
  window = createWindow(join(BUILT, "preload.cjs"), kept);
  flushBeforeClose(window);
  reviveAfterCrash(window, revival, () => endInWords(shellWords.crashing));
  closeBackendAtQuit(backend);
}

/** Where the database cannot be opened, the window offers another try and its folder. */
function listenToStoreChoices(backend: Backend): void {
  ipcMain.on("open-store-again", (event, startNew: unknown) => {
    if (window && isFrom(window, event)) backend.openAgain(startNew === true);
  });
  ipcMain.on("show-store-folder", (event) => {
    if (window && isFrom(window, event)) void shell.openPath(dataFolder);
  });
}

/** The window says what its menus show, and is told what was chosen in them. */
function listenToMenus(): void {
  const run = (id: string) => window?.webContents.send("command", id);
  const menu = new AppMenu(run);
  ipcMain.on("set-menu", (event, bar: unknown) => {
    const read = menuBarSchema.safeParse(bar);
    if (window && isFrom(window, event) && read.success) menu.set(read.data);
  });
  ipcMain.on("pop-up-menu", (event, items: unknown) => {
    const read = menuItemsSchema.safeParse(items);
    if (window && isFrom(window, event) && read.success) popUpMenu(window, read.data, run);
  });
}

/** The window asks for a paste as by its key: the page itself may not read the clipboard. */
function listenToPasting(): void {
  ipcMain.on("paste", (event, plain: unknown) => {
    if (!window || !isFrom(window, event)) return;
    if (plain === true) window.webContents.pasteAndMatchStyle();
    else window.webContents.paste();
  });
}

/** The window says in what light it is, and when it takes the whole screen. */
function listenToLooks(kept: KeptWindow): void {
  ipcMain.on("set-theme", (event, theme: unknown) => {
    if (window && isFrom(window, event)) kept.setTheme(theme);
  });
  ipcMain.on("toggle-full-screen", (event) => {
    if (window && isFrom(window, event)) window.setFullScreen(!window.isFullScreen());
  });
}

function startBackend(): Backend {
  return new Backend(join(BUILT, "backend.js"), backendEnvironment(backendSettings()), {
    host: hostDialogs(() => window),
    onReady: (backend) => {
      storeFailure = undefined;
      if (window) connectWindow(window, backend);
    },
    onStoreFailed: (failure) => {
      storeFailure = failure;
      window?.webContents.send("store-failed", failure);
    },
  });
}

function backendSettings(): BackendSettings {
  const { nativeBinding, now, commitDelayMs } = settings;
  const beside = (name: string) => join(app.getAppPath(), name);
  return {
    dataFolder,
    exportFolder: settings.exportFolder ?? join(app.getPath("documents"), shellWords.name),
    templatesFolder: beside("templates"),
    profilesFolder: beside("profiles"),
    organisationsFolder: beside("organisations"),
    phrasesFolder: beside("phrases"),
    version: app.getVersion(),
    ...(nativeBinding && { nativeBinding }),
    ...(now && { now }),
    ...(commitDelayMs && { commitDelayMs }),
  };
}

function comeForward(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * Quitting waits for the database to be closed, once. An app that could not open it ends with a code
 * that says so.
 */
function closeBackendAtQuit(backend: Backend): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void backend.close().then(() => (storeFailure ? app.exit(1) : app.quit()));
  });
}
