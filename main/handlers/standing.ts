import type { OpenDraft, Saved } from "../../bridge/api.ts";
import { ok } from "../../document/result.ts";
import { draftState, type SignOff, signOffOf } from "../../document/sign-off.ts";
import { type DraftRow, findDraft } from "../store/drafts.ts";
import { type KeptSignOff, listSignOffs } from "../store/sign-offs.ts";
import type { Context } from "./context.ts";
import type { ReadDraft } from "./draft-content.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { placeOf } from "./places.ts";

type Standing = Pick<
  OpenDraft,
  "revision" | "round" | "state" | "signOff" | "savedAt" | "fingerprint"
>;

/** Where a draft stands. Its state is computed from the fingerprints, every time. */
export function standingOf({ db }: Context, row: DraftRow): Standing {
  const signOffs = listSignOffs(db, row.id);
  const signOff = signOffOf(signOffs, row.round);
  return {
    revision: row.revision,
    round: row.round,
    state: draftState(row.round, row.fingerprint, signOffs),
    savedAt: row.changedAt,
    fingerprint: row.fingerprint,
    ...(signOff && { signOff: withoutId(signOff) }),
  };
}

/** The window needs no id of a row. */
const withoutId = ({ id: _id, ...signOff }: KeptSignOff): SignOff => signOff;

/** What a save or an act left behind, read back from the store. */
export function savedDraft(context: Context, id: string): Outcome<Saved> {
  const row = findDraft(context.db, id);
  if (!row) return refuse("not-found");
  return ok(standingOf(context, row));
}

/** A draft as the window opens it. */
export function openedDraft(
  context: Context,
  { row, document, template, repairs }: ReadDraft,
): OpenDraft {
  const place = placeOf(context.db, row.id);
  return {
    id: row.id,
    document,
    template,
    profiles: context.profiles,
    repairs,
    ...(place && { place }),
    ...standingOf(context, row),
  };
}

/** True when the last thing that happened to a draft is this very save: it is being repeated. */
export const isRepeated = (row: DraftRow, revision: number, save: string): boolean =>
  row.lastSave === save && row.revision === revision + 1;
