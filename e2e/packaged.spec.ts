import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { electronPath, ROOT } from "./app.ts";

/**
 * The app as Electron knows a packaged one: in resources/app, under a name that is not "electron".
 * Only the archive and the fuses are missing, which the test runtime cannot have.
 */
test.describe("a packaged app", () => {
  test.skip(process.platform !== "linux", "the folders of a package differ elsewhere");

  const NAME = "van-kien";
  /** Root would have to give "--no-sandbox", which is refused: it becomes the user "nobody". */
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;
  let base: string;

  test.beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), "van-kien-packaged-"));
    chmodSync(base, 0o755);
    packInto(join(base, "dist"));
  });
  test.afterAll(() => rmSync(base, { recursive: true, force: true }));

  function packInto(dist: string): void {
    cpSync(dirname(electronPath()), dist, {
      recursive: true,
      filter: (from) => !from.includes(join("resources", "app")),
    });
    renameSync(join(dist, "electron"), join(dist, NAME));
    if (isRoot) chmodSync(join(dist, "chrome-sandbox"), 0o4755);
    const app = join(dist, "resources", "app");
    mkdirSync(app, { recursive: true });
    copyFileSync(join(ROOT, "package.json"), join(app, "package.json"));
    for (const folder of ["templates", "profiles", "organisations", "phrases", "out/app"])
      cpSync(join(ROOT, folder), join(app, folder), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), join(app, "node_modules"));
  }

  /** Folders of a new user, who owns them. */
  function newUser(): { home: string; outside: string; environment: NodeJS.ProcessEnv } {
    const home = mkdtempSync(join(base, "home-"));
    chmodSync(home, 0o777);
    const display = join(home, "display");
    if (process.env.XAUTHORITY) {
      copyFileSync(process.env.XAUTHORITY, display);
      chmodSync(display, 0o644);
    }
    const outside = join(home, "outside");
    const environment = {
      PATH: process.env.PATH,
      DISPLAY: process.env.DISPLAY,
      XAUTHORITY: display,
      HOME: home,
      XDG_CONFIG_HOME: join(home, "config"),
      VAN_KIEN_DATA: outside,
      VAN_KIEN_SQLITE_BINDING: join(home, "foreign.node"),
    };
    return { home, outside, environment };
  }

  function open(environment: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const stdio = ["ignore", "ignore", "pipe"] as const;
    return spawn(join(base, "dist", NAME), args, { env: environment, ...user, stdio: [...stdio] });
  }

  const isListening = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });

  for (const refused of [
    "--remote-debugging-port=9339",
    "--remote-debugging-pipe",
    "--js-flags=--expose-gc",
    "--user-data-dir=/tmp/elsewhere",
    "--no-sandbox",
  ]) {
    test(`ends with words and a code that says so: ${refused}`, async () => {
      const { home, environment } = newUser();
      const app = open(environment, refused);
      let said = "";
      app.stderr?.on("data", (bytes: Buffer) => {
        said += bytes.toString();
      });
      const [code] = await once(app, "exit");
      expect(code).toBe(1);
      expect(said).toContain("Văn Kiện không mở, vì lệnh mở có tham số không được phép");
      expect(said).toContain(refused.split("=")[0]);
      expect(await isListening(9339)).toBe(false);
      expect(locksIn(home)).toEqual([]);
    });
  }

  /** The profiles below a folder that an app has opened. */
  const locksIn = (home: string): string[] =>
    readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("SingletonLock"),
    );

  test("opens a window though nothing can be written in the folder of its user", async () => {
    const { home, environment } = newUser();
    chmodSync(home, 0o555);
    const app = open(environment);
    try {
      const search = [
        "search",
        "--all",
        "--onlyvisible",
        "--pid",
        `${app.pid}`,
        "--name",
        "Văn Kiện",
      ];
      await expect.poll(() => spawnSync("xdotool", search).status).toBe(0);
      expect(app.exitCode).toBe(null);
    } finally {
      app.kill("SIGKILL");
      chmodSync(home, 0o777);
    }
  });

  test("opens in the folder of its user, whatever variables of ours are set", async () => {
    const { home, outside, environment } = newUser();
    const app = open(environment);
    try {
      await expect.poll(() => locksIn(home)).toEqual([join("config", NAME, "SingletonLock")]);
      expect(existsSync(outside)).toBe(false);
    } finally {
      app.kill("SIGKILL");
    }
  });
});
