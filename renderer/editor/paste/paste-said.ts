import type { Renumbered } from "../../../document/import/renumbered.ts";
import { type Block, isTable, type Text, textsOf } from "../../../document/model.ts";
import { words } from "../../words.ts";
import type { Pasted } from "./pasted.ts";
import type { PasteState } from "./pasting.ts";

/** What the notice says, and which ways it offers. */
export type Said = { text: string; ways: ("plain" | "unicode" | "join" | "stop")[]; warns?: true };

/** What there is to say of a paste; undefined when it came as it was. */
export function saidOf(state: PasteState): Said | undefined {
  const text = words.paste;
  if (state.at === "reading") return { text: text.reading, ways: ["stop"] };
  if (state.at === "nothing") return { text: text.nothing, ways: [], warns: true };
  if (state.at === "too-large")
    return { text: text.tooLarge(state.rows, state.columns), ways: [], warns: true };
  if (state.at === "rest") return undefined;
  if (state.mode === "plain") return { text: `${text.plain}.`, ways: [] };
  const { legacy } = state.pasted.found;
  const convert = legacy === "split" ? "join" : "unicode";
  if (legacy) return { text: text.legacy(legacy), ways: [convert, "plain"], warns: true };
  const acts = [...numbersOf(state.renumbered), ...actsOf(state.pasted)];
  if (acts.length === 0) return undefined;
  return { text: `${text.done}: ${acts.join("; ")}.`, ways: ["plain"] };
}

/** Numbers are derived: what a source counted otherwise is said, as other words may refer to it. */
function numbersOf(renumbered: readonly Renumbered[]): string[] {
  const [first] = renumbered;
  return first ? [words.paste.renumbered(renumbered.length, first.typed, first.now)] : [];
}

/** What was done to what came. The look of a few words of one line is not worth a word. */
function actsOf({ blocks, found }: Pasted): string[] {
  if (found.own) return [];
  const text = words.paste;
  const several = blocks.length > 1;
  const noted = blocks.flatMap(runsOf).filter((run) => run.note !== undefined).length;
  const levels = blocks.filter((block) => block.type === "item").length;
  const tables = blocks.filter(isTable).length;
  const acts = [
    several && levels > 0 && text.levels(levels),
    tables > 0 && text.tables(tables),
    noted > 0 && text.notes(noted),
    found.converted && text.converted(found.converted),
    several && found.looks && text.looks,
    found.joined && text.joined(found.joined),
    found.pageMarks && text.pageMarks(found.pageMarks),
    found.hidden && text.hidden(found.hidden),
    found.removed && text.removed(found.removed),
    found.struck && text.struck(found.struck),
    found.flattened && text.flattened(found.flattened),
    found.unread && text.unread(found.unread),
  ];
  return acts.filter((act): act is string => typeof act === "string");
}

const runsOf = (block: Block): readonly Text[] =>
  isTable(block)
    ? block.children.flatMap((row) => row.children.flatMap((c) => c.children))
    : textsOf(block);
