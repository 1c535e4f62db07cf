import type { Body, Organisation, Signer } from "./organisation.ts";
import {
  folded,
  isCommittee,
  isUnderCommittee,
  kindOfName,
  partyBranchOf,
  withoutCommittee,
} from "./parts/body-name.ts";
import { bodySymbolOf } from "./parts/body-symbol.ts";
import { deriveSignature } from "./parts/derive-signature.ts";
import { deriveIssuer } from "./parts/issuer.ts";
import { archiveLine, archivePlaceOf } from "./parts/recipients.ts";
import type { Profile } from "./profiles/profile.ts";

type Suggested = Pick<Body, "kind" | "superior" | "symbol" | "place" | "archive">;
type SuggestedSigner = Pick<Signer, "capacity" | "capacityBody">;

/** Lays new suggestions over fields that are empty or still hold the former suggestion. */
function follow<T extends object, S extends Partial<T>>(entry: T, before: S, after: S): T {
  const next = new Map(Object.entries(entry));
  const former = new Map(Object.entries(before));
  for (const key of new Set([...former.keys(), ...Object.keys(after)])) {
    const now = next.get(key);
    if (now !== undefined && now !== "" && now !== former.get(key)) continue;
    const value = new Map(Object.entries(after)).get(key);
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return Object.fromEntries(next) as T;
}

/** The committee of the office that a body stands under: the one it names, or the provincial one. */
function committeeFor(name: string, { bodies }: Organisation): string | undefined {
  const committees = bodies.filter((b) => isCommittee(b.kind) && folded(b.name) !== folded(name));
  const named = committees.findLast((c) => withoutCommittee(name, c.name) !== name.trim());
  return (named ?? committees.find((c) => c.kind === "provincial-committee"))?.name;
}

function superiorFor(kind: Body["kind"], committee: string | undefined): string | undefined {
  if (!committee || kind === "provincial-committee") return undefined;
  if (isCommittee(kind)) return partyBranchOf(committee);
  return isUnderCommittee(kind) ? committee : undefined;
}

/** What the guideline and the rest of the office tell of a body by its name alone. */
export function suggestBody(
  name: string,
  organisation: Organisation,
  profile: Profile,
): Partial<Suggested> {
  const kind = kindOfName(name);
  if (!kind) return {};
  const superior = superiorFor(kind, committeeFor(name, organisation));
  const issuer = { kind, ...deriveIssuer({ kind, name, committee: superior }) };
  const archive = archivePlaceOf(issuer);
  const place = organisation.bodies.find((b) => b.kind === "provincial-committee")?.place;
  return {
    kind,
    ...(superior && { superior }),
    symbol: bodySymbolOf({ kind, name, committee: superior }).symbol,
    ...(archive && { archive: archiveLine(archive, profile) }),
    ...(place && kind !== "commune-committee" && { place }),
  };
}

/** A body under another name; what followed from the old name follows from the new one. */
export function nameBody(
  body: Body,
  name: string,
  organisation: Organisation,
  profile: Profile,
): Body {
  const others = { ...organisation, bodies: organisation.bodies.filter((b) => b.id !== body.id) };
  const told = (words: string) => suggestBody(words, others, profile);
  const nothing = { kind: body.kind, symbol: "", place: "" };
  // Where the old name told no kind, the kind has not been told at all: it follows the new one.
  const before = { kind: body.kind, ...told(body.name) };
  return follow({ ...body, name }, before, { ...nothing, ...told(name) });
}

const suggestSigner = (position: string, body: Body | undefined): SuggestedSigner => {
  if (!body || !position.trim()) return {};
  const { capacity, body: capacityBody } = deriveSignature({
    bodyKind: body.kind,
    bodyName: body.name,
    post: position,
  });
  return { ...(capacity && { capacity }), ...(capacityBody && { capacityBody }) };
};

/** A signer in another post or of another body; the capacity follows where it was not chosen. */
export function postSigner(
  signer: Signer,
  change: Partial<Pick<Signer, "position" | "body">>,
  { bodies }: Organisation,
): Signer {
  const next = { ...signer, ...change };
  const suggest = ({ position, body }: Signer) =>
    suggestSigner(
      position,
      bodies.find((b) => b.id === body),
    );
  return follow(next, suggest(signer), suggest(next));
}
