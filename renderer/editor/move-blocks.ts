import { type Editor, Transforms } from "slate";
import type { Block, Item } from "../../document/model.ts";
import {
  levelShifted,
  refusalOfPassing,
  refusalOfShift,
  type SectionRefusal,
} from "../../document/sections.ts";
import type { Scheme } from "../../document/template.ts";
import { inOneStep, type Placed, selectedBlocks, setBlockLevel } from "./structure.ts";

type PlacedItem = Placed & { block: Item };
const isItem = (placed: Placed): placed is PlacedItem => placed.block.type === "item";

/**
 * One level down. Selected items go together and keep their depths to each other; what stands
 * between them stays. Without items, paragraphs become items of the level above.
 */
export function demote(editor: Editor, scheme: Scheme): SectionRefusal | undefined {
  const blocks = selectedBlocks(editor);
  const items = blocks.filter(isItem);
  if (items.length > 0) return shiftItems(editor, items, 1, scheme);
  const level = itemAbove(editor, blocks[0])?.level ?? scheme[0]?.level;
  inOneStep(editor, () => {
    for (const { block, path } of blocks)
      if (block.type === "paragraph") setBlockLevel(editor, block, path, level);
  });
  return undefined;
}

function itemAbove(editor: Editor, placed: Placed | undefined): Item | undefined {
  const above = editor.children.slice(0, placed?.path[0] ?? 0) as Block[];
  return above.findLast((block) => block.type === "item");
}

/** One level up, likewise; items that are all of the highest level become paragraphs. */
export function promote(editor: Editor, scheme: Scheme): SectionRefusal | undefined {
  const items = selectedBlocks(editor).filter(isItem);
  const highest = scheme[0]?.level;
  if (items.some(({ block }) => block.level !== highest))
    return shiftItems(editor, items, -1, scheme);
  inOneStep(editor, () => {
    for (const { block, path } of items) setBlockLevel(editor, block, path, undefined);
  });
  return undefined;
}

/** All of them, or none. */
function shiftItems(
  editor: Editor,
  items: readonly PlacedItem[],
  shift: 1 | -1,
  scheme: Scheme,
): SectionRefusal | undefined {
  const refusal = refusalOfShift(
    items.map(({ block }) => block),
    shift,
    scheme,
  );
  if (refusal) return refusal;
  inOneStep(editor, () => {
    for (const { block, path } of items)
      setBlockLevel(editor, block, path, levelShifted(block.level, shift, scheme));
  });
  return undefined;
}

/** Moves the selected blocks past their neighbour. One undo step. */
export function moveBlocks(editor: Editor, direction: "up" | "down"): SectionRefusal | undefined {
  const blocks = selectedBlocks(editor);
  const first = blocks[0]?.path[0];
  const last = blocks.at(-1)?.path[0];
  if (first === undefined || last === undefined) return undefined;
  const from = direction === "up" ? first - 1 : last + 1;
  const to = direction === "up" ? last : first;
  const passed = editor.children.slice(from, from + 1) as Block[];
  if (from < 0 || passed.length === 0) return undefined;
  const moved = blocks.map(({ block }) => block);
  const refusal =
    direction === "up" ? refusalOfPassing(passed, moved) : refusalOfPassing(moved, passed);
  if (refusal) return refusal;
  inOneStep(editor, () => Transforms.moveNodes(editor, { at: [from], to: [to] }));
  return undefined;
}
