import {
  createEditor,
  Editor,
  type Element,
  Node,
  type NodeEntry,
  type Operation,
  Text,
  Transforms,
} from "slate";
import "./slate-types.ts";
import { type Block, LEVELS, type Level, LONGEST_ID, type NewId, type TextBlock } from "./model.ts";
import { keepNoteOnce, splitsNote, withNoteOnWords, withoutNote } from "./note-rules.ts";
import { isSoundTable, isTableElement, repairInTable, repairTable } from "./table-rules.ts";
import { depthOf, type Scheme } from "./template.ts";

/** What the rules need to know: the levels that exist and where new ids come from. */
export type RulesContext = { scheme: Scheme; newId: NewId };

const BLOCK_KEYS: Record<Block["type"], readonly string[]> = {
  paragraph: ["type", "id", "align", "children"],
  item: ["type", "id", "level", "children"],
  basis: ["type", "id", "children"],
  annex: ["type", "id", "landscape", "children"],
  table: ["type", "id", "widths", "header", "landscape", "children"],
};
const BLOCK_TYPES = Object.keys(BLOCK_KEYS) as Block["type"][];
/** What a property may be, where its kind of block has it at all. */
const SOUND: Record<string, (value: unknown) => boolean> = {
  align: (value) => value === "centre" || value === "right",
  landscape: (value) => value === true,
};
const MARKS = ["bold", "italic", "lead"] as const;
const TEXT_KEYS: readonly string[] = ["text", ...MARKS, "note"];

type Loose = Record<string, unknown>;
const loose = (node: Node): Loose => node as unknown as Loose;

/**
 * The one normalizer: what may hold what. The body is a flat list of blocks with unique ids; a
 * block holds text only, but for a table, which holds rows of cells; an item has a level of the
 * scheme. Import, templates, loading and the editor all run it.
 */
export function withDocumentRules<E extends Editor>(editor: E, context: RulesContext): E {
  const { apply, normalizeNode } = editor;
  editor.apply = (asked) => {
    const operation = withNoteOnWords(editor, asked);
    const note = splitsNote(editor, operation);
    apply(withFreshId(editor, operation, context.newId));
    if (note) apply(withoutNote(note));
  };
  editor.normalizeNode = (entry, options) => {
    if (restore(editor, entry, context)) return;
    normalizeNode(entry, options);
  };
  return editor;
}

/** Repairs the first thing that breaks a rule; true when it changed something. */
function restore(editor: Editor, [node, path]: NodeEntry, context: RulesContext): boolean {
  if (Editor.isEditor(node)) return ensureOneBlock(editor, context);
  if (isInTable(editor, path) && repairInTable(editor, node, path)) return true;
  if (Text.isText(node)) return path.length > 1 && dropUnknownMarks(editor, node, path);
  if (keepNoteOnce(editor, node, path)) return true;
  if (path.length > 1) return !isInTable(editor, path) && unwrapNested(editor, path);
  return repairBlock(editor, node, path, context);
}

/** Rows and cells are looked after by their table. */
const isInTable = (editor: Editor, [index = 0, ...inside]: number[]): boolean =>
  inside.length > 0 && isTableElement(editor.children[index]);

function ensureOneBlock(editor: Editor, { newId }: RulesContext): boolean {
  const stray = editor.children.findIndex((child) => Text.isText(child));
  if (stray >= 0) {
    Transforms.wrapNodes(editor, emptyParagraph(newId, []), { at: [stray] });
    return true;
  }
  if (editor.children.length > 0) return false;
  Transforms.insertNodes(editor, emptyParagraph(newId), { at: [0] });
  return true;
}

const emptyParagraph = (newId: NewId, children: TextBlock["children"] = [{ text: "" }]): Block => ({
  type: "paragraph",
  id: newId(),
  children,
});

/** A block inside a block: its text stays, its wrapper goes. Slate cannot unwrap nothing. */
function unwrapNested(editor: Editor, path: number[]): boolean {
  const isEmpty = Node.children(editor, path).next().done;
  if (isEmpty) Transforms.removeNodes(editor, { at: path });
  else Transforms.unwrapNodes(editor, { at: path });
  return true;
}

/** What was a table is a block of words now: rows and cells give theirs. */
function unwrapChild(editor: Editor, node: Element, path: number[]): boolean {
  const inner = node.children.findIndex((child) => !Text.isText(child));
  return inner >= 0 && unwrapNested(editor, [...path, inner]);
}

function repairBlock(
  editor: Editor,
  node: Element,
  path: number[],
  context: RulesContext,
): boolean {
  const block = loose(node);
  if (!isKnownType(block.type) || (block.type === "item" && !hasLevel(block, context))) {
    Transforms.setNodes(editor, { type: "paragraph" }, { at: path });
    return true;
  }
  if (typeof block.id !== "string" || block.id === "" || block.id.length > LONGEST_ID) {
    Transforms.setNodes(editor, { id: context.newId() }, { at: path });
    return true;
  }
  if (isTableElement(node)) {
    if (!isSoundTable(node)) return repairTable(editor, node, path);
  } else if (unwrapChild(editor, node, path)) return true;
  return dropUnknown(editor, node, path, BLOCK_KEYS[block.type]);
}

const isKnownType = (type: unknown): type is Block["type"] => BLOCK_TYPES.some((t) => t === type);

const hasLevel = (block: Loose, { scheme }: RulesContext): boolean => {
  const level = block.level;
  return LEVELS.some((l) => l === level) && depthOf(scheme, level as Level) !== undefined;
};

function dropUnknownMarks(editor: Editor, text: Text, path: number[]): boolean {
  const wrong: string[] = MARKS.filter((mark) => mark in text && loose(text)[mark] !== true);
  if ("note" in text && typeof text.note !== "string") wrong.push("note");
  if (wrong.length === 0) return dropUnknown(editor, text, path, TEXT_KEYS);
  return unset(editor, text, path, wrong);
}

function dropUnknown(
  editor: Editor,
  node: Node,
  path: number[],
  known: readonly string[],
): boolean {
  const unknown = Object.entries(node)
    .filter(([key, value]) => !known.includes(key) || SOUND[key]?.(value) === false)
    .map(([key]) => key);
  if (unknown.length === 0) return false;
  return unset(editor, node, path, unknown);
}

/** Takes properties away. Slate's own unset leaves those that are null, and null is never ours. */
function unset(editor: Editor, node: Node, path: number[], keys: readonly string[]): true {
  const properties = Object.fromEntries(keys.map((key) => [key, loose(node)[key]]));
  editor.apply({
    type: "set_node",
    path,
    properties: properties as Partial<Node>,
    newProperties: {},
  });
  return true;
}

/**
 * A split gives the new half the id of the old one, and a paste may bring an id that is here
 * already: both get a fresh one. An undo brings back an id that is free, and keeps it.
 */
function withFreshId(editor: Editor, operation: Operation, newId: NewId): Operation {
  if (operation.type === "split_node" && operation.path.length === 1) {
    const properties = operation.properties as Loose;
    const old = loose(Node.get(editor, operation.path)).id;
    if (properties.id !== old) return operation;
    return { ...operation, properties: { ...properties, id: newId() } as Partial<Node> };
  }
  if (operation.type === "insert_node" && operation.path.length === 1) {
    const id = loose(operation.node).id;
    if (id === undefined || !editor.children.some((child) => loose(child).id === id))
      return operation;
    return { ...operation, node: { ...operation.node, id: newId() } as unknown as Node as never };
  }
  return operation;
}

/** Gives the second of two equal ids a new one. For content from outside the editor. */
function withUniqueIds(blocks: readonly Loose[], newId: NewId): Loose[] {
  const seen = new Set<unknown>();
  return blocks.map((block) => {
    const unique = typeof block.id === "string" && block.id !== "" && !seen.has(block.id);
    const kept = unique ? block : { ...block, id: newId() };
    seen.add(kept.id);
    return kept;
  });
}

/** Runs the rules over blocks outside an editor: import, templates and loading. */
export function normalizeBody(blocks: readonly unknown[], context: RulesContext): Block[] {
  const editor = withDocumentRules(createEditor(), context);
  editor.children = withUniqueIds(
    blocks as Loose[],
    context.newId,
  ) as unknown as Editor["children"];
  Editor.normalize(editor, { force: true });
  return editor.children as unknown as Block[];
}
