import { contextBridge, ipcRenderer, webFrame } from "electron";
import type { Revived, ShellApi, StoreFailure } from "../../bridge/shell.ts";

const api: ShellApi = {
  connect: () => ipcRenderer.send("connect"),
  onFlush: (answer) => {
    ipcRenderer.on("flush", () => {
      ipcRenderer.send("flushing");
      void answer().then((mayClose) => ipcRenderer.send("flushed", mayClose));
    });
  },
  setMenu: (bar) => ipcRenderer.send("set-menu", bar),
  popUpMenu: (items) => ipcRenderer.send("pop-up-menu", items),
  setTheme: (theme) => ipcRenderer.send("set-theme", theme),
  setZoom: (factor) => webFrame.setZoomFactor(factor),
  toggleFullScreen: () => ipcRenderer.send("toggle-full-screen"),
  onCommand: (listener) => {
    ipcRenderer.on("command", (_event, id: string) => listener(id));
  },
  print: () => ipcRenderer.invoke("print"),
  paste: (plain) => ipcRenderer.send("paste", plain),
  openStoreAgain: (startNew) => ipcRenderer.send("open-store-again", startNew),
  showStoreFolder: () => ipcRenderer.send("show-store-folder"),
  setOpenDraft: (id) => ipcRenderer.send("open-draft", id),
  onRevived: (listener) => {
    ipcRenderer.on("revived", (_event, revived: Revived) => listener(revived));
  },
  onStoreFailed: (listener) => {
    ipcRenderer.on("store-failed", (_event, failure: StoreFailure) => listener(failure));
  },
};

ipcRenderer.on("port", (event) => {
  // A port cannot cross the context bridge, a window message can carry it.
  window.postMessage("van-kien-port", window.location.origin, [...event.ports]);
});

// A connection between browsers opens ports at the mere making of one, whatever it may send. No
// setting takes it away, so the page never sees it. Before its first script: the page is empty yet.
void webFrame.executeJavaScript(
  "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) delete window[name];",
);
contextBridge.exposeInMainWorld("api", api);
