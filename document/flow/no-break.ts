const SPACE = "\u00a0";
const HYPHEN = "\u2011";

/** A word whose number must not stand on the next line: "Số 06", "ngày 03", "khoá XIII", "Điều 5". */
const BEFORE_NUMBER =
  /(?<![\p{L}\p{M}])(số|ngày|tháng|năm|quý|khoá|khóa|kỳ|lần|thứ|điều|khoản|điểm|mục|chương|phần|phụ lục|trang|tập|quyển) (?=[\d]|[IVXLC]+(?!\p{L}))/giu;
/** Number and symbol of a paper: "15-KL/TU"; years and other figures from … to: "2026-2030". */
const SYMBOL = /(?<=\d)-(?=\p{Lu}[\p{L}]*\/\p{Lu}|\d)/gu;
/** Second hyphens of a symbol: "05-QC/BTCTU-BNCTU". */
const SYMBOL_BODY = /(?<=\/\p{Lu}{2,})-(?=\p{Lu}{2,})/gu;

/**
 * The same words, as many characters, with no-break spaces and hyphens where Vietnamese papers
 * must not break a line. Derived for print only; the document holds what was typed.
 */
export const withNoBreaks = (text: string): string =>
  /\d|[IVX]/u.test(text)
    ? text.replace(BEFORE_NUMBER, `$1${SPACE}`).replace(SYMBOL, HYPHEN).replace(SYMBOL_BODY, HYPHEN)
    : text;
