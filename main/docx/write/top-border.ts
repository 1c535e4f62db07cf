import { BorderStyle } from "docx";

/** A line across a paragraph, exactly as long as it is between its indents; eighths of a point. */
export const topBorder = (eighths: number) => ({
  top: { style: BorderStyle.SINGLE, size: eighths, space: 0, color: "000000" },
});
