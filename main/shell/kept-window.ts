import { join } from "node:path";
import { app, type BrowserWindow, nativeTheme, screen } from "electron";
import { SYSTEM_THEMES } from "../../bridge/shell.ts";
import { readWindowFile, type WindowFacts, writeWindowFile } from "./window-file.ts";
import { placeOnScreens } from "./window-place.ts";

/** A window that is moved is written down when it rests. */
const REST_MS = 500;

/** The main screen first. */
function workAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** What is kept of the window from one start to the next: place, size, light or dark. */
export class KeptWindow {
  readonly #file = join(app.getPath("userData"), "window.json");
  #facts: WindowFacts = readWindowFile(this.#file);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Before the window is made: it opens in the right light. */
  constructor() {
    nativeTheme.themeSource = this.#facts.theme ?? "system";
  }

  /** Where the window opens. */
  place(): Electron.Rectangle | undefined {
    return placeOnScreens(this.#facts.box, workAreas());
  }

  /** Puts a new window as it was, and follows it from then on. */
  follow(window: BrowserWindow): void {
    if (this.#facts.maximized) window.maximize();
    if (this.#facts.fullScreen) window.setFullScreen(true);
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keep(window), REST_MS);
    };
    window.on("resize", later);
    window.on("move", later);
    window.on("close", () => this.#keep(window));
  }

  /** Light, dark, or as the system is; anything else is nothing. */
  setTheme(asked: unknown): void {
    const theme = SYSTEM_THEMES.find((one) => one === asked);
    if (!theme || theme === this.#facts.theme) return;
    nativeTheme.themeSource = theme;
    this.#facts = { ...this.#facts, theme };
    writeWindowFile(this.#file, this.#facts);
  }

  #keep(window: BrowserWindow): void {
    clearTimeout(this.#timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const { theme } = this.#facts;
    this.#facts = {
      box: window.getNormalBounds(),
      ...(window.isMaximized() && { maximized: true }),
      ...(window.isFullScreen() && { fullScreen: true }),
      ...(theme && { theme }),
    };
    writeWindowFile(this.#file, this.#facts);
  }
}
