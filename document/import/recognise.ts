import type { Template } from "../template.ts";
import { readHeadLine } from "./head-lines.ts";
import { readLines } from "./lines.ts";
import { sameSpelling } from "./words.ts";

/** Lines at the top among which a type or a number is looked for. */
const HEAD_LINES = 60;
const HEAD_CHARACTERS = 20_000;
/** What a text without type and number is taken for: most of what the office writes. */
const USUAL = "ket-luan";

const isNamed = (template: Template, name: string): boolean => sameSpelling(template.name) === name;

/** The symbols of a type under every profile: "QĐ", "QĐi", "QyĐ". */
const symbolsOf = ({ symbol, symbols }: Template): string[] => [
  symbol,
  ...Object.values(symbols ?? {}),
];

/**
 * The type of a pasted or imported paper: by the type that it prints, otherwise by the symbol in
 * its number (a công văn prints no type), otherwise the usual one. Undefined without templates.
 */
export function recogniseTemplate(
  source: string,
  templates: readonly Template[],
): Template | undefined {
  const { lines } = readLines(source.slice(0, HEAD_CHARACTERS));
  const found = lines.slice(0, HEAD_LINES).map(({ text }) => readHeadLine(text, ""));
  const names = found.flatMap((line) => (line.kind === "type" ? [line.name] : []));
  const symbols = found.flatMap((line) => (line.kind === "number" ? [line.symbol] : []));
  return (
    templates.find((t) => names.some((name) => isNamed(t, name))) ??
    templates.find((t) => symbols.some((symbol) => symbolsOf(t).includes(symbol))) ??
    templates.find(({ id }) => id === USUAL) ??
    templates[0]
  );
}
