import { readlinkSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Chromium's lock on a profile: a link that names the machine and the process that hold it. */
const LOCK = "SingletonLock";
const HOLDER = /^(.+)-(\d+)$/u;

/**
 * Why a start got no lock on its profile: true when another instance has it, which was then told to
 * come forward; false when no lock can be made there. Electron answers the same for both, so they
 * are told apart by who holds the lock and by whether the folder takes a file. Windows names nobody
 * in its lock: there only the latter tells.
 */
export const isOpenElsewhere = (profile: string): boolean => isHeld(profile) || takesFiles(profile);

/** Held by a process of this machine that runs: a full disk does not keep it from answering. */
function isHeld(profile: string): boolean {
  try {
    const [, host, pid] = HOLDER.exec(readlinkSync(join(profile, LOCK))) ?? [];
    return host === hostname() && isRunning(Number(pid));
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Only writing tells: rights, a read-only or full disk, and what is no folder all refuse it. */
function takesFiles(folder: string): boolean {
  const probe = join(folder, `.van-kien-${process.pid}.tmp`);
  try {
    writeFileSync(probe, "van-kien");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
