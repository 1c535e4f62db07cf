import type { Piece, PieceLine } from "../../../../document/import/piece.ts";
import type { Text } from "../../../../document/model.ts";
import { type Noticed, nothingNoticed, type Reading } from "./letters.ts";
import { LineWriter } from "./line-writer.ts";
import { isList, labelsIn, wordLabel, wordListDepth } from "./lists.ts";
import { type Look, lookIn, PLAIN } from "./looks.ts";
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  rawText,
  styleOf,
} from "./nodes.ts";
import { findNotes, type Notes, noteOfMark } from "./notes.ts";
import { isLayout, readTable } from "./read-table.ts";
import { withSheetStyles } from "./sheet-styles.ts";
import { isUnseen } from "./unseen.ts";
import { parsePage, walk, walkThrough } from "./walk.ts";

/** What a page of HTML says, and what was noticed on it. */
export type Page = { pieces: Piece[]; noticed: Noticed };

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
  readonly #noticed: Noticed;
  readonly #pieces: Piece[] = [];
  readonly #looks: Look[] = [PLAIN];
  /** The labels of the items of the lists that are open, from the outermost. */
  readonly #lists: Map<HtmlElement, string>[] = [];
  #facts: Facts = {};
  /** The paragraph or item that the facts were read from. */
  #factsOf: HtmlElement | undefined;
  /** What stands between Word's conditional comments: the label of an item, or a remark's mark. */
  #between: "label" | "remark" | undefined;
  /** A table in a cell is lines of it. */
  readonly #inCell: boolean;

  constructor(reading: Reading, notes: Notes, noticed: Noticed, inCell = false) {
    this.#inCell = inCell;
    this.#reading = reading;
    this.#notes = notes;
    this.#noticed = noticed;
    this.#writer = new LineWriter(reading, noticed);
  }

  get pieces(): Piece[] {
    this.#endLine();
    this.#writer.endPage();
    this.#endLine();
    return this.#pieces;
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
    // A paragraph without words is none, and leaves its label to no other.
    if (element === this.#factsOf) this.#knowOf(undefined, {});
  };

  #enterElement(element: HtmlElement): boolean {
    const { tagName } = element;
    if (SKIPPED.has(tagName) || isUnseen(element, this.#noticed)) return false;
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

  #knowOf(element: HtmlElement | undefined, facts: Facts): void {
    this.#facts = facts;
    this.#factsOf = element;
  }

  #beginBlock(element: HtmlElement): void {
    this.#endLine();
    const { tagName } = element;
    if (isList(element)) this.#lists.push(labelsIn(element));
    const label = tagName === "li" ? this.#lists.at(-1)?.get(element) : undefined;
    if (label !== undefined) this.#knowOf(element, { label, list: this.#lists.length });
    const list = wordListDepth(element);
    if (list !== undefined) this.#knowOf(element, { list });
    else if (/^MsoList/u.test(attribute(element, "class"))) this.#knowOf(element, {});
    const heading = /^h([1-6])$/u.exec(tagName)?.[1];
    if (heading !== undefined) this.#knowOf(element, { ...this.#facts, heading: Number(heading) });
  }

  #words(source: string): void {
    if (this.#between === "remark") return;
    if (this.#between === "label") this.#label((this.#facts.label ?? "") + source);
    else this.#writer.write(source, this.#look);
  }

  #label(drawn: string): false {
    const label = wordLabel(drawn);
    if (label !== "") this.#facts = { ...this.#facts, label, list: this.#facts.list ?? 1 };
    return false;
  }

  #comment(words: string): void {
    if (/^\[if !supportLists\]/u.test(words)) this.#between = "label";
    if (/^\[if !supportAnnotations\]/u.test(words)) this.#between = "remark";
    if (/^\[endif\]/u.test(words)) this.#between = undefined;
  }

  #table(element: HtmlElement): false {
    this.#endLine();
    const read = (cell: HtmlElement) => this.#cell(cell);
    this.#pieces.push(readTable(element, read));
    return false;
  }

  /** The lines of a cell, each with the label that was drawn before it. */
  #cell(cell: HtmlElement): Text[] {
    const inner = new PageReader(this.#reading, this.#notes, this.#noticed, true);
    const look = lookIn(cell, this.#look);
    // The words of a header print bold by themselves.
    inner.#looks.push(cell.tagName === "th" ? { ...look, bold: false } : look);
    walkThrough(cell, inner);
    return joinLines(inner.pieces);
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
  yield* withSheetStyles(page);
  const noticed = nothingNoticed();
  const reader = new PageReader(reading, findNotes(page, reading, noticed), noticed);
  yield* walk(page, reader);
  return { pieces: reader.pieces, noticed };
}
