import { z } from "zod";
import vietnamese from "zod/v4/locales/vi.js";

// What is wrong with a file is said to people who read Vietnamese.
z.config(vietnamese());

/** The document format this program writes. A higher one is refused, a lower one is migrated. */
export const FORMAT = 2;

/**
 * The levels a numbered block can have, highest first. Which of them a document type uses, and
 * how their labels look, is the template's numbering scheme.
 */
export const LEVELS = [
  "division",
  "chapter",
  "subchapter",
  "article",
  "part",
  "section",
  "clause",
  "subclause",
  "detail",
  "point",
  "roman",
  "dash",
  "plus",
] as const;
export type Level = (typeof LEVELS)[number];

/** Rule profiles are data files; a document names one by its id. */
export type ProfileId = string;

/** No page holds more columns of a table. */
export const MOST_COLUMNS = 50;
/** No page holds more header rows. */
export const MOST_HEADER_ROWS = 10;
export const LONGEST_ID = 64;

const idSchema = z.string().min(1).max(LONGEST_ID);
const mark = z.literal(true).optional();

/**
 * A run of text. `lead` marks a heading or a run-in title: the first words of its block. `note` is
 * the text of a footnote whose number stands after the run.
 */
export const textSchema = z.strictObject({
  text: z.string(),
  bold: mark,
  italic: mark,
  lead: mark,
  note: z.string().optional(),
});

const textsSchema = z.array(textSchema).min(1);

/** `align` absent: justified, as the body is. */
const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  id: idSchema,
  align: z.enum(["centre", "right"]).optional(),
  children: textsSchema,
});

/** A ground the document rests on (căn cứ). Its dash and its closing mark are derived. */
const basisSchema = z.strictObject({
  type: z.literal("basis"),
  id: idSchema,
  children: textsSchema,
});

/** The title of an annex. What follows, up to the next one, belongs to it. */
const annexSchema = z.strictObject({
  type: z.literal("annex"),
  id: idSchema,
  landscape: mark,
  children: textsSchema,
});

export const CELL_ALIGNS = ["left", "centre", "right"] as const;

/** One cell: text with line breaks. `span`: columns that it takes, 1 when absent. */
const cellSchema = z.strictObject({
  type: z.literal("cell"),
  align: z.enum(CELL_ALIGNS).optional(),
  span: z.number().int().min(2).max(MOST_COLUMNS).optional(),
  children: textsSchema,
});

const rowSchema = z.strictObject({
  type: z.literal("row"),
  children: z.array(cellSchema).min(1).max(MOST_COLUMNS),
});

/**
 * A table. `widths` are the shares of its columns; `header`: so many rows repeat on every page;
 * `landscape`: it stands on pages of its own, across (HD05 IV.4.3).
 */
const tableSchema = z.strictObject({
  type: z.literal("table"),
  id: idSchema,
  widths: z.array(z.number().positive()).min(1).max(MOST_COLUMNS),
  header: z.number().int().min(0).max(MOST_HEADER_ROWS),
  landscape: mark,
  children: z.array(rowSchema).min(1),
});

/** A numbered block. Its label is derived (`numbering.ts`), never stored. */
const itemSchema = z.strictObject({
  type: z.literal("item"),
  id: idSchema,
  level: z.enum(LEVELS),
  children: textsSchema,
});

export const blockSchema = z.discriminatedUnion("type", [
  paragraphSchema,
  itemSchema,
  basisSchema,
  annexSchema,
  tableSchema,
]);

/** What kinds of bodies issue papers, as HD05 I.2.1 tells them apart. */
export const BODY_KINDS = [
  "congress",
  "congress-organ",
  "provincial-committee",
  "commune-committee",
  "grassroots-committee",
  "cell",
  "inspection",
  "agency",
  "steering",
  "unit",
  "joint",
  "state",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * The body that issues the paper. Lines are stored as typed and printed in capitals. `partners`:
 * the other bodies of a joint document, after the lead one.
 */
const issuerSchema = z.strictObject({
  kind: z.enum(BODY_KINDS).optional(),
  superior: z.string().optional(),
  name: z.string(),
  partners: z.array(z.string()).optional(),
});

/** `ordinal` absent: the number has not been given yet. `body` is the issuer's symbol, "TU". */
const numberSchema = z.strictObject({
  ordinal: z.number().int().min(1).max(99_999).optional(),
  body: z.string(),
});

const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** `date` is the day of signing, YYYY-MM-DD; absent: not signed yet. */
const placeDateSchema = z.strictObject({ place: z.string(), date: isoDate.optional() });

/**
 * `author` is the optional line between type and subject; a line break in `text` is kept. `theme`:
 * the congress theme that stands for the subject of a political report, in capitals; `note`: the
 * bracketed line under it.
 */
const subjectSchema = z.strictObject({
  author: z.string().optional(),
  text: z.string(),
  theme: mark,
  note: z.string().optional(),
});

export const recipientSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  note: z.string().optional(),
});

/** "TUQ." (thừa uỷ quyền) exists in state papers only (NĐ30 Phụ lục I, II.7). */
export const CAPACITIES = ["T/M", "K/T", "T/L", "Q.", "TUQ."] as const;

/**
 * Who signs: "T/M" + body + position + name. `capacity` absent: the head of an agency signs.
 * `concurrent`: the second post of one who signs as "Bí thư kiêm Trưởng Ban Chỉ đạo".
 */
const signatureSchema = z.strictObject({
  capacity: z.enum(CAPACITIES).optional(),
  body: z.string().optional(),
  position: z.string().optional(),
  concurrent: z.string().optional(),
  name: z.string().optional(),
});

/** "Xác nhận chữ ký của đồng chí …" with the signature that confirms (HD05 I.7.1.4). */
const confirmationSchema = z.strictObject({ of: z.string(), signature: signatureSchema });

export const URGENCIES = ["urgent", "very-urgent", "express"] as const;
export const SECRECIES = ["secret", "top-secret", "absolute"] as const;

/** Marks that the signer decides on (HD05 II.2-4). `noMedia` stands where the profile has it. */
const marksSchema = z.strictObject({
  urgency: z.enum(URGENCIES).optional(),
  secrecy: z.enum(SECRECIES).optional(),
  circulation: z.string().optional(),
  noMedia: mark,
});

/** Who drafted, and how many copies there are: "ABC-268" (HD05 II.5). */
const drafterSchema = z.strictObject({
  code: z.string(),
  copies: z.number().int().min(1).max(99_999).optional(),
});

export const partsSchema = z.strictObject({
  issuer: issuerSchema,
  number: numberSchema,
  placeDate: placeDateSchema,
  subject: subjectSchema,
  /** Under "Kính gửi" or "Kính trình"; only types that have such a part hold it. */
  addressees: z.array(recipientSchema).optional(),
  recipients: z.array(recipientSchema),
  signature: signatureSchema,
  /** Who else signs: the writer of minutes, the other bodies of a joint document. */
  cosigners: z.array(signatureSchema).optional(),
  confirmation: confirmationSchema.optional(),
  marks: marksSchema.optional(),
  drafter: drafterSchema.optional(),
  /** Address, telephone, e-mail under a line on the last page (HD05 II.6). */
  contact: z.string().optional(),
});

/** What the writer may set within the ranges of the profile; points. */
const settingSchema = z.strictObject({
  size: z.number().min(8).max(20).optional(),
  line: z.number().min(10).max(40).optional(),
  gap: z.number().min(0).max(24).optional(),
  /** Printed on both sides: margins change places on even pages (HD05 IV.4.2). */
  twoSided: mark,
});

/**
 * A document: typed parts around a flat list of body blocks. Plain JSON in Slate's shape; absent
 * means absent, there are no nulls; all text is Unicode NFC.
 */
export const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  template: z.string().min(1).max(64),
  /** Chosen by hand; absent: the document's date chooses. */
  profile: z.string().min(1).max(64).optional(),
  /** Label styles that differ from the scheme's first ones, such as section: "I-". */
  labels: z.partialRecord(z.enum(LEVELS), z.string()).optional(),
  setting: settingSchema.optional(),
  parts: partsSchema,
  body: z.array(blockSchema).min(1),
});

export type Text = z.infer<typeof textSchema>;
/** A mark that is on or off. */
export type Mark = Exclude<keyof Text, "text" | "note">;
export type Block = z.infer<typeof blockSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Table = z.infer<typeof tableSchema>;
export type Row = z.infer<typeof rowSchema>;
export type Cell = z.infer<typeof cellSchema>;
/** A block whose children are its words. */
export type TextBlock = Exclude<Block, Table>;
export type Parts = z.infer<typeof partsSchema>;
export type Recipient = z.infer<typeof recipientSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Setting = z.infer<typeof settingSchema>;
export type Urgency = (typeof URGENCIES)[number];
export type Secrecy = (typeof SECRECIES)[number];
export type Capacity = (typeof CAPACITIES)[number];
export type Document = z.infer<typeof documentSchema>;

/** Gives a new id that the document does not hold yet. Passed in: the core has no randomness. */
export type NewId = () => string;

export const isTable = (block: Block): block is Table => block.type === "table";

/** The runs of a block; none of a table's, whose words stand in cells. */
export const textsOf = (block: Block): readonly Text[] => (isTable(block) ? [] : block.children);

const wordsOf = (texts: readonly Text[]): string => texts.map((t) => t.text).join("");

const rowText = ({ children }: Row): string => children.map((c) => wordsOf(c.children)).join("\t");

/** The words of a block without its label; of a table, a line for each row, a tab between cells. */
export const blockText = (block: Block): string =>
  isTable(block) ? block.children.map(rowText).join("\n") : wordsOf(block.children);
