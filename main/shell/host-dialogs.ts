import { existsSync } from "node:fs";
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from "electron";
import type { HostMethods } from "./backend-process.ts";

const TEXT_FILTER = { name: "Văn bản thuần (.txt)", extensions: ["txt", "text"] };
const ANY_FILTER = { name: "Mọi tệp", extensions: ["*"] };
const DOCX_FILTER = { name: "Văn bản Word (.docx)", extensions: ["docx"] };

/** Native dialogs, shown over the window that is there. */
export function hostDialogs(window: () => BrowserWindow | undefined): HostMethods {
  return {
    chooseImportFile: async () => {
      const options = {
        title: "Chọn tệp văn bản để nhập",
        buttonLabel: "Nhập",
        properties: ["openFile" as const],
        filters: [TEXT_FILTER, ANY_FILTER],
      };
      return pathFrom(window(), options);
    },
    chooseExportFile: (suggested) => askWhereTo(window, suggested),
    chooseExportFolder: async (suggested) => {
      const options = {
        title: "Chọn thư mục để xuất",
        buttonLabel: "Xuất vào đây",
        defaultPath: suggested,
        properties: ["openDirectory" as const, "createDirectory" as const],
      };
      return pathFrom(window(), options);
    },
    showInFolder: async (path) => shell.showItemInFolder(path),
  };
}

/** The file or folder that a dialog over the window answers; undefined when it was closed. */
async function pathFrom(
  parent: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<string | undefined> {
  const answer = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return answer.canceled ? undefined : answer.filePaths[0];
}

/**
 * Where to write a DOCX. Linux dialogs add no extension of their own: where the name with it is
 * taken, they ask again with the whole name, so that nothing is written over without a question.
 */
async function askWhereTo(
  window: () => BrowserWindow | undefined,
  suggested: string,
): Promise<string | undefined> {
  const options = {
    title: "Xuất DOCX ra",
    buttonLabel: "Xuất",
    defaultPath: suggested,
    filters: [DOCX_FILTER],
  };
  const parent = window();
  const answer = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return undefined;
  if (/\.docx$/iu.test(answer.filePath)) return answer.filePath;
  const whole = `${answer.filePath}.docx`;
  return existsSync(whole) ? askWhereTo(window, whole) : whole;
}
