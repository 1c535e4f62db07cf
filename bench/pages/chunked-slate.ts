import { type ComponentProps, createElement, type FunctionComponent } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, type Descendant, Editor } from "slate";
import {
  Editable,
  type RenderChunkProps,
  type RenderElementProps,
  Slate,
  withReact,
} from "slate-react";
import "../../document/slate-types.ts";

const CHUNK = 200;

const Paragraph = ({ attributes, children }: RenderElementProps) =>
  createElement("p", attributes, children);
const Chunk = ({ attributes, lowest, children }: RenderChunkProps) =>
  createElement("div", { ...attributes, className: lowest ? "chunk" : undefined }, children);

const paragraphOf = (line: string, index: number): Descendant => ({
  type: "paragraph",
  id: `p${index}`,
  children: [{ text: line }],
});

/** Slate as it comes, in chunks of 200 that cost no layout out of sight: no rules, no history. */
export function chunkedSlate(
  desk: HTMLElement,
  lines: readonly string[],
  name: Record<string, string>,
): void {
  const editor = withReact(createEditor());
  editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK : null);
  const editable = createElement(Editable, {
    ...name,
    renderElement: Paragraph,
    renderChunk: Chunk,
    spellCheck: false,
  });
  const initialValue = lines.map(paragraphOf);
  const slate = createElement(
    Slate as FunctionComponent<Omit<ComponentProps<typeof Slate>, "children">>,
    { editor, initialValue },
    editable,
  );
  createRoot(desk).render(slate);
}
