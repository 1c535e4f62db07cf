import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { Editor } from "slate";
import { Editable, ReactEditor } from "slate-react";
import type { NewId } from "../../document/model.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Scheme } from "../../document/template.ts";
import { useRegistry } from "../commands/use-commands.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import {
  BlockContextProvider,
  BlockElement,
  Chunk,
  Leaf,
  Placeholder,
  Run,
} from "./block-element.tsx";
import { keepBodyCaret, takeSelection } from "./body-caret.ts";
import { useDraggedWords } from "./dragged-words.ts";
import { bodyKey, type KeyContext } from "./keys.ts";
import type { Labels } from "./labels.ts";
import type { Pasting } from "./paste/pasting.ts";
import type { Redrawing } from "./redrawing.ts";
import { typeOnModel } from "./self-drawing-body.tsx";
import type { PhraseTrigger } from "./text-aids/phrase-trigger.ts";

type BodyEditorProps = {
  editor: Editor;
  redrawing: Redrawing;
  labels: Labels;
  scheme: Scheme;
  profile: Profile;
  newId: NewId;
  phrases: PhraseTrigger;
  pasting: Pasting;
};

/**
 * At every commit React walks all nodes of a focused element whose `contentEditable` is "true", to
 * restore its selection; Slate does that itself, and in 10,000 paragraphs the walk takes longer
 * than all the rest of a key. The property is read by React alone: the attribute stays "true".
 */
function useNoSelectionWalk(editor: Editor): void {
  useEffect(() => {
    const body = ReactEditor.toDOMNode(editor, editor);
    Object.defineProperty(body, "contentEditable", { value: "plaintext-only" });
  }, [editor]);
}

/** Says once why Tab does nothing in a paragraph. */
function useIdleTab(): () => void {
  const notify = useNotify();
  const said = useRef(false);
  return () => {
    if (said.current) return;
    said.current = true;
    notify({ intent: "info", title: words.editor.idleTab, body: words.editor.idleTabHint });
  };
}

/** The body: Slate, with the structure keys. It holds the document; React state does not. */
export function BodyEditor(props: BodyEditorProps) {
  const { editor, redrawing, labels, scheme, profile, newId, phrases, pasting } = props;
  const commands = useRegistry();
  const context = useMemo(() => ({ labels, scheme, profile }), [labels, scheme, profile]);
  const leaving = useRef(false);
  useNoSelectionWalk(editor);
  useEffect(() => keepBodyCaret(editor), [editor]);
  const onIdleTab = useIdleTab();
  const keys: KeyContext = { editor, leaving, newId, commands, phrases, pasting, onIdleTab };
  return (
    <BlockContextProvider value={context}>
      <Editable
        className="vk-body"
        data-entry
        aria-label={words.editor.body}
        aria-multiline
        role="textbox"
        lang="vi"
        spellCheck={false}
        placeholder={words.editor.placeholder}
        renderElement={BlockElement}
        renderLeaf={Leaf}
        renderText={Run}
        renderChunk={Chunk}
        renderPlaceholder={Placeholder}
        {...useDraggedWords(editor)}
        onContextMenu={() => takeSelection(editor)}
        onDOMBeforeInput={(event: InputEvent) => typeOnModel(editor, redrawing, event)}
        onKeyDown={(event: KeyboardEvent) => bodyKey(keys, event)}
      />
    </BlockContextProvider>
  );
}
