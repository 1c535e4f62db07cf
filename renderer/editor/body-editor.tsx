import { type KeyboardEvent, useMemo, useRef } from "react";
import type { Editor } from "slate";
import { Editable } from "slate-react";
import type { Scheme } from "../../document/template.ts";
import { words } from "../words.ts";
import { BlockContextProvider, BlockElement, Chunk, Leaf } from "./block-element.tsx";
import { bodyKey, type KeyContext } from "./keys.ts";
import type { Labels } from "./labels.ts";

type BodyEditorProps = {
  editor: Editor;
  labels: Labels;
  scheme: Scheme;
};

/** The body: Slate, with the structure keys. It holds the document; React state does not. */
export function BodyEditor({ editor, labels, scheme }: BodyEditorProps) {
  const context = useMemo(() => ({ labels, scheme }), [labels, scheme]);
  const leaving = useRef(false);
  const keys: KeyContext = { editor, scheme, leaving };
  return (
    <BlockContextProvider value={context}>
      <Editable
        className="vk-body"
        aria-label={words.editor.body}
        aria-multiline
        role="textbox"
        lang="vi"
        spellCheck={false}
        placeholder={words.editor.placeholder}
        renderElement={BlockElement}
        renderLeaf={Leaf}
        renderChunk={Chunk}
        onKeyDown={(event: KeyboardEvent) => bodyKey(keys, event)}
      />
    </BlockContextProvider>
  );
}
