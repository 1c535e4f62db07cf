import { undrawnIn } from "../layout/drawn-by.ts";
import { PART_NAMES } from "../message.ts";
import { type Block, blockText, isTable, type Text, textsOf } from "../model.ts";
import { type Hit, OWN, type Paper, quote, type Rule } from "./rule.ts";

/** So many characters are named, not more. */
const MOST_NAMED = 5;

const notesOf = (texts: readonly Text[]): string => texts.map(({ note = "" }) => note).join("");

/** All words of a block that print, those of its footnotes among them. */
function printedWords(block: Block): string {
  if (!isTable(block)) return blockText(block) + notesOf(textsOf(block));
  const cells = block.children.flatMap((row) => row.children);
  return blockText(block) + cells.map(({ children }) => notesOf(children)).join("");
}

function hit(words: string, place: Hit["place"]): Hit[] {
  const lacking = undrawnIn(words);
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, MOST_NAMED).map(quote).join(", ");
  const more = lacking.length > MOST_NAMED ? ", …" : "";
  const text = `Ký tự ${named}${more} không có trong phông chữ của bản in và PDF, chỗ đó sẽ là ô trống: hãy viết cách khác`;
  return [{ text, ...(place && { place }) }];
}

/** What no font of the program draws, in the parts and then in the body. */
function undrawn({ document: { parts, body } }: Paper): Hit[] {
  // Whatever shape a part has: its keys are plain letters.
  const ofParts = PART_NAMES.flatMap((part) => hit(JSON.stringify(parts[part] ?? ""), { part }));
  return [...ofParts, ...body.flatMap((block) => hit(printedWords(block), { block: block.id }))];
}

/** What can be printed at all. */
export const DRAWN_RULES: readonly Rule[] = [
  {
    id: "character-undrawn",
    severity: "warning",
    sources: OWN,
    find: undrawn,
  },
];
