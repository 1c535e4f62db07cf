import { isRealDate, padDay, padMonth } from "./parts/place-date.ts";

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const TYPED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** True for an ISO day that stands in the calendar. */
export const isDay = (day: string): boolean => ISO.test(day) && isRealDate(day);

/** "01/7/2025" for 2025-07-01; what is no day is given back as it is. */
export function dayInFigures(day: string): string {
  if (!isDay(day)) return day;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return `${padDay(dayOfMonth)}/${padMonth(month)}/${year}`;
}

/** The ISO day before an ISO day. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The ISO day of what someone typed, "1/7/2025"; undefined when it is none. */
export function parseDay(typed: string): string | undefined {
  const [, day = "", month = "", year = ""] = TYPED.exec(typed.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}
