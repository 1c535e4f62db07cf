import { z } from "zod";
import { type DataProblem, parseData } from "./data-file.ts";
import { dayInFigures } from "./day.ts";
import { LEVELS, type Parts, type Text } from "./model.ts";
import { committeeOf, committeeWord } from "./parts/body-name.ts";
import type { Result } from "./result.ts";
import { type ToneStyle, toToneStyle } from "./vietnamese/tone-style.ts";

const mark = z.literal(true).optional();

/** A run of a phrase: a phrase has no footnotes. */
const runSchema = z.strictObject({
  text: z.string().max(5_000),
  bold: mark,
  italic: mark,
  lead: mark,
});

/** A block of a phrase. `level`: an item; `basis`: a ground; neither: a plain paragraph. */
const phraseBlockSchema = z.strictObject({
  level: z.enum(LEVELS).optional(),
  basis: mark,
  children: z.array(runSchema).min(1).max(200),
});

/** Words that are written again and again. The first block goes in at the cursor. */
const phraseSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** What it is found by. */
  name: z.string().trim().min(1).max(120),
  blocks: z.array(phraseBlockSchema).min(1).max(50),
});

/** What an abbreviation stands for: "BTV" -> "Ban Thường vụ". */
const abbreviationSchema = z.strictObject({
  short: z
    .string()
    .trim()
    .regex(/^\p{L}[\p{L}\d&]*$/u)
    .max(20),
  full: z.string().trim().min(1).max(200),
});

/** Phrases and abbreviations as a data file holds them, and as the office keeps its own. */
export const phraseBookSchema = z.strictObject({
  format: z.literal(1),
  phrases: z.array(phraseSchema).max(1_000),
  abbreviations: z.array(abbreviationSchema).max(1_000),
});

export type PhraseRun = z.infer<typeof runSchema>;
export type PhraseBlock = z.infer<typeof phraseBlockSchema>;
export type Phrase = z.infer<typeof phraseSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
export type PhraseBook = z.infer<typeof phraseBookSchema>;

export const EMPTY_PHRASE_BOOK: PhraseBook = { format: 1, phrases: [], abbreviations: [] };

/** Reads a phrase book from unknown JSON; a wrong one names its first wrong field. */
export const parsePhraseBook = (json: unknown): Result<PhraseBook, DataProblem> =>
  parseData(phraseBookSchema, json);

const runsText = (runs: readonly Pick<Text, "text">[]): string => runs.map((r) => r.text).join("");

/** The words of a phrase, a line for each block. */
export const phraseText = ({ blocks }: Pick<Phrase, "blocks">): string =>
  blocks.map((block) => runsText(block.children)).join("\n");

/** A place that waits for words: "{nội dung}". */
export const PLACEHOLDER = /\{[^{}\n]{1,60}\}/u;

/** What the parts of a document say for the placeholders; only what is known. */
export function placeholderValues({
  issuer,
  subject,
  number,
  placeDate,
}: Parts): Map<string, string> {
  const committee = committeeWord(committeeOf(issuer.name));
  const author = subject.author?.replace(/^của\s+/u, "");
  const known = [
    ["cơ quan", author || issuer.name],
    ["cấp uỷ", committee],
    ["trích yếu", subject.text.replaceAll("\n", " ")],
    ["ngày", placeDate.date && dayInFigures(placeDate.date)],
    ["địa danh", placeDate.place],
    ["ký hiệu", number.body],
  ] as const;
  return new Map(known.flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
}

/** A phrase with its known placeholders filled in; the others stay. */
export const fillInPhrase = (phrase: Phrase, known: ReadonlyMap<string, string>): Phrase =>
  mapRuns(phrase, (text) =>
    text.replace(new RegExp(PLACEHOLDER, "gu"), (whole) => {
      const name = whole.slice(1, -1).trim().toLocaleLowerCase("vi");
      return known.get(name) ?? whole;
    }),
  );

function mapRuns(phrase: Phrase, change: (text: string) => string): Phrase {
  const blocks = phrase.blocks.map((block) => ({
    ...block,
    children: block.children.map((run) => ({ ...run, text: change(run.text) })),
  }));
  return { ...phrase, blocks };
}

/** A shipped book in the spelling of the office. Placeholders keep their names. */
export const inSpelling = (book: PhraseBook, style: ToneStyle): PhraseBook => ({
  ...book,
  phrases: book.phrases.map((phrase) =>
    mapRuns({ ...phrase, name: toToneStyle(phrase.name, style) }, (text) =>
      text
        .split(new RegExp(`(${PLACEHOLDER.source})`, "u"))
        .map((piece, at) => (at % 2 === 1 ? piece : toToneStyle(piece, style)))
        .join(""),
    ),
  ),
  abbreviations: book.abbreviations.map(({ short, full }) => ({
    short,
    full: toToneStyle(full, style),
  })),
});

/** A letter with its marks, or the break before a block with what kind of block that is. */
type Letter = {
  char: string;
  marks: Omit<PhraseRun, "text">;
  kind?: Omit<PhraseBlock, "children">;
};

const lettersOf = (blocks: readonly PhraseBlock[]): Letter[] =>
  blocks.flatMap(({ children, ...kind }) => [
    { char: "\n", marks: {}, kind },
    ...children.flatMap(({ text, ...marks }) => [...text].map((char) => ({ char, marks }))),
  ]);

const sameMarks = (a: Letter["marks"], b: Letter["marks"]): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.lead === b.lead;

function blocksOf(letters: readonly Letter[]): PhraseBlock[] {
  const blocks: PhraseBlock[] = [];
  for (const { char, marks, kind } of letters) {
    const runs = blocks.at(-1)?.children;
    const last = runs?.at(-1);
    if (char === "\n" || !runs) blocks.push({ ...kind, children: [] });
    else if (last && sameMarks(last, marks)) last.text += char;
    else runs.push({ text: char, ...marks });
  }
  return blocks.map(({ children, ...kind }) => ({
    ...kind,
    children: children.length > 0 ? children : [{ text: "" }],
  }));
}

function sameCount(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Blocks whose words are now these, a line for each: what did not change keeps its marks and its
 * level, what is new has those of what stands before it.
 */
export function withPhraseText(blocks: readonly PhraseBlock[], text: string): PhraseBlock[] {
  const before = lettersOf(blocks);
  const old = before.map(({ char }) => char);
  const now = ["\n", ...text.normalize("NFC")];
  const end = sameCount(old.slice(1).toReversed(), now.slice(1).toReversed());
  const start = sameCount(old.slice(0, old.length - end), now.slice(0, now.length - end));
  const kept = before.slice(0, start);
  const marks = (kept.at(-1)?.kind ? before[start] : kept.at(-1))?.marks ?? {};
  const kind = kept.findLast((letter) => letter.kind)?.kind ?? {};
  const typed = now
    .slice(start, now.length - end)
    .map((char) => (char === "\n" ? { char, marks: {}, kind } : { char, marks }));
  return blocksOf([...kept, ...typed, ...before.slice(before.length - end)]);
}
