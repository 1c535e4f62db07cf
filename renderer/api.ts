import type { Api, Wire } from "../bridge/api.ts";
import { createClient } from "../bridge/client.ts";
import type { ShellApi, StoreFailure } from "../bridge/shell.ts";

declare global {
  interface Window {
    readonly api: ShellApi;
  }
}

/** The wire over a port of the browser. */
function portWire(port: MessagePort): Wire {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
  };
}

const client = createClient();

/** What the window can ask of the backend. Requests wait until the line is there. */
export const api: Api = client;

window.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === "van-kien-port" && port)
    client.replaceWire(portWire(port));
});
window.api.connect();

/** `answer` runs before the window closes; false keeps it open. */
export const onFlush = (answer: () => Promise<boolean>): void => window.api.onFlush(answer);

/** Told when the database cannot be opened. */
export const onStoreFailed = (listener: (failure: StoreFailure) => void): void =>
  window.api.onStoreFailed(listener);
