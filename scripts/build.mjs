import { copyFileSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { say, secondsSince } from "./progress.mjs";
import { inRepository } from "./repository.mjs";
import { runScript } from "./run-script.mjs";
import { SetUpFailure } from "./set-up-failure.mjs";

/** @typedef {import("vite").InlineConfig} Config */

const OUT = inRepository("out", "app");
/** Its time of change is that of the start of the last complete build. */
const STAMP = join(OUT, "built");
const SOURCES = [
  "document",
  "bridge",
  "main",
  "renderer",
  "templates",
  "profiles",
  "organisations",
  "phrases",
];
const OTHER_SOURCES = ["package.json", "package-lock.json", "scripts/build.mjs"];
/** The Node inside the oldest Electron that runs the app, Electron 33, and its Chromium. */
const NODE_TARGET = "node20.18";
const CHROMIUM_TARGET = "chrome130";

/** Builds the app into out/app, when a source is newer than what is there. */
export async function buildIfNeeded() {
  if (isUpToDate()) return;
  await build();
}

/** Builds the app into out/app: the window, the Node side and the preload script. */
export async function build() {
  const start = performance.now();
  const startedAt = new Date();
  say("Building the app (about 10 seconds) …");
  await buildParts();
  mkdirSync(OUT, { recursive: true });
  writeFileSync(STAMP, "");
  utimesSync(STAMP, startedAt, startedAt);
  say(`  done in ${secondsSince(start)}`);
}

async function buildParts() {
  const { build: viteBuild } = await import("vite");
  try {
    for (const config of [await rendererConfig(), nodeConfig(), preloadConfig()]) {
      await viteBuild(config);
    }
    copyFonts();
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new SetUpFailure(`${reason}`, "Correct what is named above, and try again.");
  }
}

/** The faces that the PDF is set in, and the one of rare signs, stand beside the program that writes it (main/pdf/fonts.ts). */
function copyFonts() {
  const from = inRepository("node_modules", "@expo-google-fonts", "tinos");
  const to = join(OUT, "main", "fonts");
  for (const folder of ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]) {
    const file = join(folder, `Tinos_${folder}.ttf`);
    mkdirSync(join(to, folder), { recursive: true });
    copyFileSync(join(from, file), join(to, file));
  }
  copyFileSync(join(from, "LICENSE_FONT"), join(to, "LICENSE"));
  const signs = inRepository("node_modules", "dejavu-fonts-ttf");
  mkdirSync(join(to, "ttf"), { recursive: true });
  for (const file of [join("ttf", "DejaVuSans.ttf"), "LICENSE"]) {
    copyFileSync(join(signs, file), join(to, "ttf", basename(file)));
  }
}

/** @returns {Promise<Config>} */
async function rendererConfig() {
  const { default: react } = await import("@vitejs/plugin-react");
  return {
    ...shared(),
    root: inRepository("renderer"),
    // The page is opened by the app's own scheme or from a file, never from the root of a site.
    base: "./",
    plugins: [react()],
    build: {
      outDir: join(OUT, "renderer"),
      emptyOutDir: true,
      target: CHROMIUM_TARGET,
      sourcemap: true,
      // Neither inline scripts nor data: addresses, which the app's content security policy forbids.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Everything is on the disk already.
      chunkSizeWarningLimit: 8000,
    },
  };
}

/** @returns {Config} */
function nodeConfig() {
  return {
    ...shared(),
    root: inRepository("main"),
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"], target: "node" },
    build: {
      ...nodeBuild(),
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          start: inRepository("main", "start.ts"),
          backend: inRepository("main", "backend.ts"),
          cli: inRepository("main", "cli.ts"),
        },
        // Beside the entries, so that a path relative to import.meta.url means the same in all.
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "shared-[name].js" },
      },
    },
  };
}

/**
 * A preload script that runs in the sandbox can only be one CommonJS file.
 * @returns {Config}
 */
function preloadConfig() {
  return {
    ...shared(),
    root: inRepository("main"),
    ssr: { noExternal: true, external: ["electron"], target: "node" },
    build: {
      ...nodeBuild(),
      emptyOutDir: false,
      rolldownOptions: {
        input: inRepository("main", "shell", "preload.ts"),
        output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
      },
    },
  };
}

/** @returns {import("vite").BuildOptions} */
function nodeBuild() {
  return {
    ssr: true,
    outDir: join(OUT, "main"),
    target: NODE_TARGET,
    sourcemap: true,
    minify: false,
  };
}

/** @returns {Config} */
function shared() {
  return { configFile: false, envDir: false, mode: "production", logLevel: "warn" };
}

/** @returns {boolean} */
function isUpToDate() {
  const built = statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built > 0 && [...sourceFiles()].every((file) => statSync(file).mtimeMs < built);
}

/** Folders count as well: theirs is the time when a file was last added or deleted. */
function* sourceFiles() {
  yield* OTHER_SOURCES.map((file) => inRepository(file));
  for (const folder of SOURCES.map((name) => inRepository(name))) {
    yield folder;
    for (const name of readdirSync(folder, { recursive: true })) yield join(folder, `${name}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await runScript(import.meta.url, async () => {
    await build();
    return 0;
  });
}
