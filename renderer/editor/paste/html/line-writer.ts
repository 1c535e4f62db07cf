import type { PieceLine } from "../../../../document/import/piece.ts";
import type { Text } from "../../../../document/model.ts";
import { type Noticed, type Reading, readLetters } from "./letters.ts";
import type { Look } from "./looks.ts";
import { noteOnFirstWord, notesOnLastWords } from "./note-places.ts";

const SPACES = /[\s\u00a0]+/gu;

/** Collects the words of one line after the other. */
export class LineWriter {
  readonly lines: PieceLine[] = [];
  readonly #reading: Reading;
  readonly #noticed: Noticed;
  #runs: Text[] = [];
  /** Footnotes whose marks stand where the line ends now. */
  #notes: string[] = [];
  /** Footnotes that no word before them could take: the next words do. */
  #owed: string[] = [];
  #spaceBehindNotes = false;

  constructor(reading: Reading, noticed: Noticed) {
    this.#reading = reading;
    this.#noticed = noticed;
  }

  /** Words as they stand in the page; white space counts once, unless it is kept as it is. */
  write(source: string, look: Look): void {
    const read = readLetters(source, look, this.#reading, this.#noticed);
    const text = look.pre ? read : read.replace(SPACES, " ");
    if (this.#notes.length > 0 && text.trim() === "") {
      this.#spaceBehindNotes ||= text !== "";
      return;
    }
    this.#setNotes();
    this.#append(!look.pre && this.#endsInSpace() ? text.replace(/^ /u, "") : text, look);
  }

  breakLine(look: Look): void {
    this.#setNotes();
    this.#append("\n", look);
  }

  /** A footnote whose mark stands here: the last word gets it. */
  note(text: string): void {
    this.#notes.push(text);
    // Spaces between two marks only set them apart.
    this.#spaceBehindNotes = false;
  }

  /** Ends the line; it gets what is known of it. Blank ones are none. True when there was one. */
  end(facts: Omit<PieceLine, "kind" | "runs">): boolean {
    this.#setNotes();
    const runs = this.#runs;
    this.#runs = [];
    if (!runs.some((run) => run.text.trim() !== "")) return false;
    this.lines.push({ kind: "line", runs, ...facts });
    return true;
  }

  /** Footnotes that there were no words for at all: each is a line, so that none is lost. */
  endPage(): void {
    const left = this.#owed.splice(0);
    this.lines.push(...left.map((text) => ({ kind: "line" as const, runs: [{ text }] })));
  }

  /** Several marks at one place stand on as many words before it; those that are left over wait. */
  #setNotes(): void {
    if (this.#notes.length === 0) return;
    const { runs, left } = notesOnLastWords(this.#runs, this.#notes);
    this.#runs = runs;
    this.#notes = [];
    this.#owed.push(...left);
    if (this.#spaceBehindNotes) this.#runs.push({ text: " " });
    this.#spaceBehindNotes = false;
  }

  #endsInSpace(): boolean {
    const last = this.#runs.at(-1);
    return last === undefined || (/\s$/u.test(last.text) && last.note === undefined);
  }

  #append(text: string, { bold, italic }: Look): void {
    if (text === "") return;
    const marks = { ...(bold && { bold }), ...(italic && { italic }) };
    let rest: Text = { text, ...marks };
    while (this.#owed.length > 0) {
      const split = noteOnFirstWord(rest, this.#owed[0] ?? "");
      if (!split) break;
      this.#owed.shift();
      this.#push(split.noted);
      rest = split.rest;
    }
    if (rest.text !== "") this.#push(rest);
  }

  /** Words of one look are one run. */
  #push(run: Text): void {
    const last = this.#runs.at(-1);
    const same = last?.bold === run.bold && last?.italic === run.italic;
    if (last && same && last.note === undefined && run.note === undefined) last.text += run.text;
    else this.#runs.push({ ...run });
  }
}
