import type { ApiErrorCode } from "./api.ts";
import type { MenuBar, MenuItems } from "./menu.ts";

/** What the preload script offers the window: the whole surface to the main process. */
export interface ShellApi {
  /** Asks for a line to the backend. It comes as a window message "van-kien-port" with one port. */
  connect(): void;
  /** `answer` runs before the window closes; false keeps it open. */
  onFlush(answer: () => Promise<boolean>): void;
  /** Prints what the window shows to a printer, after the system's own dialog. */
  print(): Promise<PrintOutcome>;
  /** Sets what the menu bar shows. */
  setMenu(bar: MenuBar): void;
  /** Shows a menu of the system where the pointer or the cursor is. */
  popUpMenu(items: MenuItems): void;
  /** Light, dark, or as the system is: for the window, its menus and the very next start. */
  setTheme(theme: SystemTheme): void;
  /** How large the interface is drawn: 1 is as designed. */
  setZoom(factor: number): void;
  toggleFullScreen(): void;
  /** Told which command was chosen in a menu. */
  onCommand(listener: (id: string) => void): void;
  /** Pastes where the cursor is, as by the key. `plain`: without a look. */
  paste(plain: boolean): void;
  /** Tries to open the database again. `startNew`: an empty one; what is there is put aside. */
  openStoreAgain(startNew: boolean): void;
  /** Shows the folder of the database. */
  showStoreFolder(): void;
  /** Says which draft is open; undefined: none. A page that crashes comes back to it. */
  setOpenDraft(id: string | undefined): void;
  /** Told before anything else when the page before this one crashed. */
  onRevived(listener: (revived: Revived) => void): void;
  /** Told when the database cannot be opened. */
  onStoreFailed(listener: (failure: StoreFailure) => void): void;
}

export const SYSTEM_THEMES = ["system", "light", "dark"] as const;
export type SystemTheme = (typeof SYSTEM_THEMES)[number];

/** What came of printing. "failed" for everything that a printer or the system refuses. */
export type PrintOutcome = "printed" | "cancelled" | "no-printer" | "failed";

/** What is wrong with a database that is not opened. */
export type StoreDamage = "no-file" | "no-database" | "foreign" | "pages" | "schema";

/** A file that is left of a library whose database is gone. */
export type FoundFile = { name: string; bytes: number };

/**
 * Why the database cannot be opened: an ApiErrorCode, and the file. `damage`: what is wrong with
 * it; `found`: what is left where there was one.
 */
export type StoreFailure = {
  code: ApiErrorCode;
  file: string;
  damage?: StoreDamage;
  found?: FoundFile[];
};

/** What a page knows of the one that crashed before it. `often`: too often to open the draft again. */
export type Revived = { draft?: string; often: boolean };
