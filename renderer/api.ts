import type { Api } from "../bridge/api.ts";
import { createClient } from "../bridge/client.ts";
import type { MenuBar, MenuItems } from "../bridge/menu.ts";
import type {
  PrintOutcome,
  Revived,
  ShellApi,
  StoreFailure,
  SystemTheme,
} from "../bridge/shell.ts";
import type { Wire } from "../bridge/wire.ts";

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
  if (event.source !== window || event.data !== "van-kien-port" || !port) return;
  client.replaceWire(portWire(port));
  tellStoreFailure(undefined);
});

/** `answer` runs before the window closes; false keeps it open. */
export const onFlush = (answer: () => Promise<boolean>): void => window.api.onFlush(answer);

/** Prints what the window shows in print. */
export const printWindow = (): Promise<PrintOutcome> => window.api.print();

/** Sets what the menu bar of the window shows. */
export const setMenu = (bar: MenuBar): void => window.api.setMenu(bar);

/** Shows a menu of the system where the pointer or the cursor is. */
export const popUpMenu = (items: MenuItems): void => window.api.popUpMenu(items);

/** Light, dark, or as the system is. */
export const setTheme = (theme: SystemTheme): void => window.api.setTheme(theme);

/** How large the interface is drawn: 1 is as designed. */
export const setZoom = (factor: number): void => window.api.setZoom(factor);

export const toggleFullScreen = (): void => window.api.toggleFullScreen();

/** Told which command was chosen in a menu. */
export const onMenuCommand = (listener: (id: string) => void): void =>
  window.api.onCommand(listener);

/** Pastes where the cursor is, as by the key. `plain`: without a look. */
export const pasteHere = (plain: boolean): void => window.api.paste(plain);

/** Tries to open the database again. `startNew`: an empty one; what is there is put aside. */
export const openStoreAgain = (startNew: boolean): void => window.api.openStoreAgain(startNew);

/** Shows the folder of the database. */
export const showStoreFolder = (): void => window.api.showStoreFolder();

/** `late`: the window had been at work before; what is on the screen must stay. */
export type KnownStoreFailure = StoreFailure & { late: boolean };

let storeFailure: KnownStoreFailure | undefined;
const storeListeners = new Set<() => void>();

function tellStoreFailure(failure: KnownStoreFailure | undefined): void {
  storeFailure = failure;
  for (const tell of storeListeners) tell();
}
let revived: Revived | undefined;
window.api.onRevived((told) => {
  revived = told;
});

/** What crashed before this page; known before the backend answers anything. */
export const readRevived = (): Revived | undefined => revived;

/** Says which draft is open, so that a page that crashes comes back to it. */
export const setOpenDraft = (id: string | undefined): void => window.api.setOpenDraft(id);

// Listened to from the very start: the backend may have failed before the first screen is drawn.
window.api.onStoreFailed((failure) => {
  tellStoreFailure({ ...failure, late: client.cutWire(failure.code) });
});
window.api.connect();

/** Why the database cannot be opened, as long as it cannot. */
export const readStoreFailure = (): KnownStoreFailure | undefined => storeFailure;

/** Calls when that changes; gives back how to stop listening. */
export function onStoreFailed(listener: () => void): () => void {
  storeListeners.add(listener);
  return () => storeListeners.delete(listener);
}
