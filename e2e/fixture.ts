import { test as base } from "@playwright/test";
import {
  type Folders,
  type LaunchOptions,
  launchApp,
  newFolders,
  type RunningApp,
  removeFolders,
} from "./app.ts";
import { EditorPage } from "./editor-page.ts";
import { LibraryPage } from "./library-page.ts";

type Given = {
  /** How the app is started; set by `test.use`. */
  launch: LaunchOptions;
  /** This test's own folders. They go when it passes, and stay to be looked at when it fails. */
  folders: Folders;
  /** The app, freshly started in them and closed when the test ends. */
  app: RunningApp;
  library: LibraryPage;
  editor: EditorPage;
};

/** A test with an app of its own. */
export const test = base.extend<Given>({
  launch: [{}, { option: true }],
  folders: async ({ launch }, use, info) => {
    const folders = launch.folders ?? newFolders();
    await use(folders);
    if (info.status === info.expectedStatus) removeFolders(folders);
    else console.warn(`The folders of the failed test are kept: ${folders.data}`);
  },
  app: async ({ launch, folders }, use) => {
    const app = await launchApp({ ...launch, folders });
    await use(app);
    await app.close().catch(() => app.electron.process().kill("SIGKILL"));
  },
  library: async ({ app }, use) => use(new LibraryPage(app.window)),
  editor: async ({ app }, use) => use(new EditorPage(app.window)),
});
