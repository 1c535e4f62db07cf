import { words } from "../words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const two = (n: number): string => String(n).padStart(2, "0");

const midnight = (time: Date): number =>
  new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Whole days between two local days; daylight saving cannot shift it. */
const daysBetween = (then: Date, now: Date): number =>
  Math.round((midnight(now) - midnight(then)) / (24 * HOUR));

/** "05/11", with the year when it is another year than now. */
export function shortDay(iso: string, now: Date): string {
  const day = new Date(iso);
  const short = `${two(day.getDate())}/${two(day.getMonth() + 1)}`;
  return day.getFullYear() === now.getFullYear() ? short : `${short}/${day.getFullYear()}`;
}

function today(elapsed: number): string {
  const { ago } = words.library;
  if (elapsed < MINUTE) return ago.now;
  return elapsed < HOUR
    ? ago.minutes(Math.floor(elapsed / MINUTE))
    : ago.hours(Math.floor(elapsed / HOUR));
}

/** When something changed, as one says it: "10 phút trước", "hôm qua", "3 ngày trước", "05/11". */
export function changedAgo(iso: string, now: Date): string {
  const { ago } = words.library;
  const then = new Date(iso);
  const elapsed = now.getTime() - then.getTime();
  const days = daysBetween(then, now);
  if (days <= 0 || elapsed < HOUR) return today(elapsed);
  if (days === 1) return ago.yesterday;
  return days < 7 ? ago.days(days) : shortDay(iso, now);
}

/** The full time behind the short words: "14:05, ngày 05/11/2026". */
export function exactTime(iso: string): string {
  const then = new Date(iso);
  return words.library.ago.exact(
    `${two(then.getHours())}:${two(then.getMinutes())}`,
    `${two(then.getDate())}/${two(then.getMonth() + 1)}/${then.getFullYear()}`,
  );
}
