/**
 * Switches that a packaged app takes: what helps where a graphics driver, a screen or a reader for
 * the blind makes trouble, and nothing that opens a way into the program. It is a list of what may
 * be and not of what must not: Chromium has more than a thousand switches and gets new ones.
 */
const TAKEN = new Set([
  "disable-gpu",
  "disable-gpu-compositing",
  "force-device-scale-factor",
  "force-high-contrast",
  "force-renderer-accessibility",
  "high-dpi-support",
  "ozone-platform",
  "ozone-platform-hint",
  "enable-wayland-ime",
  "wayland-text-input-version",
]);

/** What macOS itself hands to a program that is opened from the Finder. */
const OF_MACOS = /^(?:psn_|Apple|NS)/u;

/** Windows takes "/switch" for a switch too; elsewhere that is a path. */
const switchPattern = (platform: NodeJS.Platform): RegExp =>
  platform === "win32" ? /^(?:--|-|\/)([^=]*)/u : /^(?:--|-)([^=]*)/u;

/**
 * The switches among the arguments of a packaged app that it does not take, by name, in order. After
 * "--" there are only files. Chromium ignores the spaces around an argument, and on Windows case.
 */
export function refusedSwitches(
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
): string[] {
  const end = args.findIndex((arg) => arg.trim() === "--");
  const pattern = switchPattern(platform);
  return args.slice(0, end < 0 ? undefined : end).flatMap((arg) => {
    const [, name] = pattern.exec(arg.trim()) ?? [];
    if (name === undefined || isTaken(name, platform)) return [];
    return [name];
  });
}

const isTaken = (name: string, platform: NodeJS.Platform): boolean =>
  TAKEN.has(platform === "win32" ? name.toLowerCase() : name) ||
  (platform === "darwin" && OF_MACOS.test(name));
