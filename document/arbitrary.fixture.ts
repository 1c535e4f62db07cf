import fc from "fast-check";
import {
  type Block,
  CELL_ALIGNS,
  type Document,
  FORMAT,
  LEVELS,
  type Level,
  type Row,
  type Text,
} from "./model.ts";

/** Words with Vietnamese letters, marks on their own, and nothing at all. */
const words = fc.oneof(
  fc.constantFrom("", "Kết luận", "ngày 05", "đ) ", "Tỉnh uỷ", "tie\u0302\u0301ng", "\u200b"),
  fc.string({ maxLength: 8 }),
);
const mark = fc.constantFrom<true | undefined>(true, undefined);

const note = fc.constantFrom<string | undefined>(
  undefined,
  undefined,
  undefined,
  "Theo báo cáo",
  "",
);

/** A run of text as an editor or a file may hold it. */
export const anyText: fc.Arbitrary<Text> = fc
  .record({ text: words, bold: mark, italic: mark, lead: mark, note })
  .map(({ text, ...marks }) => ({
    text,
    ...Object.fromEntries(Object.entries(marks).filter(([, on]) => on !== undefined)),
  }));

const children = fc.array(anyText, { minLength: 1, maxLength: 4 });
/** Few ids, so that some are equal. */
const id = fc.integer({ min: 1, max: 12 }).map((n) => `b${n}`);
const level = fc.constantFrom<Level>(...LEVELS);

const landscape = mark;

/** The same without the keys that are absent. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const row: fc.Arbitrary<Row> = fc
  .array(
    fc
      .record({
        type: fc.constant("cell" as const),
        align: fc.constantFrom(undefined, ...CELL_ALIGNS),
        span: fc.constantFrom(undefined, undefined, undefined, 2, 3),
        children,
      })
      .map(({ align, span, ...cell }) => ({
        ...cell,
        ...(align && { align }),
        ...(span && { span }),
      })),
    { minLength: 1, maxLength: 4 },
  )
  .map((cells) => ({ type: "row", children: cells }));

/** A table, ragged as often as not. */
const anyTable = fc
  .record({
    type: fc.constant("table" as const),
    id,
    widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    header: fc.integer({ min: 0, max: 3 }),
    landscape,
    children: fc.array(row, { minLength: 1, maxLength: 3 }),
  })
  .map(present);

/** A block of any kind. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc
    .record({
      type: fc.constant("paragraph" as const),
      id,
      align: fc.constantFrom(undefined, undefined, "centre" as const, "right" as const),
      children,
    })
    .map(({ align, ...paragraph }) => ({ ...paragraph, ...(align && { align }) })),
  fc.record({ type: fc.constant("item" as const), id, level, children }),
  fc.record({ type: fc.constant("basis" as const), id, children }),
  fc.record({ type: fc.constant("annex" as const), id, landscape, children }).map(present),
  anyTable as fc.Arbitrary<Block>,
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
