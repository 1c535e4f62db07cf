import { isDay } from "./day.ts";
import type { Organisation } from "./organisation.ts";

/** What can be wrong with a field of the office's form. Closed: each has a sentence on screen. */
export type ProblemCode =
  | "no-bodies"
  | "empty-name"
  | "empty-symbol"
  | "wrong-symbol"
  | "no-such-body"
  | "wrong-day"
  | "ends-before-it-begins";

/** A problem of one field; `entry` is the entry's id, absent for fields of the whole office. */
export type EntryProblem = { entry?: string; field: string; code: ProblemCode };

type Dated = { id: string; from?: string | undefined; to?: string | undefined };
type Found = EntryProblem | false;

/** Capitals and digits in groups: "TU", "BTCTU-BNCTU" (HD05 I.3.1.2). */
const SYMBOL = /^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u;

const isEmpty = (text: string): boolean => text.trim() === "";

function dayProblems({ id: entry, from, to }: Dated): Found[] {
  const wrong = (field: "from" | "to", value: string | undefined): Found =>
    value !== undefined && !isDay(value) && { entry, field, code: "wrong-day" };
  const found = [wrong("from", from), wrong("to", to)];
  const reversed = found.every((f) => !f) && from !== undefined && to !== undefined && to < from;
  return [...found, reversed && { entry, field: "to", code: "ends-before-it-begins" }];
}

const nameProblem = ({ id, name }: { id: string; name: string }): Found =>
  isEmpty(name) && { entry: id, field: "name", code: "empty-name" };

function symbolProblem({ id, symbol }: { id: string; symbol: string }): Found {
  if (isEmpty(symbol)) return { entry: id, field: "symbol", code: "empty-symbol" };
  return !SYMBOL.test(symbol) && { entry: id, field: "symbol", code: "wrong-symbol" };
}

/** What keeps an office from being saved, in the order of the form. */
export function organisationProblems(organisation: Organisation): EntryProblem[] {
  const { bodies, signers, recipients } = organisation;
  const ids = new Set(bodies.map((body) => body.id));
  const found: Found[] = [
    bodies.length === 0 && { field: "bodies", code: "no-bodies" },
    ...bodies.flatMap((body) => [nameProblem(body), symbolProblem(body), ...dayProblems(body)]),
    ...signers.flatMap((signer) => [
      !ids.has(signer.body) && { entry: signer.id, field: "body", code: "no-such-body" as const },
      nameProblem(signer),
      ...dayProblems(signer),
    ]),
    ...recipients.flatMap((recipient) => [
      nameProblem(recipient),
      recipient.bodies?.some((body) => ids.has(body)) === false && {
        entry: recipient.id,
        field: "bodies",
        code: "no-such-body" as const,
      },
      ...dayProblems(recipient),
    ]),
  ];
  return found.filter((problem) => problem !== false);
}
