import { useCallback, useMemo, useState } from "react";
import type { Editor } from "slate";
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
import { useCaretBack } from "../../ui/use-caret-back.ts";
import { words } from "../../words.ts";
import { enterBody } from "../body-caret.ts";
import { changeToneStyle } from "./change-tone-style.ts";
import { CitationSheet } from "./citation-sheet.tsx";
import { insertPhrase } from "./insert-phrase.ts";
import { insertCitation, textBeforeCursor } from "./insert-words.ts";
import { PhraseBookSheet } from "./phrase-book-sheet.tsx";
import { PhraseListbox } from "./phrase-listbox.tsx";
import type { PhraseTrigger } from "./phrase-trigger.ts";
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
  const { shown, show, leave } = useShown();
  const notify = useNotify();
  useNoBreakMarks(editor, session);
  useCommands(away ? NONE : textAidCommands({ editor, trigger, kept, show, notify, newId }));
  const choose = useCallback(
    (phrase: Phrase) => {
      enterBody(editor);
      const at = trigger.range();
      trigger.close();
      const known = placeholderValues(session.frame.parts);
      insertPhrase(editor, fillInPhrase(phrase, known), newId, at);
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

/** Which sheet is open; `leave` does something when it is gone and the cursor is where it was. */
function useShown() {
  const [shown, show] = useState<Shown>();
  const afterwards = useCaretBack(shown !== undefined);
  const leave = (act?: () => void) => {
    if (act) afterwards(act);
    show(undefined);
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
  const close = () => onClose();
  if (shown.sheet === "book") return <Book shown={shown} kept={kept} onClose={close} />;
  if (shown.sheet === "tone-style")
    return (
      <ToneStyleSheet
        use={documentToneUse(session.document())}
        preferred={kept.toneStyle}
        onChange={(style, remember) => onClose(() => changeStyle(style, remember))}
        onClose={close}
      />
    );
  return (
    <CitationSheet
      profile={profile}
      before={textBeforeCursor(editor)}
      onInsert={(cited) => onClose(() => cite(editor, cited))}
      onClose={close}
    />
  );
}

/** Into the body, wherever the sheet was opened. */
function cite(editor: Editor, cited: string): void {
  enterBody(editor);
  insertCitation(editor, cited);
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
