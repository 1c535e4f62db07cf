import type { Parts } from "../model.ts";

const BLANK = "\u00a0".repeat(5);

/** Day as printed: 1…9 get a leading zero (HD05 I.4.2.2). */
export const padDay = (day: number): string => String(day).padStart(2, "0");

/** Month as printed: only 1 and 2 get a leading zero (HD05 I.4.2.2). */
export const padMonth = (month: number): string => (month < 3 ? `0${month}` : String(month));

/** "ngày 05 tháng 6 năm 2026"; blank room for day, month and year when there is no date yet. */
export function dateInWords(date: string | undefined): string {
  if (date === undefined) return `ngày${BLANK}tháng${BLANK}năm${BLANK}`;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return `ngày ${padDay(day)} tháng ${padMonth(month)} năm ${year}`;
}

/** The line as printed: "Lâm Sơn, ngày 05 tháng 6 năm 2026"; blank room where the place is missing. */
export const placeDateLine = ({ place, date }: Parts["placeDate"]): string =>
  `${place || BLANK}, ${dateInWords(date)}`;

/** True for a day that exists: no 31 June, no 29 February in a common year. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}
