import { closingFields, headFields } from "../find/fields.ts";
import { type Match, type Searched, textAt } from "../find/matches.ts";
import type { Place } from "../message.ts";
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
  return quote(`${near}${text.slice(start, end)}${next}`.replace(/\s+/gu, " "));
}

function saying(matches: readonly Match[], first: Match, text: string): string {
  const words = around(text, first);
  return matches.length === 1
    ? `Còn chỗ chưa điền: ${words}`
    : `Còn ${matches.length} chỗ chưa điền: ${words}`;
}

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

/** One hit for each field and each block that waits for words, with how many of its places do. */
function unfilled({ document: { parts, body }, template }: Paper): Hit[] {
  const searched = { parts, body, template };
  const groups = Map.groupBy(placeholdersOf(searched), ({ place }) =>
    "field" in place ? place.field : ("words" in place ? place.words : place.note)[0],
  );
  return [...groups.values()].flatMap((matches) => {
    const [first] = matches;
    const place = first && holderOf(searched, first);
    return place ? [{ text: saying(matches, first, textAt(searched, first)), place }] : [];
  });
}

/** A paper whose places are not all filled in is not finished. */
export const PLACEHOLDER_RULES: readonly Rule[] = [
  {
    id: "placeholder-left",
    severity: "error",
    source: { party: OWN, state: OWN },
    find: unfilled,
  },
];
