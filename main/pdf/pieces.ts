import type { FlowParagraph } from "../../document/flow/flow.ts";
import type { PlacedLine, PlacedRun } from "../../document/layout/pages.ts";
import { textWidth } from "../../document/layout/text-width.ts";
import type { StructureNode, StructurePlace } from "./structure.ts";

/**
 * Words of one line that belong to one element. `node` absent: they belong to the page, as its
 * number does. `note`: the reference to this footnote, in the element.
 */
export type Piece = { line: PlacedLine; run: PlacedRun; node?: StructureNode; note?: number };

/** What pieces are cut by: where paragraphs belong, and which of them have begun. */
export type Cutting = {
  places: ReadonlyMap<FlowParagraph, StructurePlace>;
  begun: { has(paragraph: FlowParagraph): boolean };
};

const spacesIn = (text: string): number => text.split(" ").length - 1;

/** A run in two, at a character. */
function cut(run: PlacedRun, at: number): [PlacedRun, PlacedRun] {
  const text = run.text.slice(0, at);
  const width = textWidth(text, run.face, run.size) + spacesIn(text) * run.wordSpacing;
  return [
    { ...run, text, width },
    { ...run, text: run.text.slice(at), x: run.x + width, width: run.width - width },
  ];
}

/** The runs of a line with the first `length` characters, a label, apart. */
function withLabelApart(runs: readonly PlacedRun[], length: number): [PlacedRun[], PlacedRun[]] {
  const label: PlacedRun[] = [];
  let left = length;
  for (const [index, run] of runs.entries()) {
    if (left === 0) return [label, runs.slice(index)];
    if (run.text.length > left) {
      const [head, tail] = cut(run, left);
      return [
        [...label, head],
        [tail, ...runs.slice(index + 1)],
      ];
    }
    label.push(run);
    left -= run.text.length;
  }
  return [label, []];
}

/** The space at the end of a line is drawn, though nothing is seen of it: words end there. */
const withSpace = (runs: readonly PlacedRun[]): PlacedRun[] =>
  runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: `${run.text} ` } : run));

const pieceOf = (line: PlacedLine, run: PlacedRun, node: StructureNode): Piece =>
  run.note === undefined ? { line, run, node } : { line, run, node, note: run.note };

function placedPieces(
  line: PlacedLine,
  runs: readonly PlacedRun[],
  { node, label }: StructurePlace,
  isFirst: boolean,
): Piece[] {
  const length = isFirst && label ? label.length : 0;
  const [before, rest] = withLabelApart(runs, length);
  return [
    ...before.map((run) => pieceOf(line, run, label?.node ?? node)),
    ...rest.map((run) => pieceOf(line, run, node)),
  ];
}

/** The pieces of a line. */
export function piecesOf(line: PlacedLine, { places, begun }: Cutting): Piece[] {
  const own = line.runs.filter((run) => run.text !== "");
  const runs = line.parted ? withSpace(own) : own;
  const place = line.paragraph && places.get(line.paragraph);
  if (line.paragraph === undefined || place === undefined)
    return runs.map((run) => ({ line, run }));
  return placedPieces(line, runs, place, !begun.has(line.paragraph));
}

const isSame = (one: Piece, other: Piece): boolean =>
  one.node === other.node && one.note === undefined && other.note === undefined;

/** Pieces of a page one after the other that belong to one element. */
export function stretchesOf(pieces: readonly Piece[]): Piece[][] {
  const stretches: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (last && isSame(last, piece)) stretches.at(-1)?.push(piece);
    else stretches.push([piece]);
    last = piece;
  }
  return stretches;
}

/** Pieces by their lines. */
export const linesOf = (pieces: readonly Piece[]): Map<PlacedLine, PlacedRun[]> => {
  const lines = new Map<PlacedLine, PlacedRun[]>();
  for (const { line, run } of pieces) {
    const runs = lines.get(line) ?? [];
    runs.push(run);
    lines.set(line, runs);
  }
  return lines;
};
