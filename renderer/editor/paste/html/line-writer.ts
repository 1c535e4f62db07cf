import { cleanForeign, countHidden } from "../../../../document/import/clean.ts";
import type { Legacy } from "../../../../document/import/legacy.ts";
import type { PieceLine } from "../../../../document/import/piece.ts";
import type { Text } from "../../../../document/model.ts";
import { type LegacyWriting, toUnicode } from "../../../../document/vietnamese/to-unicode.ts";
import type { Look } from "./looks.ts";

/** How letters are read: the encoding of the whole page, when it has one, and whether it is converted. */
export type Reading = { writing?: LegacyWriting; convert: boolean };

const NOT_ASCII = /[^\p{ASCII}\u00a0]/u;
const SPACES = /[\s\u00a0]+/gu;

/** Collects the words of one line after the other. */
export class LineWriter {
  readonly lines: PieceLine[] = [];
  /** Characters that showed nothing and went. */
  hidden = 0;
  /** The old encoding that a font or the whole page named. */
  legacy: Legacy | undefined;
  readonly #reading: Reading;
  #runs: Text[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Words as they stand in the page; white space counts once, unless it is kept as it is. */
  write(source: string, look: Look): void {
    const writing = look.writing ?? this.#reading.writing;
    if (writing && NOT_ASCII.test(source)) this.legacy ??= writing.encoding;
    const soft = writing?.encoding === "TCVN3";
    this.hidden += countHidden(source, soft);
    const clean = cleanForeign(source, soft);
    const read = writing && this.#reading.convert ? toUnicode(clean, writing) : clean;
    const text = look.pre ? read : read.replace(SPACES, " ");
    this.#append(!look.pre && this.#endsInSpace() ? text.replace(/^ /u, "") : text, look);
  }

  breakLine(look: Look): void {
    this.#append("\n", look);
  }

  /** The last word gets a footnote. Without a word before it there is nothing to stand after. */
  note(text: string): boolean {
    const last = this.#runs.at(-1);
    const at = last ? last.text.search(/\S+\s*$/u) : -1;
    if (!last || at < 0 || last.note !== undefined) return false;
    const [before, word] = [last.text.slice(0, at), last.text.slice(at)];
    this.#runs.pop();
    if (before !== "") this.#runs.push({ ...last, text: before });
    this.#runs.push({ ...last, text: word.trimEnd(), note: text });
    return true;
  }

  /** Ends the line; it gets what is known of it. Blank ones are none. True when there was one. */
  end(facts: Omit<PieceLine, "kind" | "runs">): boolean {
    const runs = this.#runs;
    this.#runs = [];
    if (!runs.some((run) => run.text.trim() !== "")) return false;
    this.lines.push({ kind: "line", runs, ...facts });
    return true;
  }

  #endsInSpace(): boolean {
    const last = this.#runs.at(-1);
    return last === undefined || (/\s$/u.test(last.text) && last.note === undefined);
  }

  #append(text: string, { bold, italic }: Look): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    const same = (last?.bold ?? false) === bold && (last?.italic ?? false) === italic;
    if (last && same && last.note === undefined) last.text += text;
    else this.#runs.push({ text, ...(bold && { bold }), ...(italic && { italic }) });
  }
}
