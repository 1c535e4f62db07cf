/**
 * Advance widths of a face in thousandths of the font size: width, then the characters that have
 * it. Letters whose marks add nothing to the width are not listed: they are as wide as the bare one.
 */
export type FaceWidths = Readonly<Record<number, string>>;
