import type { DraftSummary } from "../../bridge/api.ts";
import { foldAccents } from "../../document/vietnamese/fold.ts";
import { words } from "../words.ts";

/** The compartments of the library. */
export const VIEWS = ["drafting", "signed", "changed", "bin"] as const;
export type View = (typeof VIEWS)[number];

/** The one view a draft is in: the bin, or its state. */
export const viewOf = (draft: DraftSummary): View => (draft.deletedAt ? "bin" : draft.state);

/** The views worth showing: "changed after sign-off" only while there is something in it. */
export const shownViews = (drafts: readonly DraftSummary[]): View[] =>
  VIEWS.filter((view) => view !== "changed" || drafts.some((d) => viewOf(d) === "changed"));

/** How many drafts lie in each view. */
export function countViews(drafts: readonly DraftSummary[]): Record<View, number> {
  const counts: Record<View, number> = { drafting: 0, signed: 0, changed: 0, bin: 0 };
  for (const draft of drafts) counts[viewOf(draft)] += 1;
  return counts;
}

/** The subject on one line, or the words that stand for a missing one. */
export const subjectOf = (draft: DraftSummary): string =>
  draft.subject.replace(/\s+/gu, " ").trim() || words.library.noSubject;

const BRIEF = 80;

/** The subject as a notice names it: its first words. */
export function briefSubject(draft: DraftSummary): string {
  const subject = subjectOf(draft);
  return subject.length <= BRIEF
    ? subject
    : `${subject.slice(0, BRIEF).replace(/[\s,.;:-]+$/u, "")}…`;
}

/** The words a draft is found by. */
const findable = (draft: DraftSummary): string =>
  [
    draft.typeName,
    draft.symbol,
    subjectOf(draft),
    draft.number ?? "",
    words.state[draft.state],
    words.state.draftRound(draft.round),
  ]
    .join(" ")
    .normalize("NFC")
    .toLowerCase();

/** Last touched first; in the bin, last thrown away first. */
const latest = (a: DraftSummary, b: DraftSummary): number =>
  (b.deletedAt ?? b.changedAt).localeCompare(a.deletedAt ?? a.changedAt);

/**
 * The drafts that hold every word of the query, marks or not, last changed first. Where the words
 * occur with the very marks that were typed comes before: "tỉnh" finds "tinh", after "tỉnh".
 */
export function findDrafts(drafts: readonly DraftSummary[], query: string): DraftSummary[] {
  const typed = query.normalize("NFC").toLowerCase().trim();
  const terms = foldAccents(typed).split(/\s+/u);
  const found = drafts
    .filter((draft) => {
      const text = foldAccents(findable(draft));
      return terms.every((term) => text.includes(term));
    })
    .sort(latest);
  const exact = new Set(found.filter((draft) => findable(draft).includes(typed)));
  return [...found.filter((d) => exact.has(d)), ...found.filter((d) => !exact.has(d))];
}
