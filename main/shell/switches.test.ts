import { describe, expect, test } from "vitest";
import { refusedSwitches } from "./switches.ts";

describe("switches that open a way into the program are refused", () => {
  test.each([
    "--remote-debugging-port=9222",
    "--remote-debugging-pipe",
    "--remote-debugging-address=0.0.0.0",
    "--remote-allow-origins=*",
    "--inspect",
    "--inspect-brk=0",
    "--js-flags=--expose-gc",
    "--user-data-dir=/tmp/x",
    "--load-extension=/tmp/x",
    "--gpu-launcher=/tmp/x",
    "--renderer-cmd-prefix=/tmp/x",
    "--utility-cmd-prefix=/tmp/x",
    "--zygote-cmd-prefix=/tmp/x",
    "--no-sandbox",
    "--disable-web-security",
    "--host-resolver-rules=MAP * 10.0.0.1",
    "--host-rules=MAP * 10.0.0.1",
    "--proxy-server=10.0.0.1:80",
    "--log-net-log=/tmp/x",
    "--enable-features=Anything",
    "--a-switch-of-next-year",
    "-remote-debugging-port=9222",
    " --remote-debugging-port=9222",
  ])("%s", (arg) => {
    const name = /[a-z][^=]*/u.exec(arg)?.[0];
    for (const platform of ["linux", "win32", "darwin"] as const) {
      expect(refusedSwitches(["giay-moi.txt", arg], platform)).toEqual([name]);
    }
  });

  test("Windows has more ways to write one", () => {
    const args = ["/remote-debugging-port=1", "--Remote-Debugging-Port=1", "/JS-FLAGS"];
    expect(refusedSwitches(args, "win32")).toHaveLength(3);
    expect(refusedSwitches(["--Disable-GPU"], "win32")).toEqual([]);
    expect(refusedSwitches(["--Disable-GPU"], "linux")).toEqual(["Disable-GPU"]);
  });
});

describe("what an office needs is taken", () => {
  test.each([
    ["nothing", []],
    ["a graphics driver that makes trouble", ["--disable-gpu"]],
    ["a screen of many dots", ["--force-device-scale-factor=1.5"]],
    ["a reader for the blind", ["--force-renderer-accessibility"]],
    ["Wayland", ["--ozone-platform-hint=auto", "--enable-wayland-ime"]],
    ["a file", ["/home/lan/giấy mời.txt"]],
    ["files that look like switches", ["--", "--remote-debugging-port=1"]],
  ])("%s", (_name, args) => expect(refusedSwitches(args, "linux")).toEqual([]));

  test("what macOS adds itself", () => {
    const args = ["-psn_0_12345", "-AppleLanguages", "(vi)", "-NSTreatUnknownArgumentsAsOpen"];
    expect(refusedSwitches(args, "darwin")).toEqual([]);
    expect(refusedSwitches(args, "linux")).toHaveLength(3);
  });
});
