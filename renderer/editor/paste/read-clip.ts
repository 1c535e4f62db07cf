import { paragraph, text } from "../../../document/build.ts";
import { blockOf, type Draft, readDrafts } from "../../../document/import/blocks.ts";
import { countHidden, keepsSoftHyphens } from "../../../document/import/clean.ts";
import { type Garbled, garbledAs, ungarbled } from "../../../document/import/garbled.ts";
import { withGrounds } from "../../../document/import/grounds.ts";
import { readLines } from "../../../document/import/lines.ts";
import type { Piece, PieceTable } from "../../../document/import/piece.ts";
import { PieceReader } from "../../../document/import/piece-reader.ts";
import { countUnread, withSigns } from "../../../document/import/symbol-fonts.ts";
import { type Block, isTable, type Text, textsOf } from "../../../document/model.ts";
import { cleanText } from "../../../document/parse.ts";
import { normalizeBody, type RulesContext } from "../../../document/rules.ts";
import type { TableRoom } from "../../../document/table/room.ts";
import { withLook } from "../../../document/table/tidy.ts";
import { type Clip, isEmptyClip } from "./clip.ts";
import { gridOf } from "./grid.ts";
import type { readPage } from "./html/read-page.ts";
import { linesOfBlocks, type Pasted, tableTooLarge } from "./pasted.ts";
import { readFragment } from "./read-fragment.ts";

/** "structured": what the words are is recognised; "unicode": and an old encoding converted; "plain": words as they came. */
export type Mode = "structured" | "unicode" | "plain";

/** The reader of HTML, which is loaded when it is needed first. */
export type PageReader = typeof readPage;

/** Pieces that become blocks before others get their turn. */
const PIECES = 200;

/** `room`: what a table has to fit in where it comes to. */
type Context = RulesContext & { readPage: PageReader; room: () => TableRoom };

/** Reads what came, in slices. Undefined when it holds no words and no table. */
export function* readClip(
  clip: Clip,
  mode: Mode,
  context: Context,
): Generator<void, Pasted | undefined, void> {
  if (isEmptyClip(clip)) return undefined;
  if (mode === "plain") return yield* readPlain(clip, context);
  const own = clip.fragment === "" ? undefined : readFragment(clip.fragment, context);
  if (own) return ofBlocks(own, { own: true });
  const page = clip.html === "" ? undefined : yield* readHtml(clip, mode, context);
  if (page) return page;
  const read = readText(clip.text, mode, context);
  return read && { ...read, blocks: yield* soundBlocks(read.blocks, context) };
}

function* readHtml(
  { html, text: words }: Clip,
  mode: Mode,
  context: Context,
): Generator<void, Pasted | undefined, void> {
  const garbled = garbledAs(words);
  const reading = { convert: mode === "unicode", ...(garbled && { garbled }) };
  const { pieces, noticed } = yield* context.readPage(html, reading);
  const { legacy, ...others } = noticed;
  if (pieces.length === 0) return undefined;
  const tooLarge = tableTooLarge(pieces.flatMap((p) => (p.kind === "table" ? [p.table] : [])));
  const read = tooLarge ? { blocks: [] } : yield* blocksOf(pieces, context);
  return {
    ...read,
    lines: linesOfPieces(pieces),
    whole: /\n$/u.test(words),
    found: {
      ...others,
      looks: /\sstyle=|\sclass=|<font/iu.test(html),
      ...legacyFact(legacy, mode),
    },
    ...(tooLarge && { tooLarge }),
  };
}

type Read = Pick<Pasted, "blocks" | "typed">;

function* blocksOf(pieces: readonly Piece[], context: Context): Generator<void, Read, void> {
  const reader = new PieceReader(pieces, context.scheme, context.newId);
  for (const [index, piece] of pieces.entries()) {
    reader.read(piece.kind === "table" ? setPiece(piece, context.room()) : piece);
    if (index % PIECES === 0) yield;
  }
  const blocks = yield* soundBlocks(withGrounds(reader.blocks), context);
  return { blocks, typed: reader.typed };
}

const setPiece = (piece: PieceTable, room: TableRoom): PieceTable => ({
  ...piece,
  table: withLook(piece.table, piece.look ?? {}, room),
});

/** Blocks as the rules have them: each by itself, so that many take no longer for each. */
function* soundBlocks(blocks: readonly Block[], context: Context): Generator<void, Block[], void> {
  const sound: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    sound.push(...normalizeBody([block], context));
    if (index % PIECES === 0) yield;
  }
  return sound;
}

const linesOfPieces = (pieces: readonly Piece[]): Text[][] =>
  pieces.flatMap((piece): Text[][] => {
    if (piece.kind === "table") return linesOfBlocks([{ ...piece.table, id: "" }]);
    return [piece.label === undefined ? piece.runs : [text(`${piece.label} `), ...piece.runs]];
  });

const legacyFact = (legacy: Garbled | undefined, mode: Mode) =>
  legacy && { [mode === "unicode" ? "converted" : "legacy"]: legacy };

function readText(source: string, mode: Mode, context: Context): Pasted | undefined {
  if (source.trim() === "") return undefined;
  const legacy = garbledAs(source);
  const words = legacy && mode === "unicode" ? ungarbled(source, legacy) : source;
  const grid = gridOf(words, context.newId);
  const facts = {
    hidden: countHidden(source, keepsSoftHyphens(source)),
    unread: countUnread(withSigns(source)),
    ...legacyFact(legacy, mode),
  };
  if (grid) {
    const tooLarge = tableTooLarge([grid]);
    const blocks = tooLarge ? [] : normalizeBody([withLook(grid, {}, context.room())], context);
    return { ...ofBlocks(blocks, facts), ...(tooLarge && { tooLarge }) };
  }
  const { lines, pageMarks } = readLines(words);
  const drafts = readDrafts(lines, context.scheme);
  const joined = drafts.reduce((sum, draft) => sum + draft.lines.length - 1, 0);
  return {
    ...blocksOfDrafts(drafts, context),
    lines: lines.map((line) => [text(line.text)]),
    whole: /\n$/u.test(source),
    found: { ...facts, joined, pageMarks },
  };
}

function blocksOfDrafts(drafts: readonly Draft[], { scheme, newId }: Context): Read {
  const typed = new Map<string, string>();
  const blocks = drafts.map((draft) => {
    const block = blockOf(draft, scheme, newId);
    if (draft.label) typed.set(block.id, draft.label.typed);
    return block;
  });
  return { blocks: withGrounds(blocks), typed };
}

/** The words as they came, a paragraph a line: nothing is recognised, joined or converted. */
function* readPlain(clip: Clip, context: Context): Generator<void, Pasted | undefined, void> {
  const source = clip.text !== "" ? clip.text : yield* wordsOfPage(clip, context);
  const lines = cleanText(source)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => [text(line)]);
  if (lines.length === 0) return undefined;
  const blocks = lines.map((runs) => paragraph(context.newId(), runs));
  return { blocks, lines, whole: /\n$/u.test(source), found: {} };
}

function* wordsOfPage(clip: Clip, context: Context): Generator<void, string, void> {
  if (clip.html === "") return "";
  const { pieces } = yield* context.readPage(clip.html, { convert: false });
  return linesOfPieces(pieces)
    .map((runs) => runs.map((run) => run.text).join(""))
    .join("\n");
}

/** Blocks as they are. The empty one that a selection over whole blocks ends with is no block. */
function ofBlocks(blocks: readonly Block[], found: Pasted["found"]): Pasted {
  const last = blocks.at(-1);
  const hangs = blocks.length > 1 && last && !isTable(last) && textsOf(last).every((t) => !t.text);
  const kept = hangs ? blocks.slice(0, -1) : [...blocks];
  return { blocks: kept, lines: linesOfBlocks(kept), whole: hangs === true, found };
}
