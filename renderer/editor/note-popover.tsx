import { Button, Field, Popover, PopoverSurface, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { Editor } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import { useCaretBack } from "../ui/use-caret-back.ts";
import { words } from "../words.ts";
import type { NoteEditing, OpenNote } from "./note-editing.ts";

/** The small sheet in which a footnote is written, beside the words it stands after. */
export function NotePopover({ notes }: { notes: NoteEditing }) {
  const editor = useSlateStatic();
  const open = useSyncExternalStore(notes.subscribe, notes.get);
  useCaretBack(open !== undefined);
  if (!open) return null;
  const target = { getBoundingClientRect: () => rectOf(editor, notes) };
  const leave = () => void notes.close();
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target, position: "below" }}
      onOpenChange={(_event, { open: stays }) => !stays && leave()}
    >
      <PopoverSurface className="vk-note-sheet" aria-label={words.notes.heading}>
        <NoteForm key={open.text} open={open} onSave={(text) => notes.save(text)} onLeave={leave} />
      </PopoverSurface>
    </Popover>
  );
}

function rectOf(editor: Editor, notes: NoteEditing): DOMRect {
  const path = notes.place();
  if (!path || !Editor.hasPath(editor, path)) return new DOMRect(0, 0, 0, 0);
  const rects = ReactEditor.toDOMRange(editor, Editor.range(editor, path)).getClientRects();
  return rects[rects.length - 1] ?? new DOMRect(0, 0, 0, 0);
}

type NoteFormProps = { open: OpenNote; onSave: (text: string) => void; onLeave: () => void };

function NoteForm({ open, onSave, onLeave }: NoteFormProps) {
  const [text, setText] = useState(open.text);
  const save = () => onSave(text.replaceAll("\r\n", "\n").trim().normalize("NFC"));
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <Field label={words.notes.text} hint={words.notes.hint}>
        <Textarea
          value={text}
          lang="vi"
          spellCheck={false}
          rows={3}
          placeholder={words.notes.placeholder}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={keys}
        />
      </Field>
      <div className="vk-note-buttons">
        {open.text !== "" && (
          <Button size="small" appearance="subtle" onClick={() => onSave("")}>
            {words.notes.remove}
          </Button>
        )}
        <Button size="small" onClick={onLeave}>
          {words.notes.cancel}
        </Button>
        <Button size="small" appearance="primary" disabled={text.trim() === ""} onClick={save}>
          {words.notes.save}
        </Button>
      </div>
    </>
  );
}

type FootNotesProps = {
  notes: NoteEditing;
  texts: readonly string[];
  /** How many footnotes come before these. */
  before?: number;
};

/** Footnotes as they stand at the foot of their pages; each can be changed. */
export function FootNotes({ notes, texts, before = 0 }: FootNotesProps) {
  if (texts.length === 0) return null;
  return (
    <section className="vk-footnotes" aria-label={words.notes.heading}>
      <ol>
        {texts.map((text, index) => {
          const n = before + index + 1;
          return (
            <li key={n}>
              <button type="button" title={words.notes.edit(n)} onClick={() => notes.openNumber(n)}>
                <sup>{n}</sup> <span data-note={n}>{text}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
