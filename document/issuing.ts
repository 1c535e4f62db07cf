import { type Body, bodiesOn, type Organisation, type Signer, signersOn } from "./organisation.ts";
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

/** One of the entries, by id; otherwise the first that will do, otherwise the first. */
const pick = <T extends { id: string }>(
  entries: readonly T[],
  wanted: string | undefined,
  willDo: (entry: T) => boolean,
): T | undefined => entries.find((e) => e.id === wanted) ?? entries.find(willDo) ?? entries[0];

/** Who signs when nobody was chosen: as last time, or the first who may sign the type. */
export const defaultSigner = (
  organisation: Organisation,
  template: Pick<Template, "authority">,
  body: Body,
  date: string,
  last?: string,
): Signer | undefined =>
  pick(signersOn(organisation, body.id, date), last, (s) => mayIssue(template, body, s));

/**
 * The choice that is offered for a new paper: as last time where that still holds, otherwise the
 * first body that may issue the type and its first signer.
 */
export function defaultChoice(
  organisation: Organisation,
  template: Pick<Template, "authority">,
  date: string,
  last: Choice = {},
): Choice {
  const body = pick(bodiesOn(organisation, date), last.body, (b) => mayIssue(template, b));
  if (!body) return {};
  const signer = defaultSigner(organisation, template, body, date, last.signer);
  return { body: body.id, ...(signer && { signer: signer.id }) };
}
