import { Editor, Path, type Point, Range } from "slate";
import type { Block } from "../../document/model.ts";
import { cutToRange } from "../../document/table/cells.ts";
import { countBlockWords, countWords } from "../../document/text.ts";
import { bodyOf } from "./document-editor.ts";
import { cellsSelectedBy } from "./tables/cell-place.ts";

/**
 * Words of the selection, counted as those of the body are: a label that stands in it is one. What
 * lies between its ends is known already, so that all of 10,000 paragraphs cost no reading.
 */
export function countSelectedWords(editor: Editor, selection: Range): number {
  const cells = cellsSelectedBy(editor, selection);
  if (cells) return countBlockWords(cutToRange(cells.table, cells.range));
  const [start, end] = Range.edges(selection);
  const [first = 0, last = 0] = [start.path[0], end.path[0]];
  const body = bodyOf(editor);
  let sum = 0;
  for (let index = first; index <= last; index++) {
    const block = body[index];
    if (!block) continue;
    if (index > first && index < last) {
      sum += countBlockWords(block) + labelOf(block);
      continue;
    }
    const from = index === first ? start : Editor.start(editor, [index]);
    const to = index === last ? end : Editor.end(editor, [index]);
    const opens = index > first || isStart(editor, from, index);
    const whole = opens && (index < last || isEnd(editor, to, index));
    sum += whole ? countBlockWords(block) : countWords(wordsBetween(editor, from, to));
    if (opens) sum += labelOf(block);
  }
  return sum;
}

const labelOf = ({ type }: Block): number => (type === "item" ? 1 : 0);

const isStart = (editor: Editor, point: Point, index: number): boolean =>
  Editor.isStart(editor, point, [index]);
const isEnd = (editor: Editor, point: Point, index: number): boolean =>
  Editor.isEnd(editor, point, [index]);

/** The words between two points of one block; cells stand apart. */
function wordsBetween(editor: Editor, from: Point, to: Point): string {
  const cells = [
    ...Editor.nodes(editor, {
      at: { anchor: from, focus: to },
      match: (_node, path) => Path.equals(path, Path.parent(from.path)) || path.length === 3,
      mode: "lowest",
    }),
  ];
  return cells
    .map(([, path]) => {
      const inside = Range.intersection({ anchor: from, focus: to }, Editor.range(editor, path));
      return inside ? Editor.string(editor, inside) : "";
    })
    .join(" ");
}
