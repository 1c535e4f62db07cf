import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Mounts a disk of so many bytes; false where that is not allowed. */
export function mountSmallDisk(folder: string, bytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    const options = ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder];
    execFileSync("mount", options, { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** Makes a mounted disk one that can only be read. */
export const makeReadOnly = (folder: string): void =>
  void execFileSync("mount", ["-o", "remount,ro", folder]);

export const unmount = (folder: string): void => void execFileSync("umount", ["-l", folder]);
