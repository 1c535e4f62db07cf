import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type InlineConfig } from "vite";

const BENCH = import.meta.dirname;
/** What the measurements run beside the app; made anew by every run. */
export const OUT = resolve(BENCH, "../out/bench");

const shared: InlineConfig = {
  configFile: false,
  envDir: false,
  mode: "production",
  logLevel: "warn",
};

/** The page with the peers of the editor: one script, as a plain file. */
const page: InlineConfig = {
  ...shared,
  root: BENCH,
  // React reads it, and a library's build leaves it in.
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: join(OUT, "peers"),
    emptyOutDir: true,
    target: "chrome130",
    lib: {
      entry: join(BENCH, "pages/peers.ts"),
      formats: ["iife"],
      name: "peers",
      fileName: () => "peers.js",
    },
  },
};

/** Programs for Electron's main process and for a fresh Node, bundled as the app's own are. */
const programs: InlineConfig = {
  ...shared,
  root: BENCH,
  ssr: { noExternal: true, external: ["electron"], target: "node" },
  build: {
    ssr: true,
    outDir: join(OUT, "programs"),
    emptyOutDir: true,
    target: "node20.18",
    minify: false,
    rolldownOptions: {
      input: {
        launcher: join(BENCH, "programs/launcher.ts"),
        blank: join(BENCH, "programs/blank.ts"),
        "cold-docx": join(BENCH, "programs/cold-docx.ts"),
      },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
};

const HTML = `<!doctype html>
<meta charset="utf-8" />
<title>Peers</title>
<link rel="stylesheet" href="peers.css" />
<main id="desk"></main>
<script src="peers.js"></script>
`;

/** The page of the app is 160 mm of justified 14 pt text in a scrolling desk: so is this one. */
const CSS = `body { margin: 0; }
#desk { height: 100vh; overflow: auto; background: #f0f0f0; }
[role="textbox"] { width: 160mm; margin: 24px auto; padding: 20mm 20mm 20mm 30mm; background: #fff; outline: none;
  font: 14pt/18pt "Times New Roman", "Liberation Serif", serif; white-space: pre-wrap; }
.chunk { content-visibility: auto; contain-intrinsic-size: auto 6000px; }
[role="textbox"] p { margin: 0 0 6pt; text-indent: 10mm; text-align: justify; overflow-wrap: anywhere; }
`;

/** An Electron application of its own: its folder is what Electron is started with. */
function application(folder: string, main: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "bench", type: "module", main }),
  );
}

/** Bundles everything the measurements run besides the app into out/bench. */
export async function buildPeers(): Promise<void> {
  await build(page);
  await build(programs);
  writeFileSync(join(OUT, "peers", "index.html"), HTML);
  writeFileSync(join(OUT, "peers", "peers.css"), CSS);
  application(join(OUT, "launcher"), "../programs/launcher.js");
  application(join(OUT, "blank"), "../programs/blank.js");
}
