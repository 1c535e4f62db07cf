/** The Electron that `npm run bench` found. */
export function electronPath(): string {
  const path = process.env.VAN_KIEN_ELECTRON;
  if (!path) throw new Error("VAN_KIEN_ELECTRON is not set: start this with npm run bench");
  return path;
}

/** Chromium's sandbox cannot run as root; for everyone else it stays on. */
export const sandbox: readonly string[] =
  process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
