import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { electronPath, type Folders, launchApp } from "./app.ts";
import { test } from "./fixture.ts";

/** Every way in which a program turns to the network, asked for or not. */
const CALLS = "connect,bind,sendto,sendmsg,sendmmsg";
/** The lines of the test itself: Playwright talks to the app over a port of this machine. */
const LOOPBACK = /inet_addr\("127\.|"::1"/u;

/** An Electron whose calls to the network, and those of all its children, are written down. */
function tracedElectron({ data }: Folders, trace: string): string {
  mkdirSync(data, { recursive: true });
  const script = join(data, "..", "traced-electron");
  const traced = `exec strace -D -f -qq -e trace=${CALLS} -o '${trace}' '${electronPath()}' "$@"`;
  writeFileSync(script, `#!/bin/sh\n${traced}\n`);
  chmodSync(script, 0o755);
  return script;
}

/** What a page could try: names to look up, things to fetch, a connection between browsers. */
async function tryEverything(): Promise<string> {
  for (const rel of ["dns-prefetch", "preconnect", "prefetch", "preload"]) {
    const link = Object.assign(document.createElement("link"), { rel, as: "script" });
    link.href = `https://${rel}.example.vn`;
    document.head.append(link);
  }
  new Image().src = "http://picture.example.vn/a.png";
  navigator.sendBeacon("https://beacon.example.vn");
  await fetch("https://fetch.example.vn").catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return `${typeof window.RTCPeerConnection} ${"webkitRTCPeerConnection" in window}`;
}

test("from the start on, nothing ever turns to the network, not even for a look", async ({
  folders,
}) => {
  test.skip(process.platform !== "linux", "strace is there on Linux only");
  const trace = join(folders.data, "..", "calls.txt");
  const app = await launchApp({ folders, executable: tracedElectron(folders, trace) });
  expect(await app.window.evaluate(tryEverything)).toBe("undefined false");
  await app.close();
  const calls = readFileSync(trace, "utf8")
    .split("\n")
    .filter((line) => line.includes("AF_INET"));
  // Playwright's own line is seen, so others would be.
  expect(calls.filter((line) => LOOPBACK.test(line))).not.toEqual([]);
  expect(calls.filter((line) => !LOOPBACK.test(line))).toEqual([]);
});
