import type { Inputs, UsedRecipient } from "../../bridge/api.ts";
import { ok } from "../../document/result.ts";
import { countRecipients, listRecipients } from "../store/recipients.ts";
import { type Context, timeOf } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** The recipients used before, most used first. */
export const usedRecipients = ({ db }: Context): Outcome<UsedRecipient[]> => ok(listRecipients(db));

/** Counts one more use of each. */
export function rememberRecipients(
  context: Context,
  { recipients }: Inputs["rememberRecipients"],
): Outcome<null> {
  countRecipients(context.db, recipients, timeOf(context));
  return ok(null);
}
