import { type BrowserWindow, dialog, shell } from "electron";
import type { HostMethods } from "./backend-process.ts";

const TEXT_FILTER = { name: "Văn bản thuần (.txt)", extensions: ["txt", "text", "md"] };
const ANY_FILTER = { name: "Mọi tệp", extensions: ["*"] };
const DOCX_FILTER = { name: "Tài liệu Word (.docx)", extensions: ["docx"] };

/** Native dialogs, shown over the window that is there. */
export function hostDialogs(window: () => BrowserWindow | undefined): HostMethods {
  return {
    chooseImportFile: async () => {
      const options = { properties: ["openFile" as const], filters: [TEXT_FILTER, ANY_FILTER] };
      const parent = window();
      const answer = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return answer.canceled ? undefined : answer.filePaths[0];
    },
    chooseExportFile: async (suggested) => {
      const options = { defaultPath: suggested, filters: [DOCX_FILTER] };
      const parent = window();
      const answer = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      return answer.canceled ? undefined : withExtension(answer.filePath);
    },
    showInFolder: async (path) => shell.showItemInFolder(path),
  };
}

/** Linux dialogs add no extension of their own; Word opens nothing without one. */
const withExtension = (path: string): string => (/\.docx$/iu.test(path) ? path : `${path}.docx`);
