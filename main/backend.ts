import { randomInt, randomUUID } from "node:crypto";
import type { MessagePortMain } from "electron";
import { z } from "zod";
import { serve } from "../bridge/server.ts";
import type { Wire } from "../bridge/wire.ts";
import type { Host } from "./handlers/host.ts";
import { type OpenApp, openApp } from "./open-app.ts";
import { type BackendSettings, settingsFromMain } from "./settings.ts";

/** The exit code that tells main: the store cannot be opened, starting again does not help. */
const STORE_FAILED = 3;
/** Main starts the backend with it to begin an empty store. */
const START_NEW = "--start-new";
/** How long the last message gets to leave the process before it ends. */
const LAST_WORDS_MS = 100;

/** Electron 33 does not name this type. */
type ParentPort = typeof process.parentPort;
type HostMethod =
  | "chooseImportFile"
  | "chooseExportFile"
  | "chooseCopyFile"
  | "chooseExportFolder"
  | "showInFolder";

const fromMainSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("connect") }),
  z.strictObject({ type: z.literal("host-answer"), id: z.number().int(), value: z.unknown() }),
  z.strictObject({ type: z.literal("close") }),
]);

const log = (line: string) => console.error(`[backend] ${line}`);

/** The port of the window as a wire. */
function wireOf(port: MessagePortMain): Wire {
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on("message", (event) => listener(event.data));
      port.start();
    },
  };
}

/** Questions that only main can answer, because they need a window of the system. */
function askMain(main: ParentPort) {
  const waiting = new Map<number, (value: unknown) => void>();
  // Not from 0: an answer to a backend that died must not pass for one to its successor.
  let lastId = randomInt(2 ** 40);
  return {
    ask: (method: HostMethod, ...args: string[]): Promise<unknown> =>
      new Promise((settle) => {
        lastId += 1;
        waiting.set(lastId, settle);
        main.postMessage({ type: "host", id: lastId, method, args });
      }),
    answered(id: number, value: unknown) {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
  };
}

const pathOrNothing = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

type Ask = ReturnType<typeof askMain>["ask"];

function hostOver(ask: Ask, settings: BackendSettings): Host {
  const { now, nativeBinding: _binding, commitDelayMs: _delay, ...folders } = settings;
  return {
    now: () => (now ? new Date(now) : new Date()),
    newId: randomUUID,
    chooseImportFile: async () => pathOrNothing(await ask("chooseImportFile")),
    chooseExportFile: async (suggested) => pathOrNothing(await ask("chooseExportFile", suggested)),
    chooseCopyFile: async (suggested) => pathOrNothing(await ask("chooseCopyFile", suggested)),
    chooseExportFolder: async (suggested) =>
      pathOrNothing(await ask("chooseExportFolder", suggested)),
    showInFolder: async (path) => void (await ask("showInFolder", path)),
    ...folders,
    log,
  };
}

function leave(main: ParentPort, message: unknown, exitCode: number): void {
  main.postMessage(message);
  setTimeout(() => process.exit(exitCode), LAST_WORDS_MS);
}

function listenToMain(main: ParentPort, app: OpenApp, answered: (id: number, v: unknown) => void) {
  main.on("message", (event) => {
    const message = fromMainSchema.safeParse(event.data);
    if (!message.success) {
      log("main sent a message of no known shape");
      return;
    }
    if (message.data.type === "host-answer") answered(message.data.id, message.data.value);
    if (message.data.type === "connect" && event.ports[0]) {
      serve(wireOf(event.ports[0]), app.handlers, log);
    }
    if (message.data.type === "close") {
      app.close();
      leave(main, { type: "closed" }, 0);
    }
  });
}

function openingOptions(settings: BackendSettings): Parameters<typeof openApp>[1] {
  const { nativeBinding, commitDelayMs } = settings;
  return {
    ...(nativeBinding && { nativeBinding }),
    ...(commitDelayMs && { commitDelayMs }),
    startNew: process.argv.includes(START_NEW),
  };
}

function start(): void {
  const main = process.parentPort;
  const { ask, answered } = askMain(main);
  const settings = settingsFromMain();
  const app = openApp(hostOver(ask, settings), openingOptions(settings));
  if (!app.ok) {
    leave(main, { type: "store-failed", ...app.error }, STORE_FAILED);
    return;
  }
  listenToMain(main, app.value, answered);
  main.postMessage({ type: "ready" });
}

start();
