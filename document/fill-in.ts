import { canonicalJson } from "./canonical.ts";
import type { Choice } from "./issuing.ts";
import type { Document, Parts, Recipient, Signature } from "./model.ts";
import {
  type Body,
  bodiesOn,
  type Organisation,
  recipientsFor,
  type Signer,
  signersOn,
} from "./organisation.ts";
import { deriveIssuer } from "./parts/issuer.ts";
import { isArchive } from "./parts/recipients.ts";
import { authorOf } from "./parts/subject.ts";
import type { Template } from "./template.ts";

/** What an office has to put into a new paper. */
type Filling = {
  template: Template;
  organisation: Organisation;
  body: Body;
  signer: Signer | undefined;
  today: string;
};

/**
 * Puts what the office keeps into a new document: issuer, symbol, place, recipients, signature,
 * contact line. Only what still is as the type's skeleton has it is filled in, so nothing that
 * somebody typed is written over. Without a body in force on `today` (ISO day) nothing changes.
 */
export function fillInDocument(
  document: Document,
  template: Template,
  organisation: Organisation,
  choice: Choice,
  today: string,
): Document {
  const body = bodiesOn(organisation, today).find((b) => b.id === choice.body);
  if (!body) return document;
  const signer = signersOn(organisation, body.id, today).find((s) => s.id === choice.signer);
  const filled = partsOf({ template, organisation, body, signer, today });
  const parts = ontoSkeleton(document.parts, template.skeleton.parts, filled);
  const twoSided = organisation.twoSided && { twoSided: organisation.twoSided };
  const setting = { ...twoSided, ...document.setting };
  return { ...document, ...(Object.keys(setting).length > 0 && { setting }), parts };
}

/** Lays filled parts over those that nobody has touched. */
function ontoSkeleton(parts: Parts, skeleton: Parts, filled: Partial<Parts>): Parts {
  const untouched = (name: string): boolean => {
    const [now, then] = [parts, skeleton].map((p) => new Map(Object.entries(p)).get(name) ?? null);
    return canonicalJson(now) === canonicalJson(then);
  };
  const entries = Object.entries(filled).filter(([name]) => untouched(name));
  return { ...parts, ...Object.fromEntries(entries) };
}

function partsOf(filling: Filling): Partial<Parts> {
  const { template, body } = filling;
  const { number, placeDate } = template.skeleton.parts;
  const issuer = issuerOf(body);
  const signature = signatureFor(filling);
  return {
    issuer,
    number: { ...number, body: body.symbol || number.body },
    placeDate: { ...placeDate, place: body.place || placeDate.place },
    subject: subjectOf(template, authorOf(signature, issuer), issuer),
    recipients: recipientsOf(filling),
    ...addresseesOf(filling),
    signature,
    ...(body.contact && { contact: body.contact }),
  };
}

/** The issuer block of a body that the office keeps (HD05 I.2.1). */
export const issuerOf = ({ kind, superior, name }: Body): Parts["issuer"] => ({
  kind,
  ...deriveIssuer({ kind, name, committee: superior, host: superior }),
});

/**
 * The line "của Ban Thường vụ …" under the type (HD05 I.5.1.1), where the head does not show who
 * it is. A type whose skeleton is signed for the Standing Committee and has no such line needs none.
 */
function subjectOf(
  template: Template,
  author: string | undefined,
  issuer: Parts["issuer"],
): Parts["subject"] {
  const { subject, signature } = template.skeleton.parts;
  const { author: usual, ...rest } = subject;
  const needsNone = usual === undefined && authorOf(signature, issuer) !== undefined;
  return author && template.form === "titled" && !needsNone ? { ...rest, author } : rest;
}

function addresseesOf(filling: Filling): Partial<Parts> {
  const addressees = recipientParts(usual(filling, true));
  return filling.template.addressees && addressees.length > 0 ? { addressees } : {};
}

const usual = ({ organisation, template, today, body }: Filling, addressee: boolean) =>
  recipientsFor(organisation, template.id, today, body.id).filter(
    (r) => (r.addressee === true) === addressee,
  );

type Named = { name: string; note?: string | undefined };

const recipientParts = (named: readonly Named[]): Recipient[] =>
  named.map(({ name, note }, index) => ({ id: `r${index + 1}`, name, ...(note && { note }) }));

/**
 * The usual recipients, the archive line last. Where there are none, those of the skeleton: they
 * are a provincial committee's, and for another body only what names nobody ("Như Điều 3") holds.
 */
function recipientsOf(filling: Filling): Recipient[] {
  const { template, body } = filling;
  const own = usual(filling, false);
  const skeleton = template.skeleton.parts.recipients.filter(
    (r) => isProvincial(body) || NAMES_NOBODY.test(r.name.trim()),
  );
  const named = own.length > 0 ? own : skeleton;
  const archive = body.archive ? [{ name: body.archive }] : skeleton.filter(isArchive);
  return recipientParts([...named.filter((r) => !isArchive(r)), ...archive]);
}

const NAMES_NOBODY = /^(?:như\s|…)/iu;

const isProvincial = ({ kind }: Body): boolean => kind === "provincial-committee";

/** How someone signs. */
export function signatureOf({
  capacity,
  capacityBody,
  position,
  concurrent,
  name,
}: Signer): Signature {
  return {
    ...(capacity && { capacity }),
    ...(capacity && capacityBody && { body: capacityBody }),
    ...(position && { position }),
    ...(concurrent && { concurrent }),
    name,
  };
}

/**
 * The signature of who was chosen. The skeleton's is that of a provincial committee: another body
 * starts without. Minutes keep theirs: they are signed by those who held the meeting.
 */
function signatureFor({ template, body, signer }: Filling): Signature {
  const { signature, cosigners } = template.skeleton.parts;
  if (cosigners) return signature;
  if (signer) return signatureOf(signer);
  return isProvincial(body) ? signature : {};
}
