import type { Api, ApiError, DraftSummary, Inputs } from "../../bridge/api.ts";
import type { Message } from "../../document/message.ts";
import type { NoticeAction, Notify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { briefSubject } from "./views.ts";

/** What the acts of the library need: the backend, the list, a voice, and a way into a draft. */
export type Desk = {
  api: Api;
  reload: () => Promise<void>;
  notify: Notify;
  onOpen: (id: string, notice?: Message[]) => void;
};

const text = words.library;

/** An error in words: what happened and what is safe, then the reasons and the file. */
export function explain({ code, reasons = [], path }: ApiError): string {
  const file = path ? [text.file(path)] : [];
  return [words.errors[code], ...reasons.map((r) => r.text), ...file].join("\n");
}

/** Says that an act failed; a dialog the user closed is no failure. */
function report(desk: Desk, title: string, error: ApiError, actions: NoticeAction[] = []): void {
  if (error.code === "cancelled") return;
  desk.notify({ intent: "error", title, body: explain(error), actions });
}

export async function createDraft(desk: Desk, input: Inputs["createDraft"]): Promise<void> {
  const answer = await desk.api.createDraft(input);
  if (answer.ok) desk.onOpen(answer.value.id);
  else report(desk, text.notCreated, answer.error);
}

/** Asks for a file and opens what was understood of it; its type is recognised. */
export async function importFile(desk: Desk): Promise<void> {
  const answer = await desk.api.importFile({ template: "" });
  if (answer.ok) desk.onOpen(answer.value.id, answer.value.messages);
  else
    report(desk, text.notImported, answer.error, [
      { label: text.chooseAnother, run: () => void importFile(desk) },
    ]);
}

/** Opens what was understood of a pasted text, or gives the error to show beside the text. */
export async function pasteText(
  desk: Desk,
  template: string,
  pasted: string,
): Promise<ApiError | undefined> {
  const answer = await desk.api.importText({ text: pasted, template });
  if (!answer.ok) return answer.error;
  desk.onOpen(answer.value.id, answer.value.messages);
  return undefined;
}

/** Renames a draft, or gives the error to show beside the field. */
export async function renameDraft(
  desk: Desk,
  { id }: DraftSummary,
  subject: string,
): Promise<ApiError | undefined> {
  const answer = await desk.api.renameDraft({ id, subject });
  if (!answer.ok) return answer.error;
  await desk.reload();
  return undefined;
}

export async function duplicateDraft(desk: Desk, draft: DraftSummary): Promise<void> {
  const answer = await desk.api.duplicateDraft({ id: draft.id });
  if (!answer.ok) return report(desk, text.notDuplicated, answer.error);
  await desk.reload();
  const { id } = answer.value;
  desk.notify({
    intent: "success",
    title: text.duplicated,
    body: briefSubject(draft),
    actions: [{ label: text.open, run: () => desk.onOpen(id) }],
  });
}

export async function restoreDraft(desk: Desk, draft: DraftSummary): Promise<void> {
  const answer = await desk.api.restoreDraft({ id: draft.id });
  if (!answer.ok) return report(desk, text.notRestored, answer.error);
  await desk.reload();
  desk.notify({
    intent: "success",
    title: text.restored,
    body: briefSubject(draft),
    actions: [{ label: text.open, run: () => desk.onOpen(draft.id) }],
  });
}

/** Puts a draft into the bin. It can be taken back at once, so nothing is asked first. */
export async function removeDraft(desk: Desk, draft: DraftSummary): Promise<void> {
  const answer = await desk.api.deleteDraft({ id: draft.id });
  if (!answer.ok) return report(desk, text.notRemoved, answer.error);
  await desk.reload();
  desk.notify({
    intent: "success",
    title: text.removed,
    body: briefSubject(draft),
    actions: [{ label: text.undo, run: () => void restoreDraft(desk, draft) }],
  });
}
