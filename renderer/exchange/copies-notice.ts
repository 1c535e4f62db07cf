import type { ApiError, CopyKind, ExportedCopies } from "../../bridge/api.ts";
import type { Notice, NoticeAction } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { type ExportActs, fileName, PLACE_FAILURES, writtenActions } from "./export-notice.ts";

const text = words.exportSet;

function reasonOf({ code, reasons }: ApiError): string {
  const [reason] = reasons ?? [];
  return reason?.text ?? words.errors[code];
}

function titleOf({ written, failed }: ExportedCopies): string {
  const [only] = written;
  if (!only) return text.none;
  if (failed.length > 0) return text.some(written.length, written.length + failed.length);
  if (written.length > 1) return text.done(written.length);
  if (only.copy === "pdf") return only.clean ? words.pdfNotice.clean : words.pdfNotice.draft;
  return only.clean ? words.exportNotice.clean : words.exportNotice.draft;
}

function actionsOf({ written, failed }: ExportedCopies, acts: ExportActs): NoticeAction[] {
  const elsewhere = { label: words.exportNotice.elsewhere, run: () => acts.again(true) };
  const retry = { label: words.exportNotice.retry, run: () => acts.again(false) };
  const placeFailed = failed.some(({ error }) => PLACE_FAILURES.includes(error.code));
  return [
    ...(written.length > 0 ? writtenActions(written, acts) : []),
    ...(placeFailed ? [elsewhere] : []),
    ...(written.length === 0 ? [retry] : []),
  ];
}

/** Says what was written, by name, and of every copy that was not, why. */
export function copiesNotice(outcome: ExportedCopies, acts: ExportActs): Notice {
  const { written, failed } = outcome;
  const names = written.map(({ path }) => fileName(path));
  const missing = failed.map(({ copy, error }) =>
    text.notWritten(
      words.exportSet.copy[copy],
      reasonOf(error),
      error.path && fileName(error.path),
    ),
  );
  return {
    intent: failed.length === 0 ? "success" : written.length === 0 ? "error" : "warning",
    title: titleOf(outcome),
    body: [...names, ...missing].join("\n"),
    actions: actionsOf(outcome, acts),
    sticky: true,
  };
}

/** The copies that could not be written: what is tried again. */
export const failedCopies = ({ failed }: ExportedCopies): CopyKind[] =>
  failed.filter(({ error }) => error.code !== "refused").map(({ copy }) => copy);
