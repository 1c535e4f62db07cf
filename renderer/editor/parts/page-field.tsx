import {
  type CSSProperties,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  useLayoutEffect,
  useRef,
} from "react";
import { flushSync } from "react-dom";
import { cleanForeign, keepsSoftHyphens } from "../../../document/import/clean.ts";

type PageFieldProps = {
  /** What a screen reader calls it. */
  name: string;
  value: string;
  placeholder?: string;
  className?: string;
  style?: CSSProperties;
  /** Lines may break; Enter makes a new one. */
  multiline?: boolean;
  /** Only digits, and at most so many. */
  digits?: number;
  /** For jumping to a finding. */
  part?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** What is put in may be more than words of this field: true when someone else has taken it. */
  onPasteText?: (text: string, whole: boolean) => boolean;
};

/**
 * Words of the page that are edited in place and flow with the words around them. While the field
 * has the focus the browser alone writes in it, so that no keyboard's composition is disturbed;
 * what the rules make of it (padding, one line) is shown when one leaves.
 */
export function PageField(props: PageFieldProps) {
  const { name, value, placeholder = "", className = "", multiline = false, part } = props;
  const field = useRef<HTMLSpanElement>(null);
  const pointed = useRef(false);
  useLayoutEffect(() => {
    if (field.current && document.activeElement !== field.current) show(field.current, value);
  });
  return (
    <span
      ref={field}
      role="textbox"
      tabIndex={0}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      aria-label={name}
      aria-multiline={multiline}
      title={name}
      lang="vi"
      spellCheck={false}
      className={`vk-field ${className}`}
      style={props.style}
      data-placeholder={placeholder}
      data-part={part}
      inputMode={props.digits ? "numeric" : "text"}
      onPointerDown={() => {
        pointed.current = true;
      }}
      onFocus={(event) => {
        // Reached by keyboard, a field is taken whole, as every input is.
        if (!pointed.current) window.getSelection()?.selectAllChildren(event.currentTarget);
        pointed.current = false;
      }}
      onKeyDown={(event) => keepOneLine(event, multiline)}
      onBeforeInput={(event) => props.digits && keepDigits(event, props.digits)}
      onPaste={(event) => takeWords(event, event.clipboardData, props)}
      onDrop={(event) => takeDropped(event, props)}
      onInput={(event) =>
        !isHalfAWord(event) && props.onChange(typedIn(event.currentTarget, multiline))
      }
      onCompositionEnd={({ currentTarget }) => {
        // At once: leaving the field may have ended it, and then shows what is known of it.
        flushSync(() => props.onChange(typedIn(currentTarget, multiline)));
      }}
      onBlur={(event) => {
        props.onBlur?.();
        show(event.currentTarget, value);
      }}
    />
  );
}

/** What is still composed is nobody's: it is told when it is whole. */
const isHalfAWord = ({ nativeEvent }: FormEvent<HTMLElement>): boolean =>
  (nativeEvent as InputEvent).isComposing;

function show(field: HTMLElement, value: string): void {
  if (field.textContent !== value) field.textContent = value;
}

/** What stands in the field; an emptied one is made truly empty, so that its placeholder shows. */
function typedIn(field: HTMLElement, multiline: boolean): string {
  const text = (field.textContent ?? "").replace(/\n$/u, "");
  if (text === "") field.textContent = "";
  return multiline ? text : text.replace(/\s*\n\s*/gu, " ");
}

/** What is pasted into a field is its words alone, without hidden marks, in one line where it has one. */
function wordsFor(source: string, { multiline, digits }: PageFieldProps): string {
  const clean = cleanForeign(source, keepsSoftHyphens(source)).trim();
  if (digits) return clean.replace(/\D/gu, "").slice(0, digits);
  return multiline ? clean : clean.replace(/\s+/gu, " ");
}

/** True when all of a field is selected, or it is empty: what comes then takes its place. */
const isWhole = (field: Element): boolean =>
  (window.getSelection()?.toString() ?? "") === (field.textContent ?? "");

function takeWords(event: FormEvent<HTMLElement>, from: DataTransfer, props: PageFieldProps): void {
  event.preventDefault();
  const source = from.getData("text/plain");
  if (props.onPasteText?.(source, isWhole(event.currentTarget))) return;
  const text = wordsFor(source, props);
  // Only the browser's own command keeps the cursor and tells of the input.
  if (text !== "") document.execCommand("insertText", false, text);
}

function takeDropped(event: DragEvent<HTMLElement>, props: PageFieldProps): void {
  const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
  event.currentTarget.focus();
  if (caret) window.getSelection()?.setBaseAndExtent(...edgesOf(caret));
  takeWords(event, event.dataTransfer, props);
}

const edgesOf = (caret: globalThis.Range): [Node, number, Node, number] => [
  caret.startContainer,
  caret.startOffset,
  caret.startContainer,
  caret.startOffset,
];

function keepOneLine(event: KeyboardEvent, multiline: boolean): void {
  if (event.key === "Enter" && !multiline && !event.nativeEvent.isComposing) event.preventDefault();
}

function keepDigits(event: FormEvent<HTMLElement>, most: number): void {
  const { data } = event.nativeEvent as InputEvent;
  const selected = window.getSelection()?.isCollapsed === false;
  const full = (event.currentTarget.textContent ?? "").length >= most;
  if (data && (/\D/u.test(data) || (full && !selected))) event.preventDefault();
}
