import fc from "fast-check";
import { Editor, type Node, type Point, Transforms } from "slate";
import { paragraph } from "../../document/build.ts";
import { type Block, LEVELS } from "../../document/model.ts";
import type { Phrase } from "../../document/phrases.ts";
import { KINDS, setKind } from "./block-kinds.ts";
import { toggleMark } from "./marks.ts";
import { demote, moveBlocks, promote } from "./move-blocks.ts";
import { addNote, changeNote, noteAtCursor, placeForNote } from "./notes.ts";
import { grid, newId, scheme } from "./open-body.fixture.ts";
import { type SectionAct, sectionActs } from "./section-acts.ts";
import { blockAtCursor, setLevel } from "./structure.ts";
import { mergeCells, splitCell } from "./tables/merge-cells.ts";
import {
  CELL_ALIGNMENTS,
  REMOVE_TABLE,
  TABLE_ACTS,
  TABLE_TOGGLES,
} from "./tables/table-commands.ts";
import { goToCell, insertTable } from "./tables/tables.ts";
import { insertPhrase } from "./text-aids/insert-phrase.ts";
import { insertCitation } from "./text-aids/insert-words.ts";

/** What a writer does, with a number that chooses among its kinds. */
type Operate = (editor: Editor, n: number) => void;

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const TYPED = ["t", "ế", " ", "uỷ ", "1. ", "a) ", "I. ", "- ", "Điều 2. ", "\u0303", "đ, "];
const PASTED: readonly (readonly Block[])[] = [
  [paragraph("b1", "dán vào")],
  [paragraph("b1", "một"), paragraph("b1", "hai")],
  [grid()],
  [paragraph("b2", "trên"), grid()],
];
const TABLE = [...TABLE_ACTS.flat(), ...TABLE_TOGGLES, ...CELL_ALIGNMENTS, REMOVE_TABLE];
const pasted = (n: number): Node[] => structuredClone([...(pick(PASTED, n) ?? [])]);

function writeNote(editor: Editor, n: number): void {
  const noted = noteAtCursor(editor);
  const place = placeForNote(editor);
  if (noted) changeNote(editor, noted.path, n % 2 === 0 ? "" : `sửa ${n}`);
  else if (place) addNote(editor, place, `theo báo cáo ${n}`);
}

/** The acts on a section that change the body by themselves and need no screen. */
const SECTIONS: readonly SectionAct[] = ["up", "down", "promote", "demote", "duplicate", "remove"];

function actOnSection(editor: Editor, n: number): void {
  const ignore = () => {};
  const acts = sectionActs({ editor, scheme, newId, refuse: ignore, extract: ignore });
  const act = pick(SECTIONS, n);
  if (act) acts.run(act, blockAtCursor(editor)?.block.id ?? "");
}

const PHRASES: readonly Phrase[] = [
  { id: "f1", name: "một", blocks: [{ children: [{ text: "Giao {cơ quan} theo dõi." }] }] },
  {
    id: "f2",
    name: "hai",
    blocks: [
      { level: "clause", children: [{ text: "Về tổ chức", lead: true }] },
      { children: [{ text: "Các cấp uỷ quán triệt." }] },
    ],
  },
];

function putPhrase(editor: Editor, n: number): void {
  const phrase = pick(PHRASES, n);
  if (phrase) insertPhrase(editor, phrase, newId);
}

/** Everything that changes a body. A new command is a line here. */
export const OPERATIONS: Record<string, Operate> = {
  type: (editor, n) => editor.insertText(pick(TYPED, n) ?? ""),
  enter: (editor) => editor.insertBreak(),
  "new line": (editor) => editor.insertSoftBreak(),
  backspace: (editor) => editor.deleteBackward("character"),
  "backspace a word": (editor) => editor.deleteBackward("word"),
  delete: (editor) => editor.deleteForward("character"),
  cut: (editor) => editor.deleteFragment(),
  paste: (editor, n) => editor.insertFragment(pasted(n)),
  level: (editor, n) => setLevel(editor, pick(LEVELS, n)),
  paragraph: (editor) => setLevel(editor, undefined),
  demote: (editor) => demote(editor, scheme),
  promote: (editor) => promote(editor, scheme),
  move: (editor, n) => moveBlocks(editor, n % 2 === 0 ? "up" : "down"),
  kind: (editor, n) => setKind(editor, pick(KINDS, n) ?? "paragraph"),
  mark: (editor, n) => toggleMark(editor, pick(["bold", "italic", "lead"] as const, n) ?? "bold"),
  note: writeNote,
  "new table": (editor, n) => insertTable(editor, 1 + (n % 3), 1 + (n % 4), newId),
  table: (editor, n) => pick(TABLE, n)?.run(editor),
  tab: (editor, n) => goToCell(editor, n % 2 === 0 ? 1 : -1),
  section: actOnSection,
  "merge cells": (editor) => mergeCells(editor),
  "split cell": (editor) => splitCell(editor),
  phrase: putPhrase,
  citation: (editor) => insertCitation(editor, "Kết luận số 05-KL/TU, ngày 05/3/2026"),
  undo: (editor) => editor.undo(),
  redo: (editor) => editor.redo(),
};

/** An operation, after the cursor went to a place, or over a stretch between two. */
export type Act = { operation: string; at?: number; to?: number; n: number };

const somewhere = fc.option(fc.nat(1_000), { nil: undefined });

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc
    .record({
      operation: fc.constantFrom(...Object.keys(OPERATIONS)),
      at: somewhere,
      to: somewhere,
      n: fc.nat(60),
    })
    .map(({ operation, at, to, n }) => ({
      operation,
      n,
      ...(at !== undefined && { at }),
      ...(to !== undefined && { to }),
    })),
  { minLength: 1, maxLength: 12 },
);

/** The nth place of the text, and around again. */
function pointAt(editor: Editor, n: number): Point {
  const texts = [...Editor.nodes(editor, { at: [], match: (node) => "text" in node })];
  const [node, path] = pick(texts, n) ?? [undefined, [0, 0]];
  const length = node && "text" in node ? node.text.length : 0;
  return { path, offset: Math.floor(n / texts.length) % (length + 1) };
}

/** Performs an act as a window does: what follows from it has happened when this is over. */
export async function perform(editor: Editor, { operation, at, to, n }: Act): Promise<void> {
  if (at !== undefined) {
    const anchor = pointAt(editor, at);
    Transforms.select(editor, { anchor, focus: to === undefined ? anchor : pointAt(editor, to) });
  }
  await Promise.resolve();
  if (editor.selection) OPERATIONS[operation]?.(editor, n);
  await Promise.resolve();
}
