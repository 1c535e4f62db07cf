import { execFileSync } from "node:child_process";

/** Keys of the X server, which pass through the real UniKey engine; Playwright's would not. */
export const typeTelex = (keys: string): void => {
  execFileSync("xdotool", ["type", "--delay", "40", keys]);
};
