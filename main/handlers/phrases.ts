import { z } from "zod";
import type { Inputs, KeptPhrases } from "../../bridge/api.ts";
import { EMPTY_PHRASE_BOOK, type PhraseBook, parsePhraseBook } from "../../document/phrases.ts";
import { ok } from "../../document/result.ts";
import { TONE_STYLES, type ToneStyle } from "../../document/vietnamese/tone-style.ts";
import { type Db, inTransaction } from "../store/db.ts";
import { readSetting, writeSetting } from "../store/settings.ts";
import type { Context } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** The office's own book; undefined when what is stored cannot be read. */
function ownBook(db: Db): PhraseBook | undefined {
  const stored = readSetting(db, "phrases");
  if (stored === undefined) return EMPTY_PHRASE_BOOK;
  try {
    const parsed = parsePhraseBook(JSON.parse(stored));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}

/** How the office writes tone marks; papers of Văn phòng Trung ương have the new style. */
function toneStyleOf(db: Db): ToneStyle {
  const stored = z.enum(TONE_STYLES).safeParse(readSetting(db, "toneStyle"));
  return stored.success ? stored.data : "new";
}

/** The installed phrases and abbreviations, the office's own, and how it spells. */
export function readPhrases({ db, phrases }: Context): Outcome<KeptPhrases> {
  const own = ownBook(db);
  return ok({
    installed: phrases,
    own: own ?? EMPTY_PHRASE_BOOK,
    toneStyle: toneStyleOf(db),
    ...(!own && { damaged: true }),
  });
}

/** Keeps the office's own book; the last one counts. What could not be read is put aside first. */
export function savePhrases({ db }: Context, { book }: Inputs["savePhrases"]): Outcome<null> {
  inTransaction(db, () => {
    const stored = readSetting(db, "phrases");
    if (stored !== undefined && !ownBook(db)) writeSetting(db, "phrasesUnreadable", stored);
    writeSetting(db, "phrases", JSON.stringify(book));
  });
  return ok(null);
}

/** Decides how the office writes tone marks from now on. */
export function setToneStyle({ db }: Context, { style }: Inputs["setToneStyle"]): Outcome<null> {
  writeSetting(db, "toneStyle", style);
  return ok(null);
}
