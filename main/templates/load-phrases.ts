import type { Message } from "../../document/message.ts";
import { EMPTY_PHRASE_BOOK, type PhraseBook, parsePhraseBook } from "../../document/phrases.ts";
import { jsonFiles } from "./json-files.ts";
import { readJson, wrongFile } from "./wrong-file.ts";

export type LoadedPhrases = { book: PhraseBook; messages: Message[] };

/**
 * Reads `<folder>/*.json`, phrases and abbreviations, into one book; of two phrases with one id, or
 * two abbreviations with one name, the later folder's stands. A wrong file is left out, with a
 * message that names the file, the field and what was expected there.
 */
export function loadPhrases(...folders: string[]): LoadedPhrases {
  const messages: Message[] = [];
  const books = folders.flatMap(jsonFiles).flatMap((file) => {
    const json = readJson(file);
    const book = json.ok ? parsePhraseBook(json.value) : json;
    if (book.ok) return [book.value];
    messages.push(wrongFile("Cụm từ", file, book.error));
    return [];
  });
  return { book: books.reduce(joined, EMPTY_PHRASE_BOOK), messages };
}

/** Two books as one; what the second one names again stands in the first one's place. */
const joined = (first: PhraseBook, second: PhraseBook): PhraseBook => ({
  format: 1,
  phrases: [...byKey([...first.phrases, ...second.phrases], ({ id }) => id)],
  abbreviations: [...byKey([...first.abbreviations, ...second.abbreviations], (a) => a.short)],
});

const byKey = <T>(list: readonly T[], key: (one: T) => string): Iterable<T> =>
  new Map(list.map((one) => [key(one), one])).values();
