import type { BodyKind, Document, Signature } from "../model.ts";
import { committeeWord, folded, isCentral, isCommittee } from "./body-name.ts";

/** Who signs, in what post, and why that person may: before it is laid out as a signature. */
export type Signing = {
  bodyKind: BodyKind;
  bodyName: string;
  /** The Standing Committee of the committee decided. */
  standing?: boolean | undefined;
  /** The signer's post, without the body's name: "Phó Bí thư". */
  post: string;
  /** The body has no head at present. */
  vacantHead?: boolean | undefined;
  /** The signer is acting head (quyền). */
  acting?: boolean | undefined;
  /** The second post, of bodies without a seal of their own: "Trưởng Ban Chỉ đạo". */
  concurrent?: string | undefined;
  /** Whose order the signer follows: "Ban Thường vụ", "Trưởng ban". */
  delegatedBy?: string | undefined;
  /** State only: authorised in writing (thừa uỷ quyền) and not by order. */
  authorised?: boolean | undefined;
  name?: string | undefined;
};

/** Posts that print under T/M; a member's does not (HD05 I.7.1.2.b). */
const TITLED_POST = /^(?:tổng bí thư|(?:phó )?(?:bí thư|chủ nhiệm|chủ tịch))(?=\s|$)/u;
const DEPUTY = /^phó\s+/iu;
const STATE_COUNCIL = /^(?:uỷ ban nhân dân|hội đồng nhân dân|ubnd|hđnd)/u;

const capital = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase("vi") + words.slice(1);

/** "Trưởng ban" of "Phó Trưởng ban", "Quyền Trưởng ban": the post that another one fills. */
export const headPostOf = (post: string): string =>
  capital(
    post
      .trim()
      .replace(/^(?:phó|quyền|q\.)\s+/iu, "")
      .replace(/\s+(?:thường trực|phụ trách)$/iu, ""),
  );

const isDeputy = (post: string): boolean => DEPUTY.test(post.trim());

/** Whom a committee's paper is signed for: "Tỉnh uỷ", "Ban Thường vụ", "Chi bộ". */
function committeeFor({ bodyKind, bodyName, standing }: Signing): string {
  if (isCentral(bodyName)) return bodyName.trim();
  if (standing && bodyKind !== "cell") return "Ban Thường vụ";
  return bodyKind === "cell" ? "Chi bộ" : (committeeWord(bodyName) ?? bodyName.trim());
}

const congressFor = ({ bodyKind, bodyName }: Signing): string =>
  bodyKind === "congress" ? "Đoàn Chủ tịch" : bodyName.trim();

/** The body that a T/M signature names; undefined for bodies that a head leads. */
function collectiveOf(signing: Signing): string | undefined {
  const { bodyKind, bodyName } = signing;
  if (isCommittee(bodyKind)) return committeeFor(signing);
  if (bodyKind === "inspection") return "Uỷ ban Kiểm tra";
  if (bodyKind === "congress" || bodyKind === "congress-organ") return congressFor(signing);
  const key = folded(bodyName.trim());
  if (bodyKind === "steering") return key.startsWith("hội đồng") ? "Hội đồng" : undefined;
  const council = STATE_COUNCIL.test(key) && !isDeputy(signing.post);
  return bodyKind === "state" && council ? bodyName.trim() : undefined;
}

/** Organs of a congress, Bộ Chính trị and Ban Bí thư sign without a post (I.7.1.1.a, I.7.1.2.b). */
function postUnderCollective({ bodyKind, bodyName, post }: Signing): string | undefined {
  const untitled =
    bodyKind === "congress" ||
    bodyKind === "congress-organ" ||
    /^(?:bộ chính trị|ban bí thư)/u.test(folded(bodyName.trim()));
  return !untitled && TITLED_POST.test(folded(post.trim())) ? post.trim() : undefined;
}

const named = (signature: Signature, { name }: Signing): Signature =>
  name?.trim() ? { ...signature, name: name.trim() } : signature;

/** A deputy signs in the head's place, for the Party only where there is one (I.7.1.4.c(iii)). */
function headSignature({ bodyKind, post, vacantHead, acting }: Signing): Signature {
  const own = post.trim();
  if (acting) return { capacity: "Q.", body: headPostOf(own) };
  const direct = !isDeputy(own) || (vacantHead === true && bodyKind !== "state");
  return direct ? { position: own } : { capacity: "K/T", body: headPostOf(own), position: own };
}

function signatureOf(signing: Signing): Signature {
  const { bodyKind, post, concurrent, delegatedBy, authorised } = signing;
  if (concurrent?.trim()) return { position: post.trim(), concurrent: concurrent.trim() };
  if (delegatedBy?.trim()) {
    const capacity = authorised && bodyKind === "state" ? "TUQ." : "T/L";
    return { capacity, body: delegatedBy.trim(), position: post.trim() };
  }
  const body = collectiveOf(signing);
  if (body === undefined) return headSignature(signing);
  const position = postUnderCollective(signing);
  return { capacity: "T/M", body, ...(position && { position }) };
}

/**
 * The signature from who signs in what capacity (HD05 I.7.1): T/M for bodies that decide together,
 * the post alone for a head, K/T for a deputy, Q. for an acting head, T/L by order, two posts where
 * the body has no seal of its own.
 */
export const deriveSignature = (signing: Signing): Signature =>
  named(signatureOf(signing), signing);

/** "Trưởng ban" + "Ban Tổ chức Tỉnh uỷ" -> "Trưởng Ban Tổ chức Tỉnh uỷ": shared words once. */
export function postWithBody(post: string, body: string): string {
  const words = post.trim().split(/\s+/u);
  const start = words.findIndex((_, i) =>
    `${folded(body.trim())} `.startsWith(`${folded(words.slice(i).join(" "))} `),
  );
  const own = start < 0 ? words : words.slice(0, start);
  return [...own, body.trim()].join(" ");
}

const withBody = (signature: Signature, body: string): Signature => ({
  ...signature,
  ...(signature.capacity === "K/T" && signature.body
    ? { body: postWithBody(signature.body, body) }
    : {}),
  ...(signature.position && { position: postWithBody(signature.position, body) }),
});

type Signers = { signature: Signature; cosigners: Signature[] };

/** A joint paper: posts with the names of their bodies, the lead body on the right (I.7.1.2). */
export function jointSignatures(lead: Signing, others: readonly Signing[]): Signers {
  const sign = (s: Signing): Signature => withBody(named(headSignature(s), s), s.bodyName);
  return { signature: sign(lead), cosigners: others.map(sign) };
}

/** Minutes: their writer on the left, the chair on the right (HD05 I.7.1.4). */
export const minutesSignatures = (writer: string, chair: string): Signers => ({
  signature: { position: "Chủ trì hội nghị", ...(chair && { name: chair }) },
  cosigners: [{ position: "Người ghi biên bản", ...(writer && { name: writer }) }],
});

/**
 * "Xác nhận chữ ký của đồng chí …": a signature that cannot be sealed is confirmed by order of the
 * Standing Committee, a congress's resolution by the secretary (HD05 I.7.1.4).
 */
export const confirmationOf = (
  of: string,
  by: Signing,
): NonNullable<Document["parts"]["confirmation"]> => ({
  of: of.trim(),
  signature: deriveSignature(by),
});
