import {
  type Block,
  type Document,
  FORMAT,
  type Item,
  type Level,
  type NewId,
  type Parts,
  type Table,
  type Text,
} from "./model.ts";

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

/** A ground (căn cứ). */
export const basis = (id: string, content: string | Text[]): Block => ({
  type: "basis",
  id,
  children: runs(content),
});

/** The title that begins an annex. */
export const annex = (id: string, title: string, landscape?: true): Block => ({
  type: "annex",
  id,
  ...(landscape && { landscape }),
  children: runs(title),
});

/** A table of equal columns from rows of texts; its first row is the header. */
export const table = (id: string, rows: readonly (readonly string[])[]): Table => ({
  type: "table",
  id,
  widths: (rows[0] ?? [""]).map(() => 1),
  header: 1,
  children: rows.map((cells) => ({
    type: "row",
    children: cells.map((words) => ({ type: "cell", children: runs(words) })),
  })),
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
  format: FORMAT,
  template: "ket-luan",
  parts: { ...EMPTY_PARTS, ...parts },
  body,
});
