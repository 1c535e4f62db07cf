import { fillIn, type Profile } from "../profiles/profile.ts";
import { padOrdinal } from "./number.ts";

/** What is written wrongly in a line of number and symbol; the ids of the rules of the format. */
export type NumberProblem =
  | "number-colon"
  | "number-colon-missing"
  | "number-zero-pad"
  | "number-over-pad"
  | "number-separators"
  | "number-year"
  | "number-type-unknown"
  | "number-type-case"
  | "number-qdi";

/** A line of number and symbol taken apart. `internal`: it ends in "/nb" (HD05 III.1). */
export type ReadNumber = {
  ordinal?: number;
  /** Absent in the letters of the state: "12/UBND-VX". */
  type?: string;
  /** The symbols of joint papers joined by hyphens: "BTCTU-BNCTU". */
  body: string;
  internal?: true;
  problems: NumberProblem[];
};

/** The symbols of the types of the Party (HD05 I.3.1.2.a, HD36) and of the state (NĐ30 Phụ lục III). */
const TYPES: Readonly<Record<Profile["family"], readonly string[]>> = {
  party: "NQ QĐ QĐi CT KL QC TT HD TB TC BC KH QH CTr ĐA PA DA TTr CV BB GM GGT BS".split(" "),
  state: (
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB " +
    "SY TrS SL"
  ).split(" "),
};

/** "Số", a colon perhaps, the number or the room for it, the rest. */
const LINE = /^số\s*(:?)\s*(\d{1,7}|[\s…._]*)\s*[-–—/]\s*(\S.*)$/iu;
/** No such line is longer: the pattern never runs over a page of spaces. */
const LONGEST = 200;
const SEPARATOR = /\s*[-–—/]\s*/u;
const YEAR = /^(?:19|20)\d{2}$/u;

const same = (a: string, b: string): boolean =>
  a.toLocaleLowerCase("vi") === b.toLocaleLowerCase("vi");

function padProblem(digits: string): NumberProblem | undefined {
  const right = padOrdinal(Number(digits));
  if (digits === "" || digits === right) return undefined;
  return digits.length < right.length ? "number-zero-pad" : "number-over-pad";
}

function colonProblem(colon: string, { family }: Profile): NumberProblem | undefined {
  if (family === "party") return colon ? "number-colon" : undefined;
  return colon ? undefined : "number-colon-missing";
}

type Symbols = {
  body: string;
  /** The type's symbol as typed, and as it is listed. */
  typed?: string | undefined;
  known?: string | undefined;
};

function typeProblem({ typed, known }: Symbols, profile: Profile): NumberProblem | undefined {
  if (typed === undefined) return undefined;
  if (profile.id === "party-hd05" && /^(?:qđi|qyđ)$/iu.test(typed)) return "number-qdi";
  if (known === undefined) return "number-type-unknown";
  return known === typed ? undefined : "number-type-case";
}

/** The line as the profile writes it, from its parts. */
export function writeNumber(number: Omit<ReadNumber, "problems">, { words }: Profile): string {
  const line = fillIn(number.type === undefined ? words.letterNumber : words.number, {
    number: number.ordinal === undefined ? "" : padOrdinal(number.ordinal),
    type: number.type ?? "",
    body: number.body,
  });
  return number.internal ? `${line}/nb` : line;
}

/** Type and body's symbols of what follows the number; a state letter names no type. */
function splitSymbols(symbols: readonly string[], { family }: Profile): Symbols {
  const [typed = "", ...others] = symbols;
  const known = TYPES[family].find((type) => same(type, typed));
  if (family === "state" && known === undefined) return { body: symbols.join("-") };
  return { typed, known, body: others.join("-") };
}

/** What follows the number: symbols, a year that does not belong there, the tail "/nb". */
function piecesOf(rest: string): { symbols: string[]; year: boolean; internal: boolean } {
  const all = rest.split(SEPARATOR).filter((piece) => piece !== "");
  const internal = all.length > 2 && same(all.at(-1) ?? "", "nb");
  const named = internal ? all.slice(0, -1) : all;
  const symbols = named.filter((piece) => !YEAR.test(piece));
  return { symbols, year: symbols.length < named.length, internal };
}

const bare = (line: string): string => line.trim().replace(/^số\s*:?\s*0*/iu, "");

type NumberWithout = Omit<ReadNumber, "problems">;

/** Signs other than "-" and "/" in their places, or spaces around them (HD05 I.3.2.2). */
const isMisjoined = (line: string, number: NumberWithout, profile: Profile): boolean =>
  number.ordinal !== undefined && bare(writeNumber(number, profile)) !== bare(line);

/**
 * Takes a line of number and symbol apart and says what is wrong with it: "Số 05-HD/VPTW" for the
 * Party, without colon (HD05 I.3.2), "Số: 15/QĐ-BNV" for the state (NĐ30 Phụ lục I, II.3).
 * Undefined: not such a line.
 */
export function parseNumberLine(line: string, profile: Profile): ReadNumber | undefined {
  const [, colon = "", room = "", rest = ""] = LINE.exec(line.trim().slice(0, LONGEST)) ?? [];
  const { symbols, year, internal } = piecesOf(rest);
  const split = splitSymbols(symbols, profile);
  if (split.body === "") return undefined;
  const digits = /\d+/u.exec(room)?.[0] ?? "";
  const typed: NumberWithout = {
    ...(digits !== "" && { ordinal: Number(digits) }),
    ...(split.typed !== undefined && { type: split.typed }),
    body: split.body,
    ...(internal && { internal: true as const }),
  };
  const problems = [
    colonProblem(colon, profile),
    padProblem(digits),
    year ? ("number-year" as const) : undefined,
    !year && isMisjoined(line, typed, profile) ? ("number-separators" as const) : undefined,
    typeProblem(split, profile),
  ];
  const read = split.known === undefined ? typed : { ...typed, type: split.known };
  return { ...read, problems: problems.filter((problem) => problem !== undefined) };
}
