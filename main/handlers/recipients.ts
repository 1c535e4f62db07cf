import type { UsedRecipient } from "../../bridge/api.ts";
import { ok } from "../../document/result.ts";
import { listRecipients } from "../store/recipients.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** The recipients used before, most used first. */
export const usedRecipients = ({ db }: Context): Outcome<UsedRecipient[]> => ok(listRecipients(db));
