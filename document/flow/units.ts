const TWIPS_PER_POINT = 20;
const MILLIMETRES_PER_INCH = 25.4;
const TWIPS_PER_INCH = 1440;

/** Millimetres to twips, the unit of page, margins, indents and table widths (A4: 11906 × 16838). */
export const mmToTwips = (mm: number): number =>
  Math.round((mm / MILLIMETRES_PER_INCH) * TWIPS_PER_INCH);

/** Points to twips, the unit of line spacing and paragraph gaps. */
export const pointsToTwips = (points: number): number => Math.round(points * TWIPS_PER_POINT);

/** Points to eighths of a point, the unit of border weights. */
export const pointsToEighths = (points: number): number => Math.round(points * 8);
