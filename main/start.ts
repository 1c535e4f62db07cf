import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, ipcMain, Menu, shell } from "electron";
import { menuBarSchema, menuItemsSchema } from "../bridge/menu.ts";
import type { PrintOutcome, StoreFailure } from "../bridge/shell.ts";
import { Backend } from "./shell/backend-process.ts";
import { hardenProcess, hardenSession } from "./shell/hardening.ts";
import { hostDialogs } from "./shell/host-dialogs.ts";
import { KeptWindow } from "./shell/kept-window.ts";
import { AppMenu, popUpMenu } from "./shell/menu.ts";
import { printPages } from "./shell/print.ts";
import { registerAppScheme, serveApp } from "./shell/protocol.ts";
import {
  connectWindow,
  createWindow,
  flushBeforeClose,
  isFrom,
  reviveAfterCrash,
} from "./shell/window.ts";

const BUILT = import.meta.dirname;
const dataFolder = process.env.VAN_KIEN_DATA ?? app.getPath("userData");
let window: BrowserWindow | undefined;
let storeFailure: StoreFailure | undefined;

if (process.env.VAN_KIEN_DATA) app.setPath("userData", join(dataFolder, "window"));
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  registerAppScheme();
  hardenProcess();
  app.on("second-instance", comeForward);
  app.on("window-all-closed", () => app.quit());
  void app.whenReady().then(openApp);
}

async function openApp(): Promise<void> {
  if (process.platform !== "darwin") Menu.setApplicationMenu(null);
  serveApp(join(BUILT, "../renderer"));
  await hardenSession();
  const backend = startBackend();
  ipcMain.on("connect", (event) => {
    if (!window || !isFrom(window, event)) return;
    if (storeFailure) window.webContents.send("store-failed", storeFailure);
    connectWindow(window, backend);
  });
  ipcMain.handle("print", async (event): Promise<PrintOutcome> => {
    if (!window || !isFrom(window, event)) return "failed";
    return printPages(window.webContents);
  });
  listenToStoreChoices(backend);
  listenToMenus();
  listenToPasting();
  const kept = new KeptWindow();
  listenToLooks(kept);
  window = createWindow(join(BUILT, "preload.cjs"), kept);
  flushBeforeClose(window);
  reviveAfterCrash(window);
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
  mkdirSync(dataFolder, { recursive: true });
  return new Backend(join(BUILT, "backend.js"), backendEnvironment(), {
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

/** The backend inherits nothing but what it needs. */
function backendEnvironment(): Record<string, string> {
  const exports = join(app.getPath("documents"), "Văn Kiện");
  const wanted = {
    VAN_KIEN_DATA: dataFolder,
    VAN_KIEN_EXPORTS: process.env.VAN_KIEN_EXPORTS ?? exports,
    VAN_KIEN_TEMPLATES: join(app.getAppPath(), "templates"),
    VAN_KIEN_PROFILES: join(app.getAppPath(), "profiles"),
    VAN_KIEN_ORGANISATIONS: join(app.getAppPath(), "organisations"),
    VAN_KIEN_PHRASES: join(app.getAppPath(), "phrases"),
    VAN_KIEN_VERSION: app.getVersion(),
    VAN_KIEN_SQLITE_BINDING: process.env.VAN_KIEN_SQLITE_BINDING,
    VAN_KIEN_NOW: process.env.VAN_KIEN_NOW,
    VAN_KIEN_COMMIT_DELAY_MS: process.env.VAN_KIEN_COMMIT_DELAY_MS,
    SystemRoot: process.env.SystemRoot,
    TMPDIR: process.env.TMPDIR,
  };
  const present = Object.entries(wanted).filter((e): e is [string, string] => e[1] !== undefined);
  return Object.fromEntries(present);
}

function comeForward(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Quitting waits for the database to be closed, once. */
function closeBackendAtQuit(backend: Backend): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void backend.close().then(() => app.quit());
  });
}
