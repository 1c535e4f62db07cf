import {
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Editor } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import { type Phrase, phraseText } from "../../../document/phrases.ts";
import { scoreOf } from "../../commands/palette.tsx";
import { words } from "../../words.ts";
import { focusBody } from "../body-caret.ts";
import type { PhraseTrigger } from "./phrase-trigger.ts";

/** A phrase to choose from; `own`: the office's. */
export type Offered = { phrase: Phrase; own: boolean };

const MOST_SHOWN = 40;

/** The phrases that fit what was typed, without marks too; those that are called so go first. */
export function fittingPhrases(offered: readonly Offered[], typed: string): Offered[] {
  const scored = offered.map((one) => {
    const byName = scoreOf("", typed, [one.phrase.name]);
    return { one, score: byName || scoreOf("", typed, [phraseText(one.phrase)]) / 2 };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}

type PhraseListboxProps = {
  trigger: PhraseTrigger;
  offered: readonly Offered[];
  onChoose: (phrase: Phrase) => void;
};

/** The list of phrases at the cursor, while "/" asks for it. The focus stays in the text. */
export function PhraseListbox({ trigger, offered, onChoose }: PhraseListboxProps) {
  const open = useSyncExternalStore(trigger.subscribe, trigger.get);
  const found = useMemo(() => (open ? fittingPhrases(offered, open.typed) : []), [open, offered]);
  if (!open || found.length === 0) return null;
  return <Shown key={open.typed} {...{ trigger, found, onChoose }} />;
}

type ShownProps = Omit<PhraseListboxProps, "offered"> & { found: readonly Offered[] };

function Shown({ trigger, found, onChoose }: ShownProps) {
  const editor = useSlateStatic();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  useKeys(trigger, found, { active, setActive, onChoose });
  useAria(editor, id, active);
  usePlace(editor, list);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div className="vk-phrases" ref={list}>
      <div
        role="listbox"
        id={id}
        aria-label={words.phraseList.label}
        className="vk-phrase-list"
        tabIndex={0}
        onFocus={() => focusBody(editor)}
      >
        {found.map(({ phrase, own }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, which has the focus
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
          <div
            key={`${own}-${phrase.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(phrase)}
          >
            <span className="vk-phrase-name">
              {phrase.name}
              {own && <em>{words.phraseList.own}</em>}
            </span>
            <span className="vk-phrase-text">{phraseText(phrase)}</span>
          </div>
        ))}
      </div>
      <p className="vk-phrase-keys" aria-live="polite">
        <span>{words.phraseList.found(found.length)}</span>
        <span aria-hidden>{words.phraseList.keys}</span>
      </p>
    </div>
  );
}

type Choosing = {
  active: number;
  setActive: (index: number) => void;
  onChoose: (phrase: Phrase) => void;
};

/** The keys of the list while it is shown; all others are the text's. */
function useKeys(trigger: PhraseTrigger, found: readonly Offered[], choosing: Choosing): void {
  const { active, setActive, onChoose } = choosing;
  useEffect(() => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % found.length),
      ArrowUp: () => setActive((active - 1 + found.length) % found.length),
      Enter: () => found[active] && onChoose(found[active].phrase),
      Tab: () => found[active] && onChoose(found[active].phrase),
      Escape: () => trigger.close(),
    };
    trigger.onKey = (keys) => {
      acts[keys]?.();
      return keys in acts;
    };
    return () => {
      trigger.onKey = undefined;
    };
  }, [trigger, found, active, setActive, onChoose]);
}

/** What a screen reader is told of the list: the attributes of the text, which keeps the focus. */
function useAria(editor: Editor, id: string, active: number): void {
  useEffect(() => {
    const body = ReactEditor.toDOMNode(editor, editor);
    const attributes = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": id,
      "aria-activedescendant": `${id}-${active}`,
    };
    for (const [name, value] of Object.entries(attributes)) body.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) body.removeAttribute(name);
    };
  }, [editor, id, active]);
}

const GAP = 4;

/** Below the cursor, or above it where there is more room; it follows when the page scrolls. */
function usePlace(editor: Editor, list: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const place = () => {
      const element = list.current;
      const caret = caretRect(editor);
      if (!element || !caret) return;
      const { offsetWidth: width, offsetHeight: height } = element;
      const below = caret.bottom + GAP + height <= window.innerHeight;
      const top = below ? caret.bottom + GAP : Math.max(GAP, caret.top - GAP - height);
      element.style.top = `${top}px`;
      element.style.left = `${Math.max(GAP, Math.min(caret.left, window.innerWidth - width - GAP))}px`;
      element.style.visibility = "visible";
    };
    // The browser has the new place of the cursor at the next frame.
    const frame = requestAnimationFrame(place);
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [editor, list]);
}

function caretRect(editor: Editor): DOMRect | undefined {
  const selection = window.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const rects = range?.getClientRects();
  if (rects && rects.length > 0) return rects[0];
  const block = editor.children[editor.selection?.focus.path[0] ?? 0];
  return block && ReactEditor.toDOMNode(editor, block).getBoundingClientRect();
}
