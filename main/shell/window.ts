import { app, BrowserWindow, ipcMain, MessageChannelMain, nativeTheme } from "electron";
import type { Backend } from "./backend-process.ts";
import { APP_ORIGIN } from "./hardening.ts";
import type { KeptWindow } from "./kept-window.ts";
import type { Revival } from "./revival.ts";
import { LEAST_SIZE, USUAL_SIZE } from "./window-place.ts";

/** A page that does not even answer in this time hangs: what it had acknowledged is safe. */
const ANSWER_LIMIT_MS = 4_000;
const DESK = { light: "#f0f0f0", dark: "#1f1f1f" };

/** The one window. It is shown when its first screen is painted, then focused: typing works at once. */
export function createWindow(preload: string, kept: KeptWindow): BrowserWindow {
  const window = new BrowserWindow({
    ...(kept.place() ?? USUAL_SIZE),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: "Văn Kiện",
    backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    kept.follow(window);
    window.show();
    window.focus();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Gives a window a direct line to the backend, whenever it asks and the backend is up. */
export function connectWindow(window: BrowserWindow, backend: Backend): void {
  if (!backend.ready || window.isDestroyed()) return;
  const { port1, port2 } = new MessageChannelMain();
  backend.connect(port1);
  window.webContents.postMessage("port", null, [port2]);
}

type Asking = Electron.IpcMainEvent | Electron.IpcMainInvokeEvent;

/** True for a message that comes from the main frame of this window and from our own page. */
export function isFrom(window: BrowserWindow, event: Asking): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    frame === window.webContents.mainFrame &&
    frame.url.startsWith(`${APP_ORIGIN}/`)
  );
}

/**
 * Closing flushes first: the window answers when all is on disk. A window that hangs or has crashed
 * closes all the same: what was acknowledged is safe.
 */
export function flushBeforeClose(window: BrowserWindow): void {
  let flushed = false;
  window.on("close", (event) => {
    if (flushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    void flush(window).then((mayClose) => {
      flushed = mayClose;
      if (mayClose) window.close();
    });
  });
}

/** Waits for as long as the disk needs, once the page has answered that it is saving. */
function flush(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(true), ANSWER_LIMIT_MS);
    ipcMain.once("flushing", (event) => {
      if (isFrom(window, event)) clearTimeout(limit);
    });
    ipcMain.once("flushed", (event, mayClose: unknown) => {
      resolve(isFrom(window, event) && mayClose !== false);
    });
    window.webContents.send("flush");
  });
}

/**
 * A crashed page comes back by itself, and is told so when it asks for its line to the backend. One
 * that crashes for ever is given up: `giveUp` ends the app with words.
 */
export function reviveAfterCrash(
  window: BrowserWindow,
  revival: Revival,
  giveUp: () => void,
): void {
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    if (revival.crashed(performance.now())) window.webContents.reload();
    else giveUp();
  });
}

/** Tells a page that came back what was open. Before its line to the backend is there. */
export function tellRevived(window: BrowserWindow, revival: Revival): void {
  const revived = revival.take();
  if (revived) window.webContents.send("revived", revived);
}
