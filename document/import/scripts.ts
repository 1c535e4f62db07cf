/** Raised and lowered signs of Unicode, beside what they stand for. */
const PLAIN = "0123456789+-=()";
const TABLES = {
  // A raised o is how degrees are typed: "25oC".
  super: { plain: `${PLAIN}\u2212no`, raised: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ⁿ°" },
  sub: { plain: `${PLAIN}\u2212`, raised: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋" },
} as const;

/** Raised ("m²") or lowered ("CO₂"). */
export type Script = keyof typeof TABLES;

const tableOf = ({ plain, raised }: (typeof TABLES)[Script]): ReadonlyMap<string, string> => {
  const signs = [...raised];
  return new Map([...plain].map((sign, i) => [sign, signs[i] ?? sign]));
};

const SIGNS: Record<Script, ReadonlyMap<string, string>> = {
  super: tableOf(TABLES.super),
  sub: tableOf(TABLES.sub),
};

/** Powers and indices have a figure, or are n: "(1)" is a mark that someone raised. */
const IS_POWER = /^\s*(?:[+\-\u2212]?\d[\d+\-\u2212=]*|n(?:[+\-\u2212]\d+)?|o)\s*$/u;

/**
 * Raised or lowered words as signs that are so by themselves: "2" is "²". Undefined for what
 * Unicode has no such signs for; then the words stay as they are.
 */
export function inScript(text: string, script: Script): string | undefined {
  if (!IS_POWER.test(text)) return undefined;
  const signs = Array.from(text, (c) => (c.trim() === "" ? c : SIGNS[script].get(c)));
  return signs.includes(undefined) ? undefined : signs.join("");
}
