import type { PieceLine } from "../../../../document/import/piece.ts";
import type { Text } from "../../../../document/model.ts";
import { type Noticed, type Reading, readLetters } from "./letters.ts";
import type { Look } from "./looks.ts";

const SPACES = /[\s\u00a0]+/gu;

/** A run whose last word has a footnote, with what stands before and after the word. */
function noted(run: Text, note: string): Text[] {
  const [, before = "", word = "", after = ""] = /^(.*?)(\S+)(\s*)$/su.exec(run.text) ?? [];
  const parts: Text[] = [
    { ...run, text: before },
    { ...run, text: word, note },
    { ...run, text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** Collects the words of one line after the other. */
export class LineWriter {
  readonly lines: PieceLine[] = [];
  readonly #reading: Reading;
  readonly #noticed: Noticed;
  #runs: Text[] = [];
  /** Footnotes whose marks came before any word: they stand after the next one. */
  #waiting: string[] = [];

  constructor(reading: Reading, noticed: Noticed) {
    this.#reading = reading;
    this.#noticed = noticed;
  }

  /** Words as they stand in the page; white space counts once, unless it is kept as it is. */
  write(source: string, look: Look): void {
    const read = readLetters(source, look, this.#reading, this.#noticed);
    const text = look.pre ? read : read.replace(SPACES, " ");
    this.#append(!look.pre && this.#endsInSpace() ? text.replace(/^ /u, "") : text, look);
  }

  breakLine(look: Look): void {
    this.#append("\n", look);
  }

  /**
   * A footnote stands after the last word of the line, or after the next word where there is none
   * yet. A second one after the same word stands after a space: a run has one footnote.
   */
  note(text: string): void {
    const at = this.#runs.findLastIndex((run) => run.text.trim() !== "");
    const own = this.#runs[at];
    if (own === undefined || this.#beginsLine()) this.#waiting.push(text);
    else if (own.note === undefined) this.#runs.splice(at, 1, ...noted(own, text));
    else this.#noteAfterSpace(text);
  }

  /** No word stands after the last break of the line. */
  #beginsLine(): boolean {
    return /\n\s*$/u.test(this.#runs.map((run) => run.text).join(""));
  }

  #noteAfterSpace(note: string): void {
    const last = this.#runs.at(-1);
    if (last && last.note === undefined && last.text.trim() === "") last.note = note;
    else this.#runs.push({ text: " ", note });
  }

  /** Ends the line; it gets what is known of it. Blank ones are none. True when there was one. */
  end(facts: Omit<PieceLine, "kind" | "runs">): boolean {
    const runs = this.#runs;
    this.#runs = [];
    if (!runs.some((run) => run.text.trim() !== "")) return false;
    this.lines.push({ kind: "line", runs, ...facts });
    return true;
  }

  /** What still waits for a word gets a line of its own, as words: no footnote's are lost. */
  endPage(): void {
    const runs = this.#waiting.splice(0).map((text): Text => ({ text }));
    this.lines.push(...runs.map((run): PieceLine => ({ kind: "line", runs: [run] })));
  }

  #endsInSpace(): boolean {
    const last = this.#runs.at(-1);
    return last === undefined || (/\s$/u.test(last.text) && last.note === undefined);
  }

  #append(text: string, look: Look): void {
    const word = this.#waiting.length > 0 ? /^\s*\S+/u.exec(text)?.[0] : undefined;
    this.#add(text.slice(0, word?.length), look);
    if (word === undefined) return;
    for (const note of this.#waiting.splice(0)) this.note(note);
    this.#add(text.slice(word.length), look);
  }

  /** Words of one look are one run. */
  #add(text: string, { bold, italic }: Look): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    const same = (last?.bold ?? false) === bold && (last?.italic ?? false) === italic;
    if (last && same && last.note === undefined) last.text += text;
    else this.#runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) });
  }
}
