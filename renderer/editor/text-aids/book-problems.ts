import { type PhraseBook, phraseText } from "../../../document/phrases.ts";
import { words } from "../../words.ts";

/** What has to be put right, by the key of the field: "phrase.<id>.name", "abbreviation.0.short". */
export function bookProblems({ phrases, abbreviations }: PhraseBook): ReadonlyMap<string, string> {
  const text = words.phraseBook;
  const found = new Map<string, string>();
  for (const phrase of phrases) {
    if (phrase.name.trim() === "") found.set(`phrase.${phrase.id}.name`, text.nameMissing);
    if (phraseText(phrase).trim() === "")
      found.set(`phrase.${phrase.id}.text`, text.contentMissing);
  }
  const seen = new Set<string>();
  for (const [index, { short, full }] of abbreviations.entries()) {
    const key = `abbreviation.${index}`;
    if (!/^\p{L}[\p{L}\d&]*$/u.test(short.trim())) found.set(`${key}.short`, text.shortWrong);
    else if (seen.has(short.trim())) found.set(`${key}.short`, text.shortTwice);
    if (full.trim() === "") found.set(`${key}.full`, text.fullMissing);
    seen.add(short.trim());
  }
  return found;
}
