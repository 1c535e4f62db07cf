import { inflateSync } from "node:zlib";

/** Values of a PDF as they stand in it (ISO 32000-1, 7.3). Bytes are kept as characters up to 255. */
export type PdfName = { kind: "name"; name: string };
export type PdfText = { kind: "text"; bytes: string };
export type PdfRef = { kind: "ref"; id: number };
export type PdfDict = { kind: "dict"; entries: Map<string, PdfValue> };
export type PdfStream = { kind: "stream"; dict: PdfDict; data: string };
/** What is no value: an operator of a page's content. */
export type PdfOperator = { kind: "operator"; name: string };
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfText
  | PdfRef
  | PdfDict
  | PdfStream
  | PdfOperator
  | PdfValue[];

/** A PDF that was read. `problems`: where its bytes are not those of a PDF. */
export type PdfFile = {
  text: string;
  objects: Map<number, PdfValue>;
  /** Where each object begins. */
  offsets: Map<number, number>;
  trailer: PdfDict;
  problems: string[];
};

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads values one after the other. */
export class Scanner {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  private take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skip(): void {
    this.take(/(?:[\0\s]|%[^\n\r]*)*/uy);
  }

  private literal(): PdfText {
    let bytes = "";
    let depth = 1;
    for (this.at++; depth > 0 && this.at < this.text.length; this.at++) {
      const sign = this.text[this.at] ?? "";
      if (sign === "\\") {
        const next = this.text[++this.at] ?? "";
        bytes += ESCAPED[next] ?? next;
        continue;
      }
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
      if (depth > 0) bytes += sign;
    }
    return { kind: "text", bytes };
  }

  private hexadecimal(): PdfText {
    const digits = (this.take(/<[\da-fA-F\s]*>/uy) ?? "").replace(/[^\da-fA-F]/gu, "");
    const pairs = digits.match(/../gu) ?? [];
    return {
      kind: "text",
      bytes: String.fromCharCode(...pairs.map((p) => Number.parseInt(p, 16))),
    };
  }

  private array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (this.at++; ; ) {
      this.skip();
      if (this.text[this.at] === "]" || this.at >= this.text.length) break;
      values.push(this.value());
    }
    this.at++;
    return values;
  }

  private dictionary(): PdfDict {
    const entries = new Map<string, PdfValue>();
    for (this.at += 2; ; ) {
      this.skip();
      if (this.text.startsWith(">>", this.at) || this.at >= this.text.length) break;
      const key = this.value();
      entries.set(isName(key) ? key.name : "?", this.value());
    }
    this.at += 2;
    return { kind: "dict", entries };
  }

  private word(): PdfValue {
    const ref = this.take(/\d+ 0 R\b/uy);
    if (ref) return { kind: "ref", id: Number.parseInt(ref, 10) };
    const number = this.take(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/uy);
    if (number) return Number(number);
    const name = this.take(/[A-Za-z'"*][A-Za-z0-9'"*]*/uy);
    if (name === undefined)
      throw new Error(`No value at ${this.at}: ${this.text.slice(this.at, this.at + 20)}`);
    if (name === "null") return null;
    return name === "true" || name === "false" ? name === "true" : { kind: "operator", name };
  }

  value(): PdfValue {
    this.skip();
    const sign = this.text[this.at];
    if (this.text.startsWith("<<", this.at)) return this.dictionary();
    if (sign === "<") return this.hexadecimal();
    if (sign === "(") return this.literal();
    if (sign === "[") return this.array();
    if (sign === "/") {
      return { kind: "name", name: (this.take(/\/[^\s/<>[\]()]*/uy) ?? "/").slice(1) };
    }
    return this.word();
  }

  /** Every value up to the end. */
  *all(): Generator<PdfValue> {
    for (this.skip(); this.at < this.text.length; this.skip()) yield this.value();
  }
}

const isKind =
  <K extends string>(kind: K) =>
  (value: PdfValue | undefined): value is Extract<PdfValue, { kind: K }> =>
    typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
export const isName = isKind("name");
export const isText = isKind("text");
export const isRef = isKind("ref");
export const isDict = isKind("dict");
export const isStream = isKind("stream");
export const isOperator = isKind("operator");

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The bytes of a stream without its filter. */
function plain(dict: PdfDict, data: string): string {
  const filter = dict.entries.get("Filter");
  if (!isName(filter) || filter.name !== "FlateDecode") return data;
  return latin1(inflateSync(Buffer.from(data, "latin1")));
}

/** The object at a place, and what is wrong with the stream in it. */
function readObject(text: string, at: number): { value: PdfValue; end: number; problem?: string } {
  const scanner = new Scanner(text, at);
  const value = scanner.value();
  const start = /\s*stream\n/uy;
  start.lastIndex = scanner.at;
  const found = start.exec(text);
  if (!found || !isDict(value)) return { value, end: scanner.at };
  const from = scanner.at + found[0].length;
  const length = value.entries.get("Length");
  const to = typeof length === "number" ? from + length : from;
  const isWhole = text.startsWith("\nendstream\nendobj", to);
  const end = isWhole ? to : text.indexOf("\nendstream\nendobj", from);
  const stream: PdfStream = {
    kind: "stream",
    dict: value,
    data: plain(value, text.slice(from, end)),
  };
  return isWhole ? { value: stream, end } : { value: stream, end, problem: "Length is wrong" };
}

/** Reads every object of a PDF whose tables of them are plain, as ours are. */
export function readObjects(bytes: Uint8Array): PdfFile {
  const text = latin1(bytes);
  const objects = new Map<number, PdfValue>();
  const offsets = new Map<number, number>();
  const problems: string[] = [];
  const begins = /\n(\d+) 0 obj\n/gu;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const id = Number(found[1]);
    const { value, end, problem } = readObject(text, begins.lastIndex);
    if (problem) problems.push(`object ${id}: ${problem}`);
    objects.set(id, value);
    offsets.set(id, found.index + 1);
    begins.lastIndex = end;
  }
  const at = text.lastIndexOf("trailer\n");
  const trailer = at < 0 ? null : new Scanner(text, at + "trailer".length).value();
  if (!isDict(trailer)) throw new Error("The PDF has no trailer");
  return { text, objects, offsets, trailer, problems };
}

/** A value, behind a reference or not. */
export const resolve = ({ objects }: PdfFile, value: PdfValue | undefined): PdfValue | undefined =>
  isRef(value) ? objects.get(value.id) : value;

/** What stands under names, one below the other, in a dictionary. */
export function entry(
  file: PdfFile,
  of: PdfValue | undefined,
  ...names: string[]
): PdfValue | undefined {
  return names.reduce<PdfValue | undefined>(
    (value, name) => {
      const dict = isStream(value) ? value.dict : value;
      return isDict(dict) ? resolve(file, dict.entries.get(name)) : undefined;
    },
    resolve(file, of),
  );
}

export const catalog = (file: PdfFile, ...names: string[]): PdfValue | undefined =>
  entry(file, file.trailer, "Root", ...names);

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  isName(value) ? value.name : undefined;

/** A text as characters: UTF-16 with its mark, or plain. */
export function wordsOf(value: PdfValue | undefined): string | undefined {
  if (!isText(value)) return undefined;
  const { bytes } = value;
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
}

export const itemsOf = (value: PdfValue | undefined): PdfValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The pages in order. */
export const pagesOf = (file: PdfFile): PdfRef[] =>
  itemsOf(catalog(file, "Pages", "Kids")).filter(isRef);
