import { notesOf } from "../flow/body.ts";
import { type Block, blockText, type Document, type Parts, type Signature } from "../model.ts";
import { type ToneStyle, type ToneUse, toneUseOf, toToneStyle } from "./tone-style.ts";

type Change = (text: string) => string;

/** The named texts of a part changed; those that are absent stay so. */
function changed<T extends object, K extends keyof T>(part: T, keys: readonly K[], change: Change) {
  const entries = keys.flatMap((key) => {
    const value = part[key];
    return typeof value === "string" ? [[key, change(value)]] : [];
  });
  return { ...part, ...Object.fromEntries(entries) } as T;
}

/** Who signs: the name of the person is the person's. */
const signature = (of: Signature, change: Change): Signature =>
  changed(of, ["body", "position", "concurrent"], change);

const named = <T extends { name: string; note?: string | undefined }>(
  list: readonly T[],
  change: Change,
): T[] => list.map((entry) => changed(entry, ["name", "note"], change));

function changedParts(parts: Parts, change: Change): Parts {
  const { issuer, addressees, cosigners, confirmation, marks } = parts;
  return {
    ...changed(parts, ["contact"], change),
    issuer: {
      ...changed(issuer, ["superior", "name"], change),
      ...(issuer.partners && { partners: issuer.partners.map(change) }),
    },
    placeDate: changed(parts.placeDate, ["place"], change),
    subject: changed(parts.subject, ["author", "text", "note"], change),
    ...(addressees && { addressees: named(addressees, change) }),
    recipients: named(parts.recipients, change),
    signature: signature(parts.signature, change),
    ...(cosigners && { cosigners: cosigners.map((one) => signature(one, change)) }),
    ...(confirmation && {
      confirmation: { ...confirmation, signature: signature(confirmation.signature, change) },
    }),
    ...(marks && { marks: changed(marks, ["circulation"], change) }),
  };
}

/** The parts around a body with their tone marks in one style; names of persons stay. */
export const partsInToneStyle = (parts: Parts, style: ToneStyle): Parts =>
  changedParts(parts, (text) => toToneStyle(text, style));

const usesOfBlocks = new WeakMap<Block, ToneUse>();

/** Blocks are immutable, so each is read once. */
function useOfBlock(block: Block): ToneUse {
  const known = usesOfBlocks.get(block);
  if (known) return known;
  const use = toneUseOf([blockText(block), ...notesOf(block)].join("\n"));
  usesOfBlocks.set(block, use);
  return use;
}

/** How many syllables of a whole document stand in either style: body, cells, footnotes, parts. */
export function documentToneUse({ body, parts }: Document): ToneUse {
  const texts: string[] = [];
  changedParts(parts, (text) => {
    texts.push(text);
    return text;
  });
  const uses = [...body.map(useOfBlock), toneUseOf(texts.join("\n"))];
  return uses.reduce((a, b) => ({ new: a.new + b.new, old: a.old + b.old }));
}
