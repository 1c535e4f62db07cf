import { useEffect, useMemo, useState } from "react";
import type { ApiErrorCode, KeptPhrases } from "../../../bridge/api.ts";
import {
  type Abbreviation,
  EMPTY_PHRASE_BOOK,
  inSpelling,
  type PhraseBook,
} from "../../../document/phrases.ts";
import type { ToneStyle } from "../../../document/vietnamese/tone-style.ts";
import { api } from "../../api.ts";
import { useNotify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import type { Offered } from "./phrase-listbox.tsx";

/** Phrases and abbreviations as this office has them. */
export type KeptBook = {
  own: PhraseBook;
  /** Those that are shipped, spelled as the office does. */
  installed: PhraseBook;
  toneStyle: ToneStyle;
  damaged: boolean;
  /** The office's own go first. */
  offered: readonly Offered[];
  abbreviations: readonly Abbreviation[];
  /** Keeps the office's own; answers why it could not be kept. */
  save: (own: PhraseBook) => Promise<ApiErrorCode | undefined>;
  respell: (style: ToneStyle) => void;
};

const NOTHING: KeptPhrases = {
  installed: EMPTY_PHRASE_BOOK,
  own: EMPTY_PHRASE_BOOK,
  toneStyle: "new",
};

/** Reads the book once, and keeps what is changed. */
export function useKeptBook(): KeptBook {
  const [kept, setKept] = useState(NOTHING);
  const notify = useNotify();
  useEffect(() => {
    let here = true;
    void api.readPhrases({}).then((answer) => {
      if (!here) return;
      if (answer.ok) setKept(answer.value);
      else
        notify({
          intent: "error",
          title: words.textAids.notRead,
          body: words.errors[answer.error.code],
        });
    });
    return () => {
      here = false;
    };
  }, [notify]);
  return useMemo(() => {
    const installed = inSpelling(kept.installed, kept.toneStyle);
    const { own, toneStyle } = kept;
    return {
      own,
      installed,
      toneStyle,
      damaged: kept.damaged === true,
      offered: [
        ...own.phrases.map((phrase) => ({ phrase, own: true })),
        ...installed.phrases.map((phrase) => ({ phrase, own: false })),
      ],
      abbreviations: [...own.abbreviations, ...installed.abbreviations],
      save: async (book) => {
        const answer = await api.savePhrases({ book });
        if (!answer.ok) return answer.error.code;
        setKept(({ damaged: _over, ...now }) => ({ ...now, own: book }));
        return undefined;
      },
      respell: (style) => setKept((now) => ({ ...now, toneStyle: style })),
    };
  }, [kept]);
}
