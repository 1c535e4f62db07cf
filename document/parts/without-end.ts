/**
 * A text without the spaces and these marks at its end. Found from the end: a pattern would begin
 * anew at every space of a text that is full of them.
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && isEnding(text[end - 1] ?? "", marks)) end--;
  return text.slice(0, end);
}

const isEnding = (sign: string, marks: string): boolean =>
  marks.includes(sign) || sign.trim() === "";
