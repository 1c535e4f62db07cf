import { app, type Session, session, type WebContents } from "electron";

/** Where the window's own files live. Nothing else is ever loaded. */
export const APP_SCHEME = "app";
export const APP_ORIGIN = "app://local";

const SWITCHES: [string, string?][] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  // With "~NOTFOUND", as older Chromium had it, a name of just that is looked up, and at the first
  // look-up Chromium tries whether an address of Google can be reached.
  ["host-resolver-rules", "MAP * ^NOTFOUND"],
];

/** Must run before the app is ready: process-wide settings against network and debugging. */
export function hardenProcess(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => hardenContents(contents));
}

/** Closes a session: no permissions, no requests but our own, no spelling downloads. */
export async function hardenSession(own: Session = session.defaultSession): Promise<void> {
  own.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === "clipboard-sanitized-write"),
  );
  own.setPermissionCheckHandler(
    (_contents, permission) => permission === "clipboard-sanitized-write",
  );
  own.setDevicePermissionHandler(() => false);
  // Without a language first: a checker that is only turned off still fetches its dictionary.
  own.setSpellCheckerLanguages([]);
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  await own.setProxy({
    mode: "fixed_servers",
    proxyRules: "127.0.0.1:9",
    proxyBypassRules: "<-loopback>",
  });
}

const isOurs = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || url.startsWith("devtools://") || url.startsWith("blob:");

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("will-navigate", (event) => {
    if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
}
