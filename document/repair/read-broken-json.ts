/** JSON as far as it could be read. `rest`: the text from where it broke; absent: it is whole. */
export type ReadJson = { value: unknown; rest?: string };

type Container = unknown[] | Record<string, unknown>;
type Open = { container: Container; key: string | undefined };

/** A string as it stands in JSON: its words, and where the text goes on. */
type ReadString = { text: string; end: number; closed: boolean };

/** Reads JSON; what is cut or broken is read up to there, with everything that was open closed. */
export function readBrokenJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return new BrokenReader(text).read();
  }
}

/** The string whose opening quote stands at `start`. One that is cut ends with the text. */
export function readString(text: string, start: number): ReadString {
  const end = closingQuote(text, start);
  const raw = text.slice(start + 1, end < 0 ? undefined : end);
  return { text: decode(raw), end: end < 0 ? text.length : end + 1, closed: end >= 0 };
}

/** Where the text goes on after the string whose opening quote stands at `start`. */
export function endOfString(text: string, start: number): number {
  const end = closingQuote(text, start);
  return end < 0 ? text.length : end + 1;
}

function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

/** What JSON would say of a string; of a broken one all that can be read. */
function decode(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    const whole = raw.replace(/\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])|\\|\p{Cc}/gu, (found) =>
      found.length > 1 ? found : found === "\n" ? "\\n" : " ",
    );
    return String(JSON.parse(`"${whole}"`));
  }
}

const SPACE = /[\s,:]*/y;
const LITERAL = /-?\d[\d.eE+-]*|true|false|null/y;

/** Reads without recursion, however deep the text is nested. */
class BrokenReader {
  readonly #text: string;
  readonly #open: Open[] = [];
  #root: unknown;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ReadJson {
    while (this.#step()) if (this.#open.length === 0) break;
    return { value: this.#root, rest: this.#text.slice(this.#at) };
  }

  /** One token; false where there is none, or none that can stand here. */
  #step(): boolean {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
    const sign = this.#text[this.#at];
    if (sign === '"') return this.#string();
    if (this.#isKeyMissing() && sign !== "}") return false;
    if (sign === "{" || sign === "[") return this.#enter(sign === "{" ? {} : []);
    if (sign === "}" || sign === "]") return this.#leave(sign === "]");
    return this.#literal();
  }

  #isKeyMissing(): boolean {
    const top = this.#open.at(-1);
    return top !== undefined && !Array.isArray(top.container) && top.key === undefined;
  }

  #string(): boolean {
    const { text, end, closed } = readString(this.#text, this.#at);
    if (this.#isKeyMissing()) {
      const top = this.#open.at(-1);
      // A key that no colon follows is no key: what stands here is not what was written.
      if (!top || !closed || !/^\s*:/u.test(this.#text.slice(end, end + 20))) return false;
      top.key = text;
    } else this.#put(text);
    this.#at = end;
    return closed;
  }

  #literal(): boolean {
    LITERAL.lastIndex = this.#at;
    const [found] = LITERAL.exec(this.#text) ?? [];
    if (found === undefined) return false;
    this.#at += found.length;
    const words: Record<string, unknown> = { true: true, false: false, null: null };
    this.#put(found in words ? words[found] : Number(found));
    return true;
  }

  #enter(container: Container): boolean {
    this.#put(container);
    this.#open.push({ container, key: undefined });
    this.#at += 1;
    return true;
  }

  #leave(ofArray: boolean): boolean {
    if (Array.isArray(this.#open.at(-1)?.container) !== ofArray) return false;
    this.#open.pop();
    this.#at += 1;
    return true;
  }

  #put(value: unknown): void {
    const top = this.#open.at(-1);
    if (!top) this.#root = value;
    else if (Array.isArray(top.container)) top.container.push(value);
    else if (top.key !== undefined) {
      // "__proto__" too is nothing but a key here.
      Object.defineProperty(top.container, top.key, { value, ...PLAIN });
      top.key = undefined;
    }
  }
}

const PLAIN = { enumerable: true, writable: true, configurable: true } as const;
