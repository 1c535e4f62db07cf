import { fillInDocument } from "../../document/fill-in.ts";
import type { Document } from "../../document/model.ts";
import type { Organisation } from "../../document/organisation.ts";
import { newDocument, type Template } from "../../document/template.ts";
import { words } from "../words.ts";

const text = words.organisation.letterhead;

const parts = {
  issuer: { name: "" },
  number: { body: "" },
  placeDate: { place: "" },
  subject: { text: text.subject },
  recipients: [],
  signature: {},
};

const typed = (id: string, name: string, symbol: string): Template => ({
  format: 1,
  id,
  name,
  symbol,
  description: "",
  group: "common",
  form: "titled",
  profiles: ["party-hd05"],
  numbering: [{ level: "section", name: "Mục", labels: ["I."], lead: "bold" }],
  skeleton: { parts, body: [{ type: "paragraph", id: "b1", children: [{ text: "" }] }] },
});

/** The two heads that papers have: with the type in the middle, and that of a letter. */
export const PREVIEWS = {
  resolution: typed("nghi-quyet", text.resolution, "NQ"),
  letter: {
    ...typed("cong-van", text.letter, "CV"),
    form: "letter",
    addressees: "letter",
    asAbove: true,
  },
} satisfies Record<string, Template>;
export type PreviewName = keyof typeof PREVIEWS;

/** A paper of a body as it would start today. What is chosen shows even when it does not hold today. */
export function letterheadDocument(
  organisation: Organisation,
  preview: PreviewName,
  choice: { body: string; signer: string | undefined },
  today: string,
): Document {
  const template = PREVIEWS[preview];
  const always = <T extends { id: string; from?: unknown; to?: unknown }>(
    entries: T[],
    id?: string,
  ) =>
    entries.map((entry) =>
      entry.id === id ? { ...entry, from: undefined, to: undefined } : entry,
    );
  const shown: Organisation = {
    ...organisation,
    bodies: always(organisation.bodies, choice.body),
    signers: always(organisation.signers, choice.signer),
  };
  const document = fillInDocument(newDocument(template), template, shown, choice, today);
  const { placeDate, addressees } = document.parts;
  const named = addressees ?? [{ id: "a1", name: text.addressee }];
  return {
    ...document,
    parts: {
      ...document.parts,
      placeDate: { ...placeDate, date: today },
      ...(template.form === "letter" && { addressees: named }),
    },
  };
}
