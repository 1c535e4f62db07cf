import type { Legacy } from "../../../../document/import/legacy.ts";
import type { Piece, PieceLine } from "../../../../document/import/piece.ts";
import type { Text } from "../../../../document/model.ts";
import { LineWriter, type Reading } from "./line-writer.ts";
import { isList, labelsIn, wordLabel, wordListDepth } from "./lists.ts";
import { type Look, lookIn, PLAIN } from "./looks.ts";
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  rawText,
  styleOf,
} from "./nodes.ts";
import { findNotes, isBeside, type Notes, noteOfMark } from "./notes.ts";
import { isHidden, isLayout, readTable } from "./read-table.ts";
import { parsePage, walk, walkThrough } from "./walk.ts";

/** What a page of HTML says. `hidden`: characters that showed nothing and are gone. */
export type Page = { pieces: Piece[]; hidden: number; legacy?: Legacy };

const SKIPPED = new Set(
  "head script style template noscript title iframe object embed svg math select textarea button audio video canvas map".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

type Facts = Omit<PieceLine, "kind" | "runs">;

class PageReader {
  readonly #writer: LineWriter;
  readonly #reading: Reading;
  readonly #notes: Notes;
  readonly #pieces: Piece[] = [];
  readonly #looks: Look[] = [PLAIN];
  /** The labels of the items of the lists that are open, from the outermost. */
  readonly #lists: Map<HtmlElement, string>[] = [];
  #facts: Facts = {};
  /** Between Word's conditional comments the label of an item is drawn. */
  #inLabel = false;
  /** A table in a cell is lines of it. */
  readonly #inCell: boolean;

  constructor(reading: Reading, notes: Notes, inCell = false) {
    this.#inCell = inCell;
    this.#reading = reading;
    this.#notes = notes;
    this.#writer = new LineWriter(reading);
  }

  get page(): Page {
    this.#endLine();
    this.#writer.close();
    this.#endLine();
    const { hidden, legacy } = this.#writer;
    return { pieces: this.#pieces, hidden, ...(legacy && { legacy }) };
  }

  enter = (node: HtmlNode): boolean => {
    if (isElement(node)) return this.#enterElement(node);
    if (node.nodeName === "#text" && "value" in node) this.#words(node.value);
    if (node.nodeName === "#comment" && "data" in node) this.#comment(node.data);
    return false;
  };

  leave = (element: HtmlElement): void => {
    this.#looks.pop();
    if (BLOCKS.has(element.tagName)) this.#endLine();
    if (isList(element)) this.#lists.pop();
    if (/^h[1-6]$/u.test(element.tagName)) this.#facts = {};
  };

  #enterElement(element: HtmlElement): boolean {
    const { tagName } = element;
    if (SKIPPED.has(tagName) || isHidden(element) || isBeside(element)) return false;
    if (this.#notes.holders.has(element) || this.#isNote(element)) return false;
    if (tagName === "br") this.#writer.breakLine(this.#look);
    if (/^ignore$/iu.test(styleOf(element, "mso-list"))) return this.#label(rawText(element));
    if (tagName === "table" && !this.#inCell && !isLayout(element)) return this.#table(element);
    if (BLOCKS.has(tagName)) this.#beginBlock(element);
    this.#looks.push(lookIn(element, this.#look));
    return true;
  }

  get #look(): Look {
    return this.#looks.at(-1) ?? PLAIN;
  }

  #isNote(element: HtmlElement): boolean {
    const text = this.#notes.texts.get(noteOfMark(element, this.#notes) ?? "");
    if (text !== undefined) this.#writer.note(text);
    return text !== undefined;
  }

  #beginBlock(element: HtmlElement): void {
    this.#endLine();
    const { tagName } = element;
    if (isList(element)) this.#lists.push(labelsIn(element));
    const label = tagName === "li" ? this.#lists.at(-1)?.get(element) : undefined;
    if (label !== undefined) this.#facts = { label, list: this.#lists.length };
    const list = wordListDepth(element);
    if (list !== undefined) this.#facts = { list };
    else if (/^MsoList/u.test(element.attrs.find((a) => a.name === "class")?.value ?? ""))
      this.#facts = {};
    const heading = /^h([1-6])$/u.exec(tagName)?.[1];
    if (heading !== undefined) this.#facts = { ...this.#facts, heading: Number(heading) };
  }

  #words(source: string): void {
    if (this.#inLabel) this.#label((this.#facts.label ?? "") + source);
    else this.#writer.write(source, this.#look);
  }

  #label(drawn: string): false {
    const label = wordLabel(drawn);
    if (label !== "") this.#facts = { ...this.#facts, label, list: this.#facts.list ?? 1 };
    return false;
  }

  #comment(words: string): void {
    if (/^\[if !supportLists\]/u.test(words)) this.#inLabel = true;
    if (/^\[endif\]/u.test(words)) this.#inLabel = false;
  }

  #table(element: HtmlElement): false {
    this.#endLine();
    const read = (cell: HtmlElement) => this.#cell(cell);
    this.#pieces.push(readTable(element, read));
    return false;
  }

  /** The lines of a cell, each with the label that was drawn before it. */
  #cell(cell: HtmlElement): Text[] {
    const inner = new PageReader(this.#reading, this.#notes, true);
    inner.#looks.push({ ...lookIn(cell, this.#look), bold: false });
    walkThrough(cell, inner);
    const { pieces, hidden, legacy } = inner.page;
    this.#writer.hidden += hidden;
    this.#writer.legacy ??= legacy;
    return joinLines(pieces);
  }

  #endLine(): void {
    const lines = this.#writer.lines;
    if (this.#writer.end(this.#facts)) this.#facts = {};
    this.#pieces.push(...lines.splice(0));
  }
}

const NEWLINE: Text = { text: "\n" };

/** Lines as the words of one cell. */
export function joinLines(pieces: readonly Piece[]): Text[] {
  const runs = pieces.flatMap((piece, i): Text[] => {
    if (piece.kind === "table") return [];
    const label = piece.label === undefined ? [] : [{ text: `${piece.label} ` }];
    return [...(i > 0 ? [NEWLINE] : []), ...label, ...piece.runs];
  });
  return runs.length > 0 ? runs : [{ text: "" }];
}

/** Reads a page of HTML, yielding between slices of work. Makes no request and runs no script. */
export function* readPage(html: string, reading: Reading): Generator<void, Page> {
  const page: HtmlParent = yield* parsePage(html);
  const reader = new PageReader(reading, findNotes(page));
  yield* walk(page, reader);
  return reader.page;
}
