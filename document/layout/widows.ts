/**
 * How many of `total` lines go on a page where `fits` of them fit: Word leaves neither the first
 * line of a paragraph alone at the foot of a page nor its last at the top of the next.
 */
export function linesKept(total: number, fits: number, fromFirst: boolean): number {
  if (fits >= total) return total;
  if (total < 2) return fits;
  const withoutWidow = total - fits === 1 ? fits - 1 : fits;
  return fromFirst && withoutWidow === 1 ? 0 : withoutWidow;
}

/** How many of a paragraph's first lines Word never parts. */
export const leastLines = (total: number): number => (total <= 3 ? total : 2);
