import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { chunkedSlate } from "./chunked-slate.ts";

/** The editors that ours is measured beside, with nothing on. */
export type Peer = "contenteditable" | "prosemirror" | "slate";

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

const MOUNT: Record<Peer, (desk: HTMLElement, lines: readonly string[]) => void> = {
  prosemirror: proseMirror,
  contenteditable: contentEditable,
  slate: (desk, lines) => chunkedSlate(desk, lines, NAME),
};

/** Answers when the frame in which it stands is painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });

/** Puts an editor with these paragraphs on the empty page; milliseconds until it is painted. */
async function mount(peer: Peer, lines: readonly string[]): Promise<number> {
  const desk = document.getElementById("desk");
  if (!desk) throw new Error("The page of the peers has no desk");
  const start = performance.now();
  MOUNT[peer](desk, lines);
  await painted();
  return performance.now() - start;
}

declare global {
  interface Window {
    mountPeer: typeof mount;
  }
}
window.mountPeer = mount;
