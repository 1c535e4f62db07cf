import { type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";
import type { StoreFailure } from "../../bridge/shell.ts";

/** What the backend asks of the operating system through the main process. */
export type HostMethods = {
  chooseImportFile: () => Promise<string | undefined>;
  chooseExportFile: (suggested: string) => Promise<string | undefined>;
  chooseCopyFile: (suggested: string) => Promise<string | undefined>;
  chooseExportFolder: (suggested: string) => Promise<string | undefined>;
  showInFolder: (path: string) => Promise<void>;
};

export type BackendEvents = {
  host: HostMethods;
  /** The backend is up: windows need a (new) port. Called again after a restart. */
  onReady: (backend: Backend) => void;
  onStoreFailed: (failure: StoreFailure) => void;
};

type FromBackend =
  | { type: "ready" }
  | { type: "closed" }
  | ({ type: "store-failed" } & StoreFailure)
  | { type: "host"; id: number; method: keyof HostMethods; args: unknown[] };

const RESTART_PAUSE_MS = 300;
const CLOSE_LIMIT_MS = 5_000;

/** The utility process that owns the disk. A crash costs no text: it is started again. */
export class Backend {
  readonly #entry: string;
  readonly #env: Record<string, string>;
  readonly #events: BackendEvents;
  #child: UtilityProcess | undefined;
  #ready = false;
  #closing = false;
  #failed = false;

  constructor(entry: string, env: Record<string, string>, events: BackendEvents) {
    this.#entry = entry;
    this.#env = env;
    this.#events = events;
    this.#start();
  }

  get ready(): boolean {
    return this.#ready;
  }

  /** Hands one end of a channel to the backend. */
  connect(port: MessagePortMain): void {
    this.#child?.postMessage({ type: "connect" }, [port]);
  }

  /** Asks the backend to close the database and waits until it has gone. */
  async close(): Promise<void> {
    this.#closing = true;
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    const limit = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_LIMIT_MS));
    child.postMessage({ type: "close" });
    await Promise.race([gone, limit]);
  }

  #start(): void {
    const child = utilityProcess.fork(this.#entry, [], {
      env: this.#env,
      stdio: "inherit",
      serviceName: "van-kien-backend",
    });
    this.#child = child;
    child.on("message", (message: FromBackend) => this.#receive(message));
    child.on("exit", () => this.#restart());
  }

  #restart(): void {
    this.#ready = false;
    this.#child = undefined;
    if (this.#closing || this.#failed) return;
    setTimeout(() => this.#start(), RESTART_PAUSE_MS);
  }

  #receive(message: FromBackend): void {
    if (message.type === "ready") {
      this.#ready = true;
      this.#events.onReady(this);
    } else if (message.type === "store-failed") {
      this.#failed = true;
      this.#events.onStoreFailed({ code: message.code, file: message.file });
    } else if (message.type === "host") {
      void this.#answer(message.id, message.method, message.args);
    }
  }

  async #answer(id: number, method: keyof HostMethods, args: unknown[]): Promise<void> {
    const run = this.#events.host[method] as (...a: unknown[]) => Promise<unknown>;
    const value = await run(...args);
    this.#child?.postMessage({ type: "host-answer", id, value });
  }
}
