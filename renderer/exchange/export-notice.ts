import type { Api, ApiError, ApiErrorCode, Exported } from "../../bridge/api.ts";
import type { Result } from "../../document/result.ts";
import type { Notice, NoticeAction, Notify } from "../ui/notices.tsx";
import { words } from "../words.ts";

const text = words.exportNotice;

/** Failures of the place, not of the draft: another place helps. */
const PLACE_FAILURES: readonly ApiErrorCode[] = ["cannot-write", "file-busy", "disk-full"];

/** What can be pressed after an export. */
export type ExportActs = {
  showInFolder: (path: string) => void;
  /** Exports again; `ask`: to a place chosen in a dialog. */
  again: (ask: boolean) => void;
};

const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

function written({ path, clean }: Exported, acts: ExportActs): Notice {
  const file = fileName(path);
  return {
    intent: "success",
    title: clean ? text.clean : text.draft,
    body: clean ? text.cleanBody(file) : text.draftBody(file),
    actions: [{ label: text.showInFolder, run: () => acts.showInFolder(path) }],
    sticky: true,
  };
}

function notWritten({ code, path, reasons = [] }: ApiError, acts: ExportActs): Notice {
  const retry: NoticeAction = { label: text.retry, run: () => acts.again(false) };
  const elsewhere: NoticeAction = { label: text.elsewhere, run: () => acts.again(true) };
  const lines = [words.errors[code], ...reasons.map((r) => r.text)];
  return {
    intent: "error",
    title: text.failed,
    body: [...lines, ...(path ? [text.file(path)] : [])].join("\n"),
    actions: PLACE_FAILURES.includes(code) ? [elsewhere, retry] : [retry],
  };
}

/** Says where the DOCX is, or why there is none; a dialog the user closed needs no word. */
export function exportNotice(
  notify: Notify,
  exported: Result<Exported, ApiError>,
  acts: ExportActs,
): void {
  if (exported.ok) notify(written(exported.value, acts));
  else if (exported.error.code !== "cancelled") notify(notWritten(exported.error, acts));
}

async function showInFolder(api: Api, notify: Notify, path: string): Promise<void> {
  const answer = await api.showInFolder({ path });
  if (answer.ok) return;
  const gone = answer.error.code === "not-found";
  notify({
    intent: "error",
    title: text.notShown,
    body: gone ? text.gone : words.errors[answer.error.code],
  });
}

/** Exports a draft and says what came of it; the notice's buttons can repeat it elsewhere. */
export async function exportDocx(
  api: Api,
  notify: Notify,
  id: string,
  ask: boolean,
): Promise<void> {
  exportNotice(notify, await api.exportDocx({ id, ask }), {
    showInFolder: (path) => void showInFolder(api, notify, path),
    again: (elsewhere) => void exportDocx(api, notify, id, elsewhere),
  });
}
