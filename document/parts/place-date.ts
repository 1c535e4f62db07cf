import type { Parts } from "../model.ts";

/** Room to write in by hand. */
export const BLANK = "\u00a0".repeat(5);

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

/** The levels whose name may stand before that of the place. */
export const PLACE_LEVELS = ["province", "city", "commune", "ward", "special-zone"] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

const LEVEL_WORDS: Readonly<Record<PlaceLevel, string>> = {
  province: "Tỉnh",
  city: "Thành phố",
  commune: "Xã",
  ward: "Phường",
  "special-zone": "Đặc khu",
};
const SHORT_WORDS: Partial<Record<PlaceLevel, string>> = { city: "TP", "special-zone": "ĐK" };

export type Place = {
  level: PlaceLevel;
  name: string;
  /** The province around a commune. */
  provinceName?: string | undefined;
  /** The place is named for a person. No list can tell. */
  personName?: boolean | undefined;
  /** "TP", "ĐK" (HD05 I.4.2.3). */
  short?: boolean | undefined;
};

const sameName = (a: string, b: string | undefined): boolean =>
  a.toLocaleLowerCase("vi") === b?.trim().toLocaleLowerCase("vi");

/** True of a name that cannot stand without its level: one syllable, or a number (HD36 1.4.1). */
export const isBareName = (name: string): boolean =>
  name.trim() !== "" && (!/\s/u.test(name.trim()) || /^\d+$/u.test(name.trim()));

/**
 * The place as printed: with its level where the name is a person's, has one syllable, or is also
 * that of the province around it (HD05 I.4.1.1.c): "Phường Ngô Quyền", "Thành phố Huế".
 */
export function placeOf({ level, name, provinceName, personName, short }: Place): string {
  const own = name.trim();
  const isCommune = level !== "province" && level !== "city";
  const needsLevel = personName || isBareName(own) || (isCommune && sameName(own, provinceName));
  if (!needsLevel) return own;
  return `${(short && SHORT_WORDS[level]) || LEVEL_WORDS[level]} ${own}`;
}
