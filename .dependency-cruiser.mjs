const only = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Who may import whom. Each rule is named and says what to do instead. */
export default {
  forbidden: [
    only(
      "no-cycles",
      "Two files that need each other are one idea, or hide a third: split it out.",
      {},
      { circular: true },
    ),
    only(
      "document-is-pure",
      "The core knows nothing of processes, disks and screens: pass what it needs in, or move the code to main/ or renderer/.",
      { path: "^document/", pathNot: "\\.(test|fixture)\\.ts$" },
      { pathNot: ["^document/", "^node_modules/(slate|zod)/"] },
    ),
    only(
      "bridge-names-only-nouns",
      "The bridge is a contract: types of document/ and zod schemas. Behaviour belongs in handlers or the renderer.",
      { path: "^bridge/", pathNot: "\\.test\\.ts$" },
      { pathNot: ["^bridge/", "^document/", "^node_modules/zod/"] },
    ),
    only(
      "store-is-alone",
      "The store is functions over SQLite: what a handler combines, combine in the handler.",
      { path: "^main/store/" },
      {
        path: [
          "^main/(handlers|docx|shell|templates)/",
          "^bridge/",
          "^renderer/",
          "^node_modules/electron",
        ],
      },
    ),
    only(
      "writers-are-alone",
      "The DOCX and PDF writers turn a document into bytes: they know no store, no window, no bridge.",
      { path: "^main/(docx|pdf)/" },
      {
        path: [
          "^main/(handlers|store|shell)/",
          "^bridge/",
          "^renderer/",
          "^node_modules/(electron|better-sqlite3)/",
        ],
      },
    ),
    only(
      "handlers-know-no-electron",
      "Handlers run in plain Node in tests: ask the Host for dialogs, clock and ids.",
      { path: "^main/(handlers|templates)/", pathNot: "\\.test\\.ts$" },
      { path: ["^main/shell/", "^renderer/", "^node_modules/(electron|better-sqlite3)/"] },
    ),
    only(
      "shell-routes-only",
      "The main process must never block: work on documents or disk belongs in the backend.",
      { path: "^main/(shell/|start\\.ts)" },
      {
        path: [
          "^main/(store|docx|pdf|handlers|templates)/",
          "^document/",
          "^node_modules/better-sqlite3",
        ],
      },
    ),
    only(
      "electron-only-in-shell",
      "Electron is named in main/shell, start.ts and backend.ts only: take what you need as an argument.",
      {
        path: "^(main|renderer|bridge|document)/",
        pathNot: ["^main/shell/", "^main/start\\.ts$", "^main/backend\\.ts$"],
      },
      { path: "^(electron$|node_modules/electron/)" },
    ),
    only(
      "sqlite-only-in-store",
      "SQL lives in main/store only: add a function there.",
      { path: "^(main|renderer|bridge|document)/", pathNot: ["^main/store/", "\\.test\\.ts$"] },
      { path: "node_modules/(better-sqlite3|@types/better-sqlite3)" },
    ),
    only(
      "renderer-is-sandboxed",
      "The window has no Node and no backend code: ask through the Api.",
      { path: "^renderer/", pathNot: "\\.test\\.tsx?$" },
      { path: ["^main/", "^e2e/", "^bench/"], dependencyTypesNot: ["type-only"] },
    ),
    only(
      "renderer-without-node",
      "The window has no Node.",
      { path: "^renderer/", pathNot: "\\.test\\.tsx?$" },
      { dependencyTypes: ["core"] },
    ),
    only(
      "features-do-not-know-each-other",
      "A feature is one thing on screen: share through document/, session/, editor/ or ui/, compose in app.tsx.",
      { path: "^renderer/(library|organisation|sign-off|exchange|preview)/" },
      {
        path: "^renderer/(library|organisation|sign-off|exchange|preview)/",
        pathNot: "^renderer/$1/",
      },
    ),
    only(
      "ui-knows-no-documents",
      "Building blocks know nothing of documents: pass strings and callbacks.",
      { path: "^renderer/ui/" },
      {
        path: [
          "^document/",
          "^bridge/",
          "^renderer/(session|editor|library|organisation|sign-off|exchange|preview)/",
        ],
      },
    ),
    only(
      "session-has-no-react",
      "The session is plain code that React listens to.",
      { path: "^renderer/session/", pathNot: "\\.test\\.ts$" },
      {
        path: [
          "^node_modules/(react|react-dom|slate-react|@fluentui)",
          "^renderer/(editor|library|ui)/",
        ],
      },
    ),
    only(
      "e2e-from-outside",
      "End-to-end tests see the app as a person does: through its windows and files.",
      { path: "^e2e/" },
      { path: ["^main/", "^renderer/", "^bridge/"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^out/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
