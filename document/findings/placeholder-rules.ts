import { closingFields, headFields } from "../find/fields.ts";
import { type Match, type Searched, textAt } from "../find/matches.ts";
import type { Place } from "../message.ts";
import { numberBlocks } from "../numbering.ts";
import { placeholdersOf } from "../placeholders.ts";
import { type Hit, OWN, type Paper, quote, type Rule } from "./rule.ts";

/** So many letters are shown before a place and after it. */
const AROUND = 40;

/** The words around a place, in one line, from a whole word to a whole word. */
function around(text: string, { start, end }: Match): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const near = before.length > AROUND ? before.slice(-AROUND).replace(/^\S*\s/u, "") : before;
  const next = after.length > AROUND ? after.slice(0, AROUND).replace(/\s\S*$/u, "") : after;
  return `${near}${text.slice(start, end)}${next}`.replace(/\s+/gu, " ").trim();
}

const saying = (count: number, words: string): string =>
  count === 1
    ? `Còn chỗ chưa điền: ${quote(words)}`
    : `Còn ${count} chỗ chưa điền: ${quote(words)}`;

/** What of a paper holds the words of a match, as a message names it. */
function holderOf({ parts, body, template }: Searched, { place }: Match): Place | undefined {
  if ("field" in place) {
    const fields = place.above ? headFields(parts, template) : closingFields(parts);
    const field = fields[place.index];
    return field && { part: field.part };
  }
  const block = body[("words" in place ? place.words : place.note)[0] ?? -1];
  return block && { block: block.id };
}

/** What stands before the words shown of a place: the number of its block, where they begin with it. */
function labelBefore(labels: readonly (string | undefined)[], { place, start }: Match): string {
  const opens = "words" in place && place.words.length === 1 && start <= AROUND;
  const label = opens ? labels[place.words[0] ?? -1] : undefined;
  return label === undefined ? "" : `${label} `;
}

/** One hit for each field and each block that waits for words, with how many of its places do. */
function unfilled({ document, template }: Paper): Hit[] {
  const { parts, body } = document;
  const searched = { parts, body, template };
  const groups = Map.groupBy(placeholdersOf(searched), ({ place }) =>
    "field" in place ? place.field : ("words" in place ? place.words : place.note)[0],
  );
  const labels = groups.size > 0 ? numberBlocks(body, template.numbering, document.labels) : [];
  return [...groups.values()].flatMap((matches) => {
    const [first] = matches;
    const place = first && holderOf(searched, first);
    if (!place) return [];
    const words = `${labelBefore(labels, first)}${around(textAt(searched, first), first)}`;
    return [{ text: saying(matches.length, words), place }];
  });
}

/** A paper whose places are not all filled in is not finished. */
export const PLACEHOLDER_RULES: readonly Rule[] = [
  {
    id: "placeholder-left",
    severity: "error",
    sources: OWN,
    find: unfilled,
  },
];
