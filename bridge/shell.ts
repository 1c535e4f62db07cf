import type { ApiErrorCode } from "./api.ts";

/** What the preload script offers the window: the whole surface to the main process. */
export interface ShellApi {
  /** Asks for a line to the backend. It comes as a window message "van-kien-port" with one port. */
  connect(): void;
  /** `answer` runs before the window closes; false keeps it open. */
  onFlush(answer: () => Promise<boolean>): void;
  /** Prints what the window shows to a printer, after the system's own dialog. */
  print(): Promise<PrintOutcome>;
  /** Pastes where the cursor is, as by the key. `plain`: without a look. */
  paste(plain: boolean): void;
  /** Told when the database cannot be opened. */
  onStoreFailed(listener: (failure: StoreFailure) => void): void;
}

/** What came of printing. "failed" for everything that a printer or the system refuses. */
export type PrintOutcome = "printed" | "cancelled" | "no-printer" | "failed";

/** Why the database cannot be opened: an ApiErrorCode, and the file. */
export type StoreFailure = { code: ApiErrorCode; file: string };
