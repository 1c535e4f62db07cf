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
/** A backend that ends more often than this within so long is not started again by itself. */
const MOST_ENDS = 3;
const WITHIN_MS = 30_000;
/** Tells the backend to begin an empty store. */
const START_NEW = "--start-new";
const CLOSE_LIMIT_MS = 5_000;

/**
 * The utility process that owns the disk. A crash costs no text: it is started again. One that
 * keeps ending is given up until somebody asks for another try.
 */
export class Backend {
  readonly #entry: string;
  readonly #env: Record<string, string>;
  readonly #events: BackendEvents;
  #child: UtilityProcess | undefined;
  #ready = false;
  #closing = false;
  #failed = false;
  /** When it ended by itself, lately; milliseconds. */
  #ends: number[] = [];

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

  /**
   * Starts it again after it said, or showed, that it cannot open the store. `startNew`: with an
   * empty store, once; what is there is put aside.
   */
  openAgain(startNew: boolean): void {
    if (!this.#failed || this.#closing) return;
    this.#failed = false;
    this.#ends = [];
    const start = () => this.#start(startNew ? [START_NEW] : []);
    // It may still be on its way out.
    if (this.#child) this.#child.once("exit", start);
    else start();
  }

  #start(orders: string[] = []): void {
    const child = utilityProcess.fork(this.#entry, orders, {
      env: this.#env,
      stdio: "inherit",
      serviceName: "van-kien-backend",
    });
    this.#child = child;
    let failed = false;
    child.on("message", (message: FromBackend) => {
      failed ||= message.type === "store-failed";
      this.#receive(message);
    });
    child.on("exit", () => this.#ended(failed));
  }

  #ended(failed: boolean): void {
    this.#ready = false;
    this.#child = undefined;
    if (this.#closing || failed) return;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((time) => now - time < WITHIN_MS), now];
    if (this.#ends.length > MOST_ENDS) this.#fail({ code: "keeps-stopping", file: "" });
    else setTimeout(() => this.#start(), RESTART_PAUSE_MS);
  }

  #fail(failure: StoreFailure): void {
    this.#failed = true;
    this.#events.onStoreFailed(failure);
  }

  #receive(message: FromBackend): void {
    if (message.type === "ready") {
      this.#ready = true;
      this.#events.onReady(this);
    } else if (message.type === "store-failed") {
      const { type: _type, ...failure } = message;
      this.#fail(failure);
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
