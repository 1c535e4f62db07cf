import type { BodyPlace, Page } from "./pages.ts";

/** Where in the body a page begins; `page` is its index. */
export type PageStart = BodyPlace & { page: number };

/** Where in the body the pages begin; a page on which no line of the body stands has no place. */
export const pageStarts = (pages: readonly Page[]): PageStart[] =>
  pages.flatMap(({ lines }, page) => {
    const at = lines.find((line) => line.at !== undefined)?.at;
    return at === undefined ? [] : [{ ...at, page }];
  });
