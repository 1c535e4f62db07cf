/** What of pdfkit its types leave out, and what of it we need. */

/** An object of the file. Strings in its entries are names; texts are made by `pdfString`. */
export type PdfObject = { data: Record<string, unknown>; end(stream?: Uint8Array | string): void };

/** An open font. */
export type EmbeddedFont = {
  id: string;
  font: {
    postscriptName: string;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    italicAngle: number;
    head: { macStyle: { italic: boolean } };
    hasGlyphForCodePoint(code: number): boolean;
  };
  subset: { encode(): Uint8Array };
  /** Of every glyph of the subset: the characters it stands for, and its width in thousandths. */
  unicode: (readonly number[])[];
  widths: number[];
  /** From units of the font to thousandths of its size. */
  scale: number;
  ascender: number;
  descender: number;
  capHeight: number;
  xHeight: number;
  dictionary: PdfObject;
  /** Adds glyphs to the subset; answers their numbers as four hexadecimal digits each. */
  encode(text: string, features: Readonly<Record<string, boolean>>): [string[], unknown];
  ref(): unknown;
  embed(): void;
};

export type Inside = {
  info: Record<string, unknown>;
  _id: Uint8Array;
  _root: PdfObject;
  /** The font that `font` has just opened. */
  _font: EmbeddedFont;
  ref(entries?: Record<string, unknown>): PdfObject;
  appendXML(xml: string): void;
  getStructTreeRoot(): PdfObject;
  getStructParentTree(): { limits: boolean };
  _addInfo(): void;
  _addColorOutputIntent(): void;
};

export const insideOf = (pdf: PDFKit.PDFDocument): Inside => pdf as unknown as Inside;

/** A text as an entry of an object: pdfkit knows it from a name by its being an object. */
export const pdfString = (text: string): unknown => Object(text);

/** The object of a page or of an element of the structure. */
export const objectOf = (of: PDFKit.PDFPage | PDFKit.PDFStructureElement): PdfObject =>
  (of as unknown as { dictionary: PdfObject }).dictionary;
