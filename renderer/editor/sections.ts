import { Editor, Transforms } from "slate";
import type { Block, NewId } from "../../document/model.ts";
import type { Result } from "../../document/result.ts";
import {
  duplicateBlocks,
  levelShifted,
  type Section,
  type SectionChange,
  type SectionRefusal,
} from "../../document/sections.ts";
import type { Scheme } from "../../document/template.ts";
import { bodyOf } from "./document-editor.ts";
import { inOneStep, setBlockLevel } from "./structure.ts";

/**
 * Makes a change of a section, as one undo step; the blocks stay the same, so ids, footnotes and
 * the cursor stay. Answers why not, when it is refused.
 */
export function performChange(
  editor: Editor,
  change: Result<SectionChange, SectionRefusal>,
  scheme: Scheme,
): SectionRefusal | undefined {
  if (!change.ok) return change.error;
  const { section, before = section.from, shift } = change.value;
  const stays = before >= section.from && before <= section.to;
  if (stays && shift === 0) return undefined;
  inOneStep(editor, () => {
    if (shift !== 0) shiftLevels(editor, section.from, section.to, shift, scheme);
    if (!stays) moveRange(editor, section, before);
  });
  return undefined;
}

/** Gives the items from one block up to another a level so many steps below their own. */
export function shiftLevels(
  editor: Editor,
  from: number,
  to: number,
  shift: number,
  scheme: Scheme,
): void {
  for (const [index, block] of bodyOf(editor).slice(from, to).entries()) {
    const level = block.type === "item" ? levelShifted(block.level, shift, scheme) : undefined;
    if (level) setBlockLevel(editor, block, [from + index], level);
  }
}

/** A section changes places with what it passes; the fewer blocks of the two are moved. */
function moveRange(editor: Editor, { from, to }: Section, before: number): void {
  if (before > to) swap(editor, from, to, before);
  else swap(editor, before, from, to);
}

/** The blocks from `a` up to `b` change places with those from `b` up to `c`. */
function swap(editor: Editor, a: number, b: number, c: number): void {
  const move = (from: number, to: number) =>
    editor.apply({ type: "move_node", path: [from], newPath: [to] });
  if (b - a <= c - b) for (let n = a; n < b; n++) move(a, c - 1);
  else for (let n = b; n < c; n++) move(n, a + n - b);
}

/** Puts a copy of a section under it, with ids of its own; the cursor goes there. */
export function duplicateSection(editor: Editor, { from, to }: Section, newId: NewId): void {
  const copy = duplicateBlocks(bodyOf(editor).slice(from, to), newId);
  inOneStep(editor, () => {
    Transforms.insertNodes(editor, copy, { at: [to] });
    Transforms.select(editor, Editor.start(editor, [to]));
  });
}

/** Takes a section away; the cursor stands where it was. */
export function removeSection(editor: Editor, { from, to }: Section): void {
  inOneStep(editor, () => {
    // Slate looks for another place of a cursor in what goes, anew for every block.
    if (editor.selection) Transforms.deselect(editor);
    for (let index = to - 1; index >= from; index--) {
      const node = editor.children[index];
      if (node) editor.apply({ type: "remove_node", path: [index], node });
    }
  });
  const index = Math.min(from, editor.children.length - 1);
  Transforms.select(editor, Editor.start(editor, [index]));
}

/** Puts blocks that were taken away back under the block that stood above them. One undo step. */
export function restoreBlocks(
  editor: Editor,
  blocks: readonly Block[],
  above: string | undefined,
): void {
  const index = bodyOf(editor).findIndex(({ id }) => id === above) + 1;
  inOneStep(editor, () => Transforms.insertNodes(editor, [...blocks], { at: [index] }));
}

/** Selects the words of a section. */
export function selectSection(editor: Editor, { from, to }: Section): void {
  const anchor = Editor.start(editor, [from]);
  Transforms.select(editor, { anchor, focus: Editor.end(editor, [to - 1]) });
}
