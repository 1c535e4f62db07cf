import { useCallback, useMemo, useRef, useState } from "react";
import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import type { NewId } from "../../../document/model.ts";
import { fillInPhrase, type Phrase, placeholderValues } from "../../../document/phrases.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import { documentToneUse } from "../../../document/vietnamese/document-tone-style.ts";
import type { ToneStyle } from "../../../document/vietnamese/tone-style.ts";
import { api } from "../../api.ts";
import type { Command } from "../../commands/command.ts";
import { useCommands } from "../../commands/use-commands.ts";
import type { Session } from "../../session/session.ts";
import { useNotify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import { changeToneStyle } from "./change-tone-style.ts";
import { CitationSheet } from "./citation-sheet.tsx";
import { insertPhrase } from "./insert-phrase.ts";
import { insertCitation, textBeforeCursor } from "./insert-words.ts";
import { PhraseBookSheet } from "./phrase-book-sheet.tsx";
import { PhraseListbox } from "./phrase-listbox.tsx";
import type { PhraseTrigger } from "./phrase-trigger.ts";
import { putCursorBack } from "./put-cursor-back.ts";
import type { Shown } from "./shown.ts";
import { textAidCommands } from "./text-aid-commands.ts";
import { ToneStyleSheet } from "./tone-style-sheet.tsx";
import { type KeptBook, useKeptBook } from "./use-kept-book.ts";
import { useNoBreakMarks } from "./use-no-break-marks.ts";
import "./text-aids.css";

type TextAidsProps = {
  editor: Editor;
  session: Session;
  profile: Profile;
  newId: NewId;
  trigger: PhraseTrigger;
  /** Another screen lies over this one. */
  away: boolean;
};

const NONE: readonly Command[] = [];

/** Phrases, abbreviations, citations, today's date, no-break spaces and the tone style. */
export function TextAids(props: TextAidsProps) {
  const { editor, session, newId, trigger, away } = props;
  const kept = useKeptBook();
  const { shown, show, leave } = useShown(editor);
  const notify = useNotify();
  useNoBreakMarks(editor, session);
  useCommands(away ? NONE : textAidCommands({ editor, trigger, kept, show, notify, newId }));
  const choose = useCallback(
    (phrase: Phrase) => {
      const at = trigger.range();
      trigger.close();
      const known = placeholderValues(session.frame.parts);
      insertPhrase(editor, fillInPhrase(phrase, known), newId, at);
      ReactEditor.focus(editor);
    },
    [editor, session, newId, trigger],
  );
  return (
    <>
      {!away && <PhraseListbox trigger={trigger} offered={kept.offered} onChoose={choose} />}
      {shown && <ShownSheet {...props} shown={shown} kept={kept} onClose={leave} />}
    </>
  );
}

/** Which sheet is open. The cursor is where it was when it goes; `leave` then does something there. */
function useShown(editor: Editor) {
  const [shown, setShown] = useState<Shown>();
  const before = useRef(editor.selection);
  const show = (next: Shown) => {
    before.current = editor.selection;
    setShown(next);
  };
  const leave = (act?: () => void) => {
    setShown(undefined);
    // The sheet gives the focus back, to the start of the text.
    requestAnimationFrame(() => {
      putCursorBack(editor, before.current);
      act?.();
    });
  };
  return { shown, show, leave };
}

type ShownSheetProps = TextAidsProps & {
  shown: Shown;
  kept: KeptBook;
  onClose: (act?: () => void) => void;
};

function ShownSheet(props: ShownSheetProps) {
  const { shown, editor, profile, session, kept, onClose } = props;
  const changeStyle = useToneStyle(props);
  if (shown.sheet === "book") return <Book shown={shown} kept={kept} onClose={onClose} />;
  if (shown.sheet === "tone-style")
    return (
      <ToneStyleSheet
        use={documentToneUse(session.document())}
        preferred={kept.toneStyle}
        onChange={(style, remember) => onClose(() => changeStyle(style, remember))}
        onClose={onClose}
      />
    );
  return (
    <CitationSheet
      profile={profile}
      before={textBeforeCursor(editor)}
      onInsert={(cited) => onClose(() => insertCitation(editor, cited))}
      onClose={onClose}
    />
  );
}

type BookProps = {
  shown: Extract<Shown, { sheet: "book" }>;
  kept: KeptBook;
  onClose: () => void;
};

function Book({ shown, kept, onClose }: BookProps) {
  const notify = useNotify();
  const { tab, phrase, short } = shown;
  const book = useMemo(
    () => ({
      ...kept.own,
      phrases: [...kept.own.phrases, ...(phrase ? [phrase] : [])],
      abbreviations: [...kept.own.abbreviations, ...(short ? [{ short, full: "" }] : [])],
    }),
    [kept.own, phrase, short],
  );
  return (
    <PhraseBookSheet
      book={book}
      tab={tab}
      added={phrase !== undefined || short !== undefined}
      installed={kept.installed}
      damaged={kept.damaged}
      onSave={async (next) => {
        const failed = await kept.save(next);
        if (!failed) notify({ intent: "success", title: words.phraseBook.saved });
        return failed;
      }}
      onClose={onClose}
    />
  );
}

/** Changes the whole draft in one step, says how much, and remembers the style if that is wanted. */
function useToneStyle({ editor, session, kept }: ShownSheetProps) {
  const notify = useNotify();
  return (style: ToneStyle, remember: boolean) => {
    const count = changeToneStyle(editor, session, style);
    const step = editor.history.undos.at(-1);
    // Only this act is taken back, not what came after it.
    const undo = () => {
      if (editor.history.undos.at(-1) === step) editor.undo();
      else notify({ intent: "info", title: words.toneStyle.later });
    };
    const sample = words.toneStyle.samples[style];
    notify(
      count === 0
        ? { intent: "info", title: words.toneStyle.nothing }
        : {
            intent: "success",
            title: words.toneStyle.done(count, sample),
            actions: [{ label: words.textAids.undo, run: undo }],
          },
    );
    if (remember && style !== kept.toneStyle) void keep(style);
  };
  async function keep(style: ToneStyle) {
    const answer = await api.setToneStyle({ style });
    if (answer.ok) kept.respell(style);
    else
      notify({
        intent: "error",
        title: words.toneStyle.notKept,
        body: words.errors[answer.error.code],
      });
  }
}
