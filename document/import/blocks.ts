import { item, lead, paragraph } from "../build.ts";
import type { Block, NewId } from "../model.ts";
import type { Scheme } from "../template.ts";
import { type Label, labelOf, labelsOf, type Start } from "./labels.ts";
import { withLead } from "./leads.ts";
import type { Line } from "./lines.ts";
import {
  endsSentence,
  headOf,
  isCapitals,
  joinWraps,
  squeeze,
  startsLower,
  startsUpper,
} from "./words.ts";
import { type Wrapping, wrappingOf } from "./wrapping.ts";

/** A block before it gets its id: its lines, and its label as the source has it. */
export type Draft = { lines: string[]; label?: Label };

/** A line shorter than this share of a full one was ended by its author, not by the page. */
const SHORT = 0.75;
/** With blank lines between paragraphs only a clearly short line ends one without them. */
const SHORT_WHEN_SPACED = 0.6;
/** A first line indented by so many columns more than the line before begins a paragraph. */
const INDENTED = 3;

type Verdict = { starts: false } | { starts: true; label?: Label };
const CONTINUES: Verdict = { starts: false };

/** Reads lines one after the other into drafts, and keeps the numbers reached on the way. */
class DraftReader {
  readonly drafts: Draft[] = [];
  readonly #scheme: Scheme;
  readonly #wrapping: Wrapping;
  readonly #counts: number[];
  #before: Line | undefined;

  constructor(scheme: Scheme, wrapping: Wrapping) {
    this.#scheme = scheme;
    this.#wrapping = wrapping;
    this.#counts = scheme.map(() => 0);
  }

  read(line: Line): void {
    const verdict = this.#isName(line)
      ? CONTINUES
      : this.#before
        ? this.#judge(line, this.#before)
        : this.#start(line, "sure");
    if (verdict.starts) this.#begin(line, verdict.label);
    else this.#continue(line);
    this.#before = line;
  }

  /** The name of a chapter stands under its label, in capitals where it has several lines (HD05 I.6.2.4.a). */
  #isName(line: Line): boolean {
    const { label, lines = [] } = this.drafts.at(-1) ?? {};
    if (!label || !this.#scheme[label.depth]?.centred) return false;
    if (labelsOf(line.text, this.#scheme).length > 0) return false;
    const isUnnamed = lines.every((words) => words === "");
    return isUnnamed || (!line.gap && isCapitals(line.text) && lines.every(isCapitals));
  }

  #judge(line: Line, before: Line): Verdict {
    if (this.#wrapping.mode === "lines") return this.#start(line, "sure");
    if (line.gap && !this.#runsOn(line, before)) return this.#start(line, "sure");
    return this.#wrapping.mode === "blocks" ? CONTINUES : this.#judgeWrapped(line, before);
  }

  /** A blank line inside a sentence: a page break or a scan put it there. */
  #runsOn(line: Line, before: Line): boolean {
    if (this.#wrapping.mode !== "wrapped") return false;
    if (this.#isShort(before) || endsSentence(before.text) || isCapitals(before.text)) return false;
    return startsLower(line.text) && labelsOf(line.text, this.#scheme).length === 0;
  }

  #start(line: Line, start: Start): Verdict {
    const label = labelOf(line.text, this.#scheme, this.#counts, start);
    return { starts: true, ...(label && { label }) };
  }

  /** No blank line before: a label in sequence after the end of a sentence, or a new paragraph. */
  #judgeWrapped(line: Line, before: Line): Verdict {
    const { text } = before;
    const label = labelOf(line.text, this.#scheme, this.#counts, "likely");
    const ended = endsSentence(text) || isCapitals(text);
    if (label && (ended || this.#mayFollow(label, before))) return { starts: true, label };
    return this.#beginsParagraph(line, before, ended) ? { starts: true } : CONTINUES;
  }

  /** After a line without a closing mark: a heading that was short, or a comma before a dash. */
  #mayFollow(label: Label, before: Line): boolean {
    if (!startsUpper(label.rest)) return false;
    const comma = label.n === undefined && before.text.endsWith(",");
    return comma || this.#isShort(before);
  }

  #beginsParagraph(line: Line, before: Line, ended: boolean): boolean {
    if (!startsUpper(line.text)) return false;
    const heading = this.#isShort(before) && this.drafts.at(-1)?.label !== undefined;
    if (ended && line.indent >= before.indent + INDENTED) return true;
    return this.#isShort(before) && (ended || (heading && !this.#wrapping.spaced));
  }

  #isShort({ text }: Line): boolean {
    const share = this.#wrapping.spaced ? SHORT_WHEN_SPACED : SHORT;
    return text.length < this.#wrapping.width * share;
  }

  #begin(line: Line, label: Label | undefined): void {
    if (!label) {
      this.drafts.push({ lines: [squeeze(line.text)] });
      return;
    }
    this.#counts[label.depth] = (this.#counts[label.depth] ?? 0) + 1;
    this.#counts.fill(0, label.depth + 1);
    this.drafts.push({ lines: [squeeze(label.rest)], label });
  }

  #continue(line: Line): void {
    const lines = this.drafts.at(-1)?.lines;
    if (lines?.[0] === "") lines.shift();
    lines?.push(squeeze(line.text));
  }
}

/** Joins hard wraps and tells where blocks and labels begin. */
export function readDrafts(lines: readonly Line[], scheme: Scheme): Draft[] {
  const structured = lines.some((line) => labelsOf(headOf(line.text), scheme).length > 0);
  const reader = new DraftReader(scheme, wrappingOf(lines, structured));
  for (const line of lines) reader.read(line);
  return reader.drafts;
}

/** The block of a draft, with its heading or run-in title marked. */
export function blockOf({ lines, label }: Draft, scheme: Scheme, newId: NewId): Block {
  const words = joinWraps(lines);
  const level = label && scheme[label.depth];
  if (!level) return paragraph(newId(), words);
  const isName = level.centred === true && words !== "";
  return item(newId(), level.level, isName ? [lead(words)] : withLead(words, level.level));
}
