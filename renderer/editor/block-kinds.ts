import { type Editor, type Path, Range, Transforms } from "slate";
import { type Block, isTable, type NewId } from "../../document/model.ts";
import {
  inOneStep,
  insertBlock,
  isBlock,
  type Placed,
  selectedBlocks,
  setLead,
} from "./structure.ts";

/** The kinds of blocks beside numbered items and tables, as the level menu offers them. */
export const KINDS = ["paragraph", "centre", "right", "basis", "annex"] as const;
export type Kind = (typeof KINDS)[number];

/** The kind of a block; undefined for items and tables. */
export function kindOf(block: Block): Kind | undefined {
  if (block.type === "item" || isTable(block)) return undefined;
  return block.type === "paragraph" ? (block.align ?? "paragraph") : block.type;
}

/** Makes the selected blocks of a kind. One undo step. Tables stay tables. */
export function setKind(editor: Editor, kind: Kind): void {
  inOneStep(editor, () => {
    for (const placed of selectedBlocks(editor)) setBlockKind(editor, placed, kind);
  });
}

function setBlockKind(editor: Editor, { block, path: at }: Placed, kind: Kind): void {
  if (isTable(block)) return;
  if (kind === "centre" || kind === "right") {
    Transforms.setNodes(editor, { type: "paragraph", align: kind }, { at });
  } else {
    Transforms.setNodes(editor, { type: kind }, { at });
    Transforms.unsetNodes(editor, "align" as never, { at });
  }
  setLead(editor, at, false);
}

/** Puts an empty block of a kind where the cursor is. */
export function insertKind(editor: Editor, kind: Exclude<Kind, "paragraph">, newId: NewId): void {
  const block = { id: newId(), children: [{ text: "" }] };
  if (kind === "centre" || kind === "right")
    insertBlock(editor, { type: "paragraph", align: kind, ...block });
  else insertBlock(editor, { type: kind, ...block });
}

type Annex = Extract<Block, { type: "annex" }>;

/** The title of the annex that the cursor is in: it may stand anywhere below. */
export function annexAtCursor(editor: Editor): { block: Annex; path: Path } | undefined {
  if (!editor.selection) return undefined;
  for (let index = Range.start(editor.selection).path[0] ?? 0; index >= 0; index--) {
    const block = editor.children[index];
    if (block && isBlock(block) && block.type === "annex") return { block, path: [index] };
  }
  return undefined;
}

/** Lays the annex that the cursor is in across, or back. */
export function toggleAnnexLandscape(editor: Editor): void {
  const here = annexAtCursor(editor);
  if (!here) return;
  const { block, path: at } = here;
  inOneStep(editor, () => {
    if (block.landscape) Transforms.unsetNodes(editor, "landscape" as never, { at });
    else Transforms.setNodes(editor, { landscape: true }, { at });
  });
}
