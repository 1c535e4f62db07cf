import type { Signature } from "./model.ts";
import { type Body, bodiesOn, type Organisation, type Signer, signersOn } from "./organisation.ts";
import { folded } from "./parts/body-name.ts";
import type { Authority, Template } from "./template.ts";

/** Which body issues a paper and who signs it, by id. */
export type Choice = { body?: string | undefined; signer?: string | undefined };

/** True when someone signs for the standing committee, which the head of the page never shows. */
export const signsForStanding = ({ capacityBody = "" }: Pick<Signer, "capacityBody">): boolean =>
  /^ban thường vụ/iu.test(capacityBody.trim());

/** True when a type may be issued by a body, and by whom signs; true where nothing is known. */
export function mayIssue(
  { authority }: Pick<Template, "authority">,
  { kind }: Pick<Body, "kind">,
  signer?: Signer,
): boolean {
  if (!authority) return true;
  const as = signer && (signsForStanding(signer) ? "standing" : "committee");
  const covers = (may: Authority) =>
    may.kind === kind && (may.as === undefined || as === undefined || may.as === as);
  return authority.may.some(covers);
}

/** How a type is usually issued, as its skeleton has it: the body's symbol and the signature. */
export type Usual = { symbol: string; signature: Signature };

export const usualOf = ({ skeleton: { parts } }: Template): Usual => ({
  symbol: parts.number.body,
  signature: parts.signature,
});

/** A type of paper as far as it tells who issues it. */
export type Issued = Pick<Template, "authority"> & { usual?: Usual };

/** The entry with this id; otherwise the first that passes most of the tests, in their order. */
function pick<T extends { id: string }>(
  entries: readonly T[],
  wanted: string | undefined,
  ...tests: ((entry: T) => boolean)[]
): T | undefined {
  const found = entries.find((entry) => entry.id === wanted);
  const passed = tests.map((test) => entries.find(test));
  return found ?? passed.find((entry) => entry !== undefined) ?? entries[0];
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  folded(a ?? "") === folded(b ?? "");

const signsFor = ({ capacity, capacityBody }: Signer, usual: Signature): boolean =>
  capacity === usual.capacity && same(capacityBody, usual.body);

/**
 * Who signs when nobody was chosen: as last time, otherwise who signs as the type's skeleton has
 * it, on the same behalf, or otherwise may sign the type.
 */
export function defaultSigner(
  organisation: Organisation,
  type: Issued,
  body: Body,
  date: string,
  last?: string,
): Signer | undefined {
  const usual = type.usual?.signature;
  const may = (signer: Signer) => mayIssue(type, body, signer);
  const asUsual = (signer: Signer) => usual !== undefined && may(signer) && signsFor(signer, usual);
  const inUsualPost = (s: Signer) => asUsual(s) && same(s.position, usual?.position);
  return pick(signersOn(organisation, body.id, date), last, inUsualPost, asUsual, may);
}

/**
 * The choice that is offered for a new paper: as last time where that still holds, otherwise the
 * body whose symbol the type's skeleton bears, or the first that may issue it.
 */
export function defaultChoice(
  organisation: Organisation,
  type: Issued,
  date: string,
  last: Choice = {},
): Choice {
  const may = (b: Body) => mayIssue(type, b);
  const asUsual = (b: Body) => may(b) && b.symbol === type.usual?.symbol;
  const body = pick(bodiesOn(organisation, date), last.body, asUsual, may);
  if (!body) return {};
  const signer = defaultSigner(organisation, type, body, date, last.signer);
  return { body: body.id, ...(signer && { signer: signer.id }) };
}
