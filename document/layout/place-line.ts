import type { Line } from "./break-lines.ts";
import type { Printed, Span } from "./looks.ts";
import type { Measured } from "./measure.ts";
import type { BodyPlace, PlacedLine, PlacedRun } from "./pages.ts";
import { UNITS_PER_POINT, UNITS_PER_TWIP } from "./text-width.ts";

export const TWIPS_PER_POINT = 20;
/** Of an exact line height, Word leaves four fifths above the baseline. */
const ABOVE_BASELINE = 0.8;
const SPACE = 0x20;

function spacesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === SPACE) count++;
  return count;
}

/** What is added to every space of a line, in units: a justified line fills its room. */
function wordSpacing(line: Line, { align, printed }: Measured): number {
  const fills = line.ends === "wrap" || line.end > line.limit;
  if (align !== "justified" || !fills) return 0;
  const spaces = spacesIn(printed.text, line.from, line.to);
  return spaces === 0 ? 0 : (line.limit - line.end) / spaces;
}

/** How far a centred line or one set to the right moves from where its room begins, in units. */
function shift({ limit, end }: Line, { align }: Measured): number {
  if (align === "right") return limit - end;
  return align === "centre" ? (limit - end) / 2 : 0;
}

type Stretch = { text: string; from: number; to: number; span: Span };

function stretches({ text, spans }: Printed, line: Line): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const span of spans) {
    const from = Math.max(start, line.from);
    const to = Math.min(span.end, line.to);
    if (from < to) found.push({ text: text.slice(from, to), from, to, span });
    start = span.end;
  }
  return found;
}

/** The words of a line, `x` units from the left edge of the page. */
function placeRuns(measured: Measured, line: Line, x: number): PlacedRun[] {
  const { at, text } = measured.printed;
  const spacing = wordSpacing(line, measured);
  let left = x;
  return stretches(measured.printed, line).map(({ text: words, from, to, span }) => {
    const { look, note } = span;
    const width = (at[to] ?? 0) - (at[from] ?? 0) + spacing * spacesIn(text, from, to);
    const run = {
      text: words,
      x: left / UNITS_PER_POINT,
      width: width / UNITS_PER_POINT,
      size: look.size,
      face: look.face,
      underline: look.underline,
      wordSpacing: spacing / UNITS_PER_POINT,
    };
    left += width;
    return {
      ...run,
      ...(look.raise !== 0 && { raise: look.raise }),
      ...(note !== undefined && { note }),
    };
  });
}

/** Characters in front of a line that are not the writer's: the label and footnotes' numbers. */
function foreignBefore({ paragraph, printed }: Measured, index: number): number {
  const numbers = printed.spans.map(({ end, note }) =>
    note !== undefined && end <= index ? String(note).length : 0,
  );
  return numbers.reduce((sum, length) => sum + length, paragraph.labelLength ?? 0);
}

/** Where a line begins in the body. `within`: the place of a paragraph that has no block of its own. */
function bodyPlace(measured: Measured, line: Line, within?: BodyPlace): BodyPlace | undefined {
  const { source } = measured.paragraph;
  const offset = Math.max(0, line.from - foreignBefore(measured, line.from));
  if (source !== undefined) return { block: source, offset };
  return within === undefined ? undefined : { ...within, offset: within.offset + offset };
}

/**
 * A line on its page. `left` is the left edge of its column and `top` that of the line, in twips
 * from the corner of the page.
 */
export function placeLine(
  measured: Measured,
  line: Line,
  left: number,
  top: number,
  within?: BodyPlace,
): PlacedLine {
  const height = measured.style.line;
  const x = left * UNITS_PER_TWIP + line.start + shift(line, measured);
  const placed = {
    baseline: (top + ABOVE_BASELINE * height) / TWIPS_PER_POINT,
    top: top / TWIPS_PER_POINT,
    height: height / TWIPS_PER_POINT,
    runs: placeRuns(measured, line, x),
    paragraph: measured.paragraph,
    ...((line.ends === "last" || line.next > line.to) && { parted: true as const }),
  };
  const at = bodyPlace(measured, line, within);
  return at === undefined ? placed : { ...placed, at };
}
