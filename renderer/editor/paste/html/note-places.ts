import type { Text } from "../../../../document/model.ts";

const LAST_WORD = /\S+\s*$/u;
/** A word with letters or figures, without the marks that close it. */
const FIRST_WORD = /^\s*\S*?[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/u;

/**
 * Runs whose last words have these footnotes, in order: one word takes one, so that several marks
 * at one place stand on the words before it. `left`: those for which there is no word behind the
 * last footnote.
 */
export function notesOnLastWords(
  runs: readonly Text[],
  notes: readonly string[],
): { runs: Text[]; left: string[] } {
  const before = [...runs];
  const behind: Text[] = [];
  let set = 0;
  while (set < notes.length) {
    const last = before.at(-1);
    if (!last || last.note !== undefined) break;
    before.pop();
    const at = last.text.search(LAST_WORD);
    if (at < 0) {
      behind.unshift(last);
      continue;
    }
    const word = last.text.slice(at).trimEnd();
    const spaces = last.text.slice(at + word.length);
    if (at > 0) before.push({ ...last, text: last.text.slice(0, at) });
    // Spaces before the marks themselves go: a mark stands at its word.
    if (spaces !== "" && set > 0) behind.unshift({ ...last, text: spaces });
    behind.unshift({ ...last, text: word, note: "" });
    set++;
  }
  return { runs: [...before, ...withTexts(behind, notes)], left: notes.slice(set) };
}

/** The words that were picked from the end get the notes from the first one on. */
function withTexts(picked: readonly Text[], notes: readonly string[]): Text[] {
  let next = 0;
  return picked.map((run) =>
    run.note === undefined ? run : { ...run, note: notes[next++] ?? "" },
  );
}

/** A run whose first word gets a footnote; undefined without a word. */
export function noteOnFirstWord(run: Text, note: string): { noted: Text; rest: Text } | undefined {
  const word = FIRST_WORD.exec(run.text)?.[0];
  if (word === undefined) return undefined;
  return {
    noted: { ...run, text: word, note },
    rest: { ...run, text: run.text.slice(word.length) },
  };
}
