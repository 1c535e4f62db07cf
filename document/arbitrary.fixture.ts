import fc from "fast-check";
import { type Block, type Document, FORMAT, LEVELS, type Level, type Text } from "./model.ts";

/** Words with Vietnamese letters, marks on their own, and nothing at all. */
const words = fc.oneof(
  fc.constantFrom("", "Kết luận", "ngày 05", "đ) ", "Tỉnh uỷ", "tie\u0302\u0301ng", "\u200b"),
  fc.string({ maxLength: 8 }),
);
const mark = fc.constantFrom<true | undefined>(true, undefined);

/** A run of text as an editor or a file may hold it. */
export const anyText: fc.Arbitrary<Text> = fc
  .record({ text: words, bold: mark, italic: mark, lead: mark })
  .map(({ text, ...marks }) => ({
    text,
    ...Object.fromEntries(Object.entries(marks).filter(([, on]) => on)),
  }));

const children = fc.array(anyText, { minLength: 1, maxLength: 4 });
/** Few ids, so that some are equal. */
const id = fc.integer({ min: 1, max: 12 }).map((n) => `b${n}`);
const level = fc.constantFrom<Level>(...LEVELS);

/** A block of any kind. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant("paragraph" as const), id, children }),
  fc.record({ type: fc.constant("item" as const), id, level, children }),
);

/** A document with any body and some parts; ids may be equal and text may not be NFC. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    body: fc.array(anyBlock, { minLength: 1, maxLength: 8 }),
    subject: words,
    name: words,
    ordinal: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
  })
  .map(({ body, subject, name, ordinal }) => ({
    format: FORMAT,
    template: "ket-luan",
    parts: {
      issuer: { name },
      number: { body: "TU", ...(ordinal !== undefined && { ordinal }) },
      placeDate: { place: "Lâm Sơn" },
      subject: { text: subject },
      recipients: [],
      signature: {},
    },
    body,
  }));
