import { inflateSync } from "node:zlib";

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj\n/gu;
const STREAM = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/u;

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

/** An object's text with its stream as it is without the filter. */
function opened(body: string): string {
  const [, dict = "", data = ""] = STREAM.exec(body) ?? [];
  if (!dict.includes("/Filter /FlateDecode")) return body;
  const plain = inflateSync(latin1(data)).toString("latin1");
  return `${dict.replace("/Filter /FlateDecode\n", "")}\nstream\n${plain}\nendstream`;
}

/** The same with the length that its stream has now. */
function measured(body: string): string {
  const [, dict = "", data = ""] = STREAM.exec(body) ?? [];
  if (dict === "") return body;
  const length = `/Length ${data.length}\n`;
  return `${dict.replace(/\/Length \d+\n/u, length)}\nstream\n${data}\nendstream`;
}

/** The same objects one after the other, with a table of where they lie. */
function assembled(head: string, objects: readonly (readonly [string, string])[], tail: string) {
  const sizes = new Map<number, number>();
  let text = head;
  for (const [id, body] of objects) {
    sizes.set(Number(id), text.length);
    text += `${id} 0 obj\n${measured(body)}\nendobj\n`;
  }
  const rows = Array.from({ length: Math.max(...sizes.keys()) }, (_, index) => {
    return `${String(sizes.get(index + 1) ?? 0).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${rows.length + 1}\n0000000000 65535 f \n${rows.join("")}`;
  return latin1(`${text}${table}${tail}startxref\n${text.length}\n%%EOF\n`);
}

/**
 * A PDF of ours with its streams opened and something in it changed: `edit` gets each object's text
 * (its dictionary, and its stream after that), and what stands before and behind the objects. The
 * table of objects and the lengths of streams are made anew, so that nothing else is wrong with it.
 */
export function doctored(bytes: Uint8Array, edit: (part: string) => string): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = [...text.matchAll(OBJECT)];
  const first = objects[0]?.index ?? 0;
  const tail = text.slice(text.lastIndexOf("trailer\n"), text.lastIndexOf("startxref\n"));
  const edited = objects.map(([, id = "", body = ""]) => [id, edit(opened(body))] as const);
  return new Uint8Array(assembled(edit(text.slice(0, first)), edited, edit(tail)));
}

/** The first place of a PDF with these words gets others; it is an error when there is none. */
export function replaced(bytes: Uint8Array, words: string | RegExp, others: string): Uint8Array {
  let done = false;
  const edit = (part: string): string => {
    if (done) return part;
    const now = part.replace(words, () => others);
    done = now !== part;
    return now;
  };
  const changed = doctored(bytes, edit);
  if (!done) throw new Error(`The PDF has no ${words}`);
  return changed;
}
