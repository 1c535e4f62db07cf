/**
 * Advance widths of a face: on a line "444 401 451-455; 500 410", a width in thousandths of the
 * font size and the hexadecimal codes and ranges of codes that have it.
 */
export type CodedWidths = readonly string[];

/** The codes that "401 451-455" names. */
export function codesOf(ranges: string): number[] {
  return ranges.split(" ").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** The widths by their codes. */
export function decodeWidths(coded: CodedWidths): Map<number, number> {
  const entries = coded.flatMap((line) => line.split("; "));
  const pairs = entries.flatMap((entry) => {
    const gap = entry.indexOf(" ");
    const width = Number(entry.slice(0, gap));
    return codesOf(entry.slice(gap + 1)).map((code): [number, number] => [code, width]);
  });
  return new Map(pairs);
}
