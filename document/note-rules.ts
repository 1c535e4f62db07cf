import { type Editor, Node, type Operation, Text, Transforms } from "slate";
import "./slate-types.ts";

/** A run that has a footnote, and where it stands. */
type Noted = { path: number[]; note: string };

/** The run that an operation splits in two, when it has a footnote: both halves would get it. */
export function splitsNote(editor: Editor, operation: Operation): Noted | undefined {
  if (operation.type !== "split_node" || !("note" in operation.properties)) return undefined;
  const node = Node.get(editor, operation.path);
  if (!Text.isText(node) || node.note === undefined) return undefined;
  return { path: operation.path, note: node.note };
}

/**
 * A split behind the last word of a run leaves its footnote with the words: the half that begins
 * there is empty, and a footnote on nothing would go with it.
 */
export function withNoteOnWords(editor: Editor, operation: Operation): Operation {
  if (operation.type !== "split_node" || !("note" in operation.properties)) return operation;
  const node = Node.get(editor, operation.path);
  if (!Text.isText(node) || operation.position < node.text.length) return operation;
  const { note: _stays, ...properties } = operation.properties;
  return { ...operation, properties };
}

/** Takes the footnote from the first half: it stands after the last word of its run. */
export const withoutNote = ({ path, note }: Noted): Operation => ({
  type: "set_node",
  path,
  properties: { note },
  newProperties: {},
});

/**
 * Of two neighbouring runs that are equal but for their words only the second keeps a footnote:
 * they are one run. Without it Slate would join them, and taking that back would not give the
 * same two.
 */
export function keepNoteOnce(editor: Editor, node: Node, path: number[]): boolean {
  const children = "children" in node ? node.children : [];
  let last: { text: Text; index: number } | undefined;
  for (const [index, child] of children.entries()) {
    if (!Text.isText(child) || child.text === "") continue;
    if (last?.text.note !== undefined && Text.equals(last.text, child, { loose: true })) {
      Transforms.unsetNodes(editor, "note" as never, { at: [...path, last.index] });
      return true;
    }
    last = { text: child, index };
  }
  return false;
}
