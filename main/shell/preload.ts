import { contextBridge, ipcRenderer } from "electron";

/** The whole surface of the window to the main process. Everything else goes over the port. */
const api = {
  /** Asks for a line to the backend. It comes as a window message "van-kien-port" with one port. */
  connect: (): void => ipcRenderer.send("connect"),
  /** `answer` runs before the window closes; false keeps it open. */
  onFlush: (answer: () => Promise<boolean>): void => {
    ipcRenderer.on("flush", () => {
      void answer().then((mayClose) => ipcRenderer.send("flushed", mayClose));
    });
  },
  /** Told when the database cannot be opened, with the code of the reason. */
  onStoreFailed: (listener: (code: string) => void): void => {
    ipcRenderer.on("store-failed", (_event, code: string) => listener(code));
  },
};

export type PreloadApi = typeof api;

ipcRenderer.on("port", (event) => {
  // A port cannot cross the context bridge, a window message can carry it.
  window.postMessage("van-kien-port", window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld("api", api);
