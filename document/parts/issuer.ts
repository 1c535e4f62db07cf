import type { BodyKind, Parts } from "../model.ts";
import {
  committeeOf,
  isCentral,
  isCommittee,
  isUnderCommittee,
  kindOf,
  partyBranchOf,
  withoutCommittee,
} from "./body-name.ts";

/** A body as the office knows it, before it is laid out as an issuer. */
export type Body = {
  /** Absent: told from the name. */
  kind?: BodyKind | undefined;
  name: string;
  /** The Party committee above it. */
  committee?: string | undefined;
  /** The congress of a congress organ, the agency of a unit, the superior of a state body. */
  host?: string | undefined;
  /** The other bodies of a joint paper. */
  partners?: readonly string[] | undefined;
};

/** What stands in the issuer block; `partners` only in joint papers. */
export type IssuerNames = Pick<Parts["issuer"], "superior" | "name" | "partners">;

const under = (superior: string | undefined, name: string): IssuerNames =>
  superior ? { superior, name } : { name };

/** Committees: the Standing Committee prints as the whole, under the branch above (I.2.1.2). */
function committeeIssuer(kind: BodyKind | undefined, { name, committee }: Body): IssuerNames {
  if (isCentral(name)) return { name: "Ban Chấp hành Trung ương" };
  const own = committeeOf(name);
  if (kind === "provincial-committee" || !committee) return { name: own };
  return under(partyBranchOf(committee), own);
}

/** Bodies under a committee print the committee itself, and do not repeat it (I.2.1.3). */
function advisoryIssuer({ name, committee }: Body): IssuerNames {
  if (!committee) return { name: name.trim() };
  const above = isCentral(committee) ? "Ban Chấp hành Trung ương" : committeeOf(committee);
  return under(above, withoutCommittee(name, committee));
}

/** The congress of a cell is not said to be of all its members (HD05 I.2.1.1). */
const congressName = (name: string): string =>
  name.replace(/(?<!\s)\s*toàn thể đảng viên(?=\s|$)/iu, "").trim();

/**
 * The superior line and the issuing line of a body (HD05 I.2.1): a congress and a provincial
 * committee stand alone, other committees under the Party branch above, advisory bodies under the
 * committee itself, a unit under its agency, the bodies of a joint paper side by side.
 */
export function deriveIssuer(body: Body): IssuerNames {
  const kind = kindOf(body);
  const name = body.name.trim();
  const host = body.host?.trim();
  if (body.partners?.length) return { name, partners: [...body.partners] };
  if (isCommittee(kind)) return committeeIssuer(kind, body);
  if (isUnderCommittee(kind)) return advisoryIssuer(body);
  if (kind === "congress") return { name: congressName(name) };
  if (kind === "congress-organ") return under(host && congressName(host), name);
  return under(host, name);
}

/**
 * The bodies that issue a paper, as they are typed. Those of a joint one stand side by side, the
 * lead one first (HD05 I.2.1.5, I.2.2.3).
 */
export const issuingBodies = ({ name, partners = [] }: Parts["issuer"]): string[] => [
  name,
  ...partners.filter((partner) => partner.trim() !== ""),
];

/** The issuer as a sentence names it: "Ban Tổ chức Tỉnh uỷ Cao Bằng", "Đảng uỷ xã Khe Trảy". */
export function issuerInSentence(issuer: Parts["issuer"]): string {
  const { superior, name, partners = [] } = issuer;
  const kind = kindOf(issuer);
  if (partners.length > 0) return [name, ...partners].join(" và ");
  const owned = isUnderCommittee(kind) || kind === "congress-organ" || kind === "unit";
  if (!owned || !superior) return name;
  return `${name} ${isCentral(superior) ? "Trung ương" : superior}`;
}
