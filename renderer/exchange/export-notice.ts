import type { ApiError, ApiErrorCode, Exported, WrittenFile } from "../../bridge/api.ts";
import type { Result } from "../../document/result.ts";
import type { Notice, NoticeAction, Notify } from "../ui/notices.tsx";
import { words } from "../words.ts";

const text = words.exportNotice;

/** Failures of the place, not of the draft: another place helps. */
export const PLACE_FAILURES: readonly ApiErrorCode[] = ["cannot-write", "file-busy", "disk-full"];

/** What can be pressed after an export. */
export type ExportActs = {
  showInFolder: (path: string) => void;
  /** Exports again; `ask`: to a place chosen in a dialog. */
  again: (ask: boolean) => void;
  /** Shows what files say of themselves. */
  showFacts: (files: readonly WrittenFile[]) => void;
};

/** The last part of a path of any system. */
export const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** The folder of what was written, and what is in it. */
export const writtenActions = (
  files: readonly WrittenFile[],
  { showInFolder, showFacts }: Pick<ExportActs, "showInFolder" | "showFacts">,
): NoticeAction[] => [
  { label: text.showInFolder, run: () => showInFolder(files[0]?.path ?? "") },
  { label: words.fileFacts.open, run: () => showFacts(files) },
];

function written(exported: Exported, acts: ExportActs): Notice {
  const { path, clean, state } = exported;
  const body = { drafting: text.draftBody, changed: text.changedBody, signed: text.cleanBody };
  return {
    intent: "success",
    title: clean ? text.clean : text.draft,
    body: body[state](fileName(path)),
    actions: writtenActions([exported], acts),
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
