import { type Editor, Node, Path, type Point, type Range } from "slate";

/** Characters of a block or a cell in front of a point. */
export function offsetIn(editor: Editor, block: Path, point: Point): number {
  let offset = point.offset;
  for (const [text, path] of Node.texts(Node.get(editor, block))) {
    const whole = [...block, ...path];
    if (Path.compare(whole, point.path) >= 0) break;
    offset += text.text.length;
  }
  return offset;
}

/** The point after so many characters of a block or a cell; at its end when it has fewer. */
function pointAt(editor: Editor, holder: Path, offset: number): Point {
  let left = offset;
  let last: Point = { path: [...holder, 0], offset: 0 };
  for (const [text, path] of Node.texts(Node.get(editor, holder))) {
    const { length } = text.text;
    last = { path: [...holder, ...path], offset: Math.min(left, length) };
    if (left <= length) break;
    left -= length;
  }
  return last;
}

/** A stretch of a block or a cell as the editor selects it. */
export const rangeAt = (editor: Editor, holder: Path, start: number, end: number): Range => ({
  anchor: pointAt(editor, holder, start),
  focus: pointAt(editor, holder, end),
});
