import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

/** The editors that ours is measured beside, with nothing on. */
export type Peer = "contenteditable" | "prosemirror";

const NAME = { role: "textbox", "aria-label": "Nội dung văn bản" };

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0] },
    text: {},
  },
});

const paragraphOf = (line: string) => schema.node("paragraph", null, [schema.text(line)]);

function proseMirror(desk: HTMLElement, lines: readonly string[]): void {
  const state = EditorState.create({ doc: schema.node("doc", null, lines.map(paragraphOf)) });
  new EditorView(desk, { state, attributes: NAME });
}

function contentEditable(desk: HTMLElement, lines: readonly string[]): void {
  const root = document.createElement("div");
  for (const [name, value] of Object.entries(NAME)) root.setAttribute(name, value);
  root.contentEditable = "true";
  root.spellcheck = false;
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    root.append(paragraph);
  }
  desk.append(root);
}

/** Puts an editor with these paragraphs on the empty page. */
function mount(peer: Peer, lines: readonly string[]): void {
  const desk = document.getElementById("desk");
  if (!desk) throw new Error("The page of the peers has no desk");
  if (peer === "prosemirror") proseMirror(desk, lines);
  else contentEditable(desk, lines);
}

declare global {
  interface Window {
    mountPeer: typeof mount;
  }
}
window.mountPeer = mount;
