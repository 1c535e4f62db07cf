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
  const { template, body, signer } = filling;
  const { number, placeDate } = template.skeleton.parts;
  const issuer = issuerOf(body);
  const signature = signer ? signatureOf(signer) : signatureWithoutSigner(filling);
  return {
    issuer,
    number: { ...number, body: body.symbol || number.body },
    placeDate: { ...placeDate, place: body.place || placeDate.place },
    ...subjectOf(template, authorOf(signature, issuer)),
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

/** The line "của Ban Thường vụ …" under the type: the head does not show it (HD05 I.5.1.1). */
const subjectOf = (template: Template, author: string | undefined): Partial<Parts> =>
  author && template.form === "titled"
    ? { subject: { ...template.skeleton.parts.subject, author } }
    : {};

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
 * The usual recipients, the archive line last. The skeleton's recipients are those of a provincial
 * committee: they stand in for usual ones that are missing, of such a body only.
 */
function recipientsOf(filling: Filling): Recipient[] {
  const { template, body } = filling;
  const own = usual(filling, false);
  const skeleton = isProvincial(body) ? template.skeleton.parts.recipients : [];
  const [named, archived] = [own.length > 0 ? own : skeleton, skeleton.filter(isArchive)];
  const archive = body.archive ? [{ name: body.archive }] : archived;
  return recipientParts([...named.filter((r) => !isArchive(r)), ...archive]);
}

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

/** The skeleton's signature is that of a provincial committee: another body starts without. */
const signatureWithoutSigner = ({ template, body }: Filling): Signature =>
  isProvincial(body) ? template.skeleton.parts.signature : {};
