import { canonicalJson } from "./canonical.ts";
import type { Block, Document, Parts, ProfileId } from "./model.ts";
import { namedRecipients } from "./parts/recipients.ts";

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** A value without ids and without what is empty: a field that was emptied prints as an absent one. */
function printedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printedValue);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => key !== "id")
    .map(([key, inner]): [string, unknown] => [key, printedValue(inner)]);
  return Object.fromEntries(entries.filter(([, inner]) => !isNothing(inner)));
}

/**
 * The parts without number and day: văn thư gives both after the signature (HD05 I.4.1.2), to what
 * was approved before.
 */
function printedParts({ number, placeDate, recipients, addressees, ...others }: Parts): unknown {
  return printedValue({
    ...others,
    body: number.body,
    place: placeDate.place,
    recipients: namedRecipients(recipients),
    addressees: namedRecipients(addressees ?? []),
  });
}

const printedBefore = new WeakMap<Block, string>();

/** Blocks are immutable, so each is written once. Its runs keep even what is empty. */
function printedBlock(block: Block): string {
  const known = printedBefore.get(block);
  if (known !== undefined) return known;
  const { id: _id, ...printed } = block;
  const text = canonicalJson(printed);
  printedBefore.set(block, text);
  return text;
}

/**
 * What of a document prints, as one text: its words, looks and parts under a rule profile, without
 * ids and format, and without number and day of signing. Papers that print alike give equal texts,
 * whatever edits and which version of the program made them. Whoever approves stands for this.
 */
export function printedContent(document: Document, profile: ProfileId): string {
  const { template, labels, setting, parts, body } = document;
  const looks = printedValue({ labels, setting });
  const around = { template, profile, looks, parts: printedParts(parts) };
  return [canonicalJson(around), ...body.map(printedBlock)].join("\n");
}
