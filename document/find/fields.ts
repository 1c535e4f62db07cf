import type { PartName } from "../message.ts";
import type { Parts, Recipient, Signature } from "../model.ts";
import type { Template } from "../template.ts";

/** Words of a part around the body that are typed on the page. */
export type PartField = {
  /** What the field is called on the page: "recipient-3-note". */
  name: string;
  /** The part that it belongs to. */
  part: PartName;
  text: string;
  /** The parts with other words in this field; an optional field goes when it has none. */
  put: (parts: Parts, text: string) => Parts;
};

type Put<T> = (change: (value: T) => T) => (parts: Parts) => Parts;

/** The keys of a value that may be absent or must be there, and hold words. */
type WordKey<T> = { [K in keyof T]-?: T[K] extends string | undefined ? K : never }[keyof T];

type Required<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];

/** A value with other words under a key; without any, an optional key goes. */
function withWords<T extends object>(value: T, key: keyof T, text: string, required: boolean): T {
  if (text !== "" || required) return { ...value, [key]: text };
  const { [key]: _gone, ...rest } = value;
  return rest as unknown as T;
}

/** A field while it is not said yet which part it is of. */
type BareField = Omit<PartField, "part">;

const inPartNamed = (part: PartName, fields: readonly BareField[]): PartField[] =>
  fields.map((field) => ({ ...field, part }));

/** Reads the fields of one value of the parts, each with its name on the page. */
class Reader<T extends object> {
  readonly fields: BareField[] = [];
  readonly #value: T;
  readonly #put: Put<T>;

  constructor(value: T, put: Put<T>) {
    this.#value = value;
    this.#put = put;
  }

  /** A field that is always there. */
  always(name: string, key: WordKey<T> & Required<T>): this {
    return this.#read(name, key, true);
  }

  /** A field that is there while it holds words. */
  maybe(name: string, key: Exclude<WordKey<T>, Required<T>>): this {
    return this.#read(name, key, false);
  }

  #read(name: string, key: keyof T, required: boolean): this {
    const text = this.#value[key];
    const put = (parts: Parts, words: string) =>
      this.#put((value) => withWords(value, key, words, required))(parts);
    if (typeof text === "string" && text !== "") this.fields.push({ name, text, put });
    return this;
  }
}

/** A part that is one value. */
const inPart =
  <P extends keyof Parts>(part: P): Put<NonNullable<Parts[P]>> =>
  (change) =>
  (parts) => {
    const value = parts[part];
    return value === undefined ? parts : { ...parts, [part]: change(value) };
  };

type ListPart = "addressees" | "recipients" | "cosigners";
type Member<P extends ListPart> = NonNullable<Parts[P]>[number];

/** One of a part that is a list. */
const inList =
  <P extends ListPart>(part: P, index: number): Put<Member<P>> =>
  (change) =>
  (parts) => {
    const list = (parts[part] ?? []) as Member<P>[];
    return { ...parts, [part]: list.map((one, n) => (n === index ? change(one) : one)) };
  };

function issuerFields({ issuer }: Parts): BareField[] {
  const { fields } = new Reader(issuer, inPart("issuer"))
    .maybe("superior", "superior")
    .always("issuer", "name");
  const partners = (issuer.partners ?? []).map((text, index) => ({
    name: `partner-${index + 1}`,
    text,
    put: (parts: Parts, words: string): Parts => ({
      ...parts,
      issuer: {
        ...parts.issuer,
        partners: (parts.issuer.partners ?? []).with(index, words),
      },
    }),
  }));
  return [...fields, ...partners.filter(({ text }) => text !== "")];
}

function subjectFields({ subject }: Parts, { form }: Template): BareField[] {
  const reader = new Reader(subject, inPart("subject"));
  if (form === "letter") return reader.always("subject", "text").fields;
  return reader.maybe("author", "author").always("subject", "text").maybe("subjectNote", "note")
    .fields;
}

function nameFields(
  list: readonly Recipient[] | undefined,
  part: "addressees" | "recipients",
  name: string,
): BareField[] {
  return (list ?? []).flatMap(
    (one, index) =>
      new Reader(one, inList(part, index))
        .always(`${name}-${index + 1}`, "name")
        .maybe(`${name}-${index + 1}-note`, "note").fields,
  );
}

/** Of a signature: its body where it has one, position, second post, name. */
function signatureFields(signature: Signature, put: Put<Signature>, name: string): BareField[] {
  const reader = new Reader(signature, put);
  if (signature.capacity !== undefined) reader.maybe(`${name}-body`, "body");
  return reader
    .maybe(name, "position")
    .maybe(name === "signature" ? "concurrent" : `${name}-concurrent`, "concurrent")
    .maybe(name === "signature" ? "signerName" : `${name}-name`, "name").fields;
}

function confirmationFields({ confirmation }: Parts): BareField[] {
  if (!confirmation) return [];
  const put = inPart("confirmation");
  const inSignature: Put<Signature> = (change) =>
    put((value) => ({ ...value, signature: change(value.signature) }));
  return [
    ...new Reader(confirmation, put).always("confirmation", "of").fields,
    ...signatureFields(confirmation.signature, inSignature, "confirmation-signature"),
  ];
}

/** The fields with words above the body, as they stand on the page. */
export function headFields(parts: Parts, template: Template): PartField[] {
  const { marks, number, placeDate, addressees } = parts;
  const numbered = !template.without?.includes("number");
  const circulation =
    marks && new Reader(marks, inPart("marks")).maybe("circulation", "circulation");
  const symbol = new Reader(number, inPart("number")).always("numberBody", "body");
  const place = new Reader(placeDate, inPart("placeDate")).always("placeDate", "place");
  return [
    ...inPartNamed("marks", circulation?.fields ?? []),
    ...inPartNamed("issuer", issuerFields(parts)),
    ...inPartNamed("number", numbered ? symbol.fields : []),
    ...inPartNamed("placeDate", place.fields),
    ...inPartNamed("subject", subjectFields(parts, template)),
    ...inPartNamed("addressees", nameFields(addressees, "addressees", "addressee")),
  ];
}

/** The fields with words below the body: recipients, signatures, what stands at the foot. */
export function closingFields(parts: Parts): PartField[] {
  const { recipients, cosigners = [], drafter, signature, contact } = parts;
  const code = drafter && new Reader(drafter, inPart("drafter")).always("drafter", "code");
  const others = cosigners.flatMap((one, n) =>
    signatureFields(one, inList("cosigners", n), `cosigner-${n + 1}`),
  );
  return [
    ...inPartNamed("recipients", nameFields(recipients, "recipients", "recipient")),
    ...inPartNamed("drafter", code?.fields ?? []),
    ...inPartNamed("signature", signatureFields(signature, inPart("signature"), "signature")),
    ...inPartNamed("cosigners", others),
    ...inPartNamed("confirmation", confirmationFields(parts)),
    ...inPartNamed("contact", contact ? [contactField(contact)] : []),
  ];
}

const contactField = (text: string): BareField => ({
  name: "contact",
  text,
  put: ({ contact: _old, ...parts }, words) => ({ ...parts, ...(words && { contact: words }) }),
});
