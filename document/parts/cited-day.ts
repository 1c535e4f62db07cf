import { dayInFigures } from "../day.ts";
import { fillIn, type Profile } from "../profiles/profile.ts";
import { BLANK, dateInWords } from "./place-date.ts";

const BLANK_FIGURES = [BLANK, BLANK, BLANK].join("/");

/**
 * How the day of a paper joins its number where the paper is named: ", ngày 05/6/2026" for the
 * Party, as its Office prints it, " ngày 05 tháng 6 năm 2026" for the state. Blank room for a day
 * that is not given yet.
 */
export const citedDay = (date: string | undefined, { words }: Profile): string =>
  fillIn(words.citedDay, {
    figures: date === undefined ? BLANK_FIGURES : dayInFigures(date),
    words: dateInWords(date),
  });
