import type { Text } from "../model.ts";
import type { SchemeLevel } from "../template.ts";
import { withLead } from "./leads.ts";

/** The words of runs. */
export const wordsOf = (runs: readonly Text[]): string => runs.map((run) => run.text).join("");

/** A run cut behind its first word; a footnote stays with the last word. */
function afterFirstWord(run: Text): [word: Text, rest: Text[]] {
  const { length } = /^\s*\S+/u.exec(run.text)?.[0] ?? run.text;
  if (length === run.text.length) return [run, []];
  const { note: _later, ...bare } = run;
  return [{ ...bare, text: run.text.slice(0, length) }, [{ ...run, text: run.text.slice(length) }]];
}

const onSpace = (note: string): Text => ({ text: " ", note });

/** The first word gets footnotes; a run has one, so that the others stand after spaces. */
function withNotes(runs: readonly Text[], notes: readonly string[]): Text[] {
  const at = runs.findIndex((run) => run.text.trim() !== "");
  const run = runs[at];
  if (run === undefined) return [...notes.map(onSpace), ...runs];
  const [word, rest] = afterFirstWord(run);
  const before = runs
    .slice(0, at + 1)
    .with(at, word)
    .flatMap((own) => own.note ?? []);
  const [note, ...more] = [...notes, ...before];
  const noted = note === undefined ? word : { ...word, note };
  const spaces = runs.slice(0, at).map(({ note: _moved, ...bare }) => bare);
  return [...spaces, noted, ...more.map(onSpace), ...rest, ...runs.slice(at + 1)];
}

/** Runs without so many characters at their start; a footnote of words that go stays with the next. */
export function dropStart(runs: readonly Text[], count: number): Text[] {
  let left = count;
  const notes: string[] = [];
  const rest = runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut === 0 || cut < run.text.length) return [{ ...run, text: run.text.slice(cut) }];
    if (run.note !== undefined) notes.push(run.note);
    return [];
  });
  const kept = notes.length > 0 ? withNotes(rest, notes) : rest;
  return kept.length > 0 ? kept : [{ text: "" }];
}

/** Runs up to so many characters. */
const takeStart = (runs: readonly Text[], count: number): Text[] => {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, count - at));
    at += run.text.length;
    const { note, ...bare } = run;
    const whole = text.length === run.text.length && note !== undefined;
    return text === "" ? [] : [{ ...bare, text, ...(whole && { note }) }];
  });
};

/** The runs between two places of their words. */
export const cutRuns = (runs: readonly Text[], from: number, to: number): Text[] =>
  dropStart(takeStart(runs, to), from);

/** Runs cut where a pattern stands, which goes. */
export function splitRuns(runs: readonly Text[], pattern: RegExp): Text[][] {
  const parts: Text[][] = [];
  let from = 0;
  for (const match of wordsOf(runs).matchAll(pattern)) {
    parts.push(cutRuns(runs, from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, from === 0 ? [...runs] : dropStart(runs, from)];
}

/** Where the last word of runs ends, or the space that a footnote stands on. */
function endOf(runs: readonly Text[]): number {
  const noted = runs.findLastIndex((run) => run.note !== undefined);
  const held = wordsOf(runs.slice(0, noted + 1)).length;
  return Math.max(held, wordsOf(runs).trimEnd().length);
}

/** Runs without the spaces before the first word and after the last one. */
export function trimRuns(runs: readonly Text[]): Text[] {
  const words = wordsOf(runs);
  const end = endOf(runs);
  const start = words.length - words.trimStart().length;
  let at = 0;
  const cut = runs.map((run) => {
    const from = at;
    at += run.text.length;
    return at > end ? { ...run, text: run.text.slice(0, Math.max(0, end - from)) } : run;
  });
  const kept = cut.filter((run) => run.text !== "" || run.note !== undefined);
  return dropStart(kept, start);
}

/** The look that a lead of the level replaces: how titles are set apart in the source. */
const isSetApart = (run: Text, { lead }: SchemeLevel): boolean =>
  run.bold === true || (lead === "italic" && run.italic === true);

function asLead({ bold: _bold, italic: _italic, ...run }: Text): Text {
  return { ...run, lead: true };
}

/**
 * The runs of an item of a level with its heading or run-in title: what the source sets apart at
 * its start, otherwise what reads like one. `heading`: all of it is. A level whose leads look like
 * the text keeps bold and italic.
 */
export function leadOf(runs: readonly Text[], level: SchemeLevel, heading: boolean): Text[] {
  if (heading) return runs.map(asLead);
  if (level.lead === "regular" && !level.boldLabel) return [...runs];
  const other = runs.findIndex((run) => run.text.trim() !== "" && !isSetApart(run, level));
  const count = other < 0 ? runs.length : other;
  if (count > 0 && wordsOf(runs.slice(0, count)).trim() !== "")
    return runs.map((run, i) => (i < count ? asLead(run) : run));
  return guessLead(runs, level);
}

/** The lead that the words have the form of, over runs that keep their marks. */
function guessLead(runs: readonly Text[], level: SchemeLevel): Text[] {
  const [first] = withLead(wordsOf(runs), level.level);
  if (!first?.lead) return [...runs];
  let left = first.text.length;
  return runs.flatMap((run) => {
    const { note: _note, ...bare } = run;
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut === 0) return [run];
    if (cut === run.text.length) return [asLead(run)];
    const rest = { ...run, text: run.text.slice(cut) };
    return [asLead({ ...bare, text: run.text.slice(0, cut) }), rest];
  });
}
