import type { Text } from "../model.ts";
import type { SchemeLevel } from "../template.ts";
import { withLead } from "./leads.ts";

/** The words of runs. */
export const wordsOf = (runs: readonly Text[]): string => runs.map((run) => run.text).join("");

/** Runs without so many characters at their start. */
export function dropStart(runs: readonly Text[], count: number): Text[] {
  let left = count;
  const rest = runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut > 0 && cut === run.text.length && run.note === undefined) return [];
    return [cut > 0 ? { ...run, text: run.text.slice(cut) } : run];
  });
  return rest.length > 0 ? rest : [{ text: "" }];
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

/** Runs without the spaces before the first word and after the last one. */
export function trimRuns(runs: readonly Text[]): Text[] {
  const words = wordsOf(runs);
  const end = words.trimEnd().length;
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
