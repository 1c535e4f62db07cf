import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { protocol } from "electron";
import { APP_ORIGIN, APP_SCHEME } from "./hardening.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Replaced in index.html by a fresh nonce at each load: Fluent's style elements carry it. */
const NONCE_MARK = "__NONCE__";

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** Answers app://local/… from a map of the files found in `folder` at start, and nothing else. */
export function serveApp(folder: string): void {
  const files = listFiles(folder);
  protocol.handle(APP_SCHEME, async (request) => {
    const path = request.url.slice(APP_ORIGIN.length).split(/[?#]/u)[0] || "/index.html";
    const file = request.url.startsWith(`${APP_ORIGIN}/`) ? files.get(path) : undefined;
    return file ? respond(file) : new Response(null, { status: 404 });
  });
}

function listFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile() && TYPES[extname(e.name)] !== undefined);
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join("/")}`, file];
    }),
  );
}

async function respond(file: string): Promise<Response> {
  const bytes = await readFile(file);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  if (!file.endsWith(".html"))
    return new Response(new Uint8Array(bytes), { headers: headers(type) });
  const nonce = randomBytes(16).toString("base64");
  const html = bytes.toString("utf8").replaceAll(NONCE_MARK, nonce);
  return new Response(html, { headers: headers(type, nonce) });
}

function headers(type: string, nonce?: string): Record<string, string> {
  const style = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Type": type,
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
  };
}
