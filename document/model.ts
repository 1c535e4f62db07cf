import { z } from "zod";
import vietnamese from "zod/v4/locales/vi.js";

// What is wrong with a file is said to people who read Vietnamese.
z.config(vietnamese());

/** The document format this program writes. A higher one is refused, a lower one is migrated. */
export const FORMAT = 1;

/**
 * The levels a numbered block can have, highest first. Which of them a document type uses, and
 * how their labels look, is the template's numbering scheme.
 */
export const LEVELS = ["part", "section", "clause", "subclause", "point", "dash", "plus"] as const;
export type Level = (typeof LEVELS)[number];

export const PROFILE_IDS = ["party-hd36", "party-hd05"] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

const idSchema = z.string().min(1).max(64);
const mark = z.literal(true).optional();

/** A run of text. `lead` marks a heading or a run-in title: the first words of its block. */
export const textSchema = z.strictObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  lead: mark,
});

const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  id: idSchema,
  children: z.array(textSchema).min(1),
});

/** A numbered block. Its label is derived (`numbering.ts`), never stored. */
const itemSchema = z.strictObject({
  type: z.literal("item"),
  id: idSchema,
  level: z.enum(LEVELS),
  children: z.array(textSchema).min(1),
});

export const blockSchema = z.discriminatedUnion("type", [paragraphSchema, itemSchema]);

/** The body that issues the paper. Lines are stored as typed and printed in capitals. */
const issuerSchema = z.strictObject({ superior: z.string().optional(), name: z.string() });

/** `ordinal` absent: the number has not been given yet. `body` is the issuer's symbol, "TU". */
const numberSchema = z.strictObject({
  ordinal: z.number().int().min(1).max(99_999).optional(),
  body: z.string(),
});

const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** `date` is the day of signing, YYYY-MM-DD; absent: not signed yet. */
const placeDateSchema = z.strictObject({ place: z.string(), date: isoDate.optional() });

/** `author` is the optional line between type and subject; a line break in `text` is kept. */
const subjectSchema = z.strictObject({ author: z.string().optional(), text: z.string() });

export const recipientSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  note: z.string().optional(),
});

export const CAPACITIES = ["T/M", "K/T", "T/L", "Q."] as const;

/** Who signs: "T/M" + body + position + name. `capacity` absent: the head of an agency signs. */
const signatureSchema = z.strictObject({
  capacity: z.enum(CAPACITIES).optional(),
  body: z.string().optional(),
  position: z.string().optional(),
  name: z.string().optional(),
});

export const partsSchema = z.strictObject({
  issuer: issuerSchema,
  number: numberSchema,
  placeDate: placeDateSchema,
  subject: subjectSchema,
  recipients: z.array(recipientSchema).max(1_000),
  signature: signatureSchema,
});

/**
 * A document: typed parts around a flat list of body blocks. Plain JSON in Slate's shape; absent
 * means absent, there are no nulls; all text is Unicode NFC.
 */
export const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  template: z.string().min(1).max(64),
  /** Chosen by hand; absent: the document's date chooses. */
  profile: z.enum(PROFILE_IDS).optional(),
  /** Label styles that differ from the scheme's first ones, such as section: "I-". */
  labels: z.partialRecord(z.enum(LEVELS), z.string()).optional(),
  parts: partsSchema,
  body: z.array(blockSchema).min(1),
});

export type Text = z.infer<typeof textSchema>;
export type Mark = Exclude<keyof Text, "text">;
export type Block = z.infer<typeof blockSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Parts = z.infer<typeof partsSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Capacity = (typeof CAPACITIES)[number];
export type Document = z.infer<typeof documentSchema>;

/** Gives a new id that the document does not hold yet. Passed in: the core has no randomness. */
export type NewId = () => string;

/** The words of a block without its label. */
export const blockText = (block: Block): string => block.children.map((t) => t.text).join("");
