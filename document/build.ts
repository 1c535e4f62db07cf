import type { Block, Document, Item, Level, NewId, Parts, Text } from "./model.ts";

/** Ids that count up: for tests, examples and importers that are told no others. */
export function countingIds(prefix = "b"): NewId {
  let n = 0;
  return () => `${prefix}${++n}`;
}

/** A run of text with marks. */
export const text = (words: string, marks: Omit<Text, "text"> = {}): Text => ({
  text: words,
  ...marks,
});

/** The opening words of a block: its heading or run-in title. */
export const lead = (words: string): Text => ({ text: words, lead: true });

const runs = (content: string | Text[]): Text[] =>
  typeof content === "string" ? [text(content)] : content;

/** An unnumbered paragraph. */
export const paragraph = (id: string, content: string | Text[]): Block => ({
  type: "paragraph",
  id,
  children: runs(content),
});

/** A numbered block of a level. */
export const item = (id: string, level: Level, content: string | Text[]): Item => ({
  type: "item",
  id,
  level,
  children: runs(content),
});

const EMPTY_PARTS: Parts = {
  issuer: { name: "" },
  number: { body: "" },
  placeDate: { place: "" },
  subject: { text: "" },
  recipients: [],
  signature: {},
};

/** A document of the type "ket-luan" with the given parts and blocks. */
export const document = (body: Block[], parts: Partial<Parts> = {}): Document => ({
  format: 1,
  template: "ket-luan",
  parts: { ...EMPTY_PARTS, ...parts },
  body,
});
