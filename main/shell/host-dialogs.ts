import { existsSync } from "node:fs";
import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from "electron";
import type { HostMethods } from "./backend-process.ts";

const TEXT_FILTER = { name: "Văn bản thuần (.txt)", extensions: ["txt", "text"] };
const COPY_FILTER = { name: "Bản sao của Văn Kiện (.vankien.json)", extensions: ["json"] };
const IMPORT_FILTER = {
  name: "Văn bản thuần hoặc bản sao của Văn Kiện",
  extensions: ["txt", "text", "json"],
};
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
        filters: [IMPORT_FILTER, TEXT_FILTER, COPY_FILTER, ANY_FILTER],
      };
      return pathFrom(window(), options);
    },
    chooseExportFile: (suggested) => askWhereTo(window, suggested, DOCX),
    chooseCopyFile: (suggested) => askWhereTo(window, suggested, COPY),
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

/** A kind of file that is written: how the dialog is called, and how its name ends. */
type FileKind = {
  title: string;
  buttonLabel: string;
  filters: [typeof DOCX_FILTER];
  ending: string;
};

const DOCX: FileKind = {
  title: "Xuất DOCX ra",
  buttonLabel: "Xuất",
  filters: [DOCX_FILTER],
  ending: ".docx",
};
const COPY: FileKind = {
  title: "Lưu một bản sao",
  buttonLabel: "Lưu",
  filters: [COPY_FILTER],
  ending: ".json",
};

/**
 * Where to write a file. Linux dialogs add no extension of their own: where the name with it is
 * taken, they ask again with the whole name, so that nothing is written over without a question.
 */
async function askWhereTo(
  window: () => BrowserWindow | undefined,
  suggested: string,
  kind: FileKind,
): Promise<string | undefined> {
  const { title, buttonLabel, filters, ending } = kind;
  const options = { title, buttonLabel, filters, defaultPath: suggested };
  const parent = window();
  const answer = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (answer.canceled || !answer.filePath) return undefined;
  if (answer.filePath.toLowerCase().endsWith(ending)) return answer.filePath;
  const whole = `${answer.filePath}${ending}`;
  return existsSync(whole) ? askWhereTo(window, whole, kind) : whole;
}
