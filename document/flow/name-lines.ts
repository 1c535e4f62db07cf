/** What the lines of a name are measured with; lengths in twips. */
export type NameRoom = { width: number; widthOf: (text: string) => number };

/** Words that begin the name of a body, or tell which congress it is: a line may begin there. */
const BEGINS =
  /^(?:tỉnh uỷ|tỉnh ủy|thành uỷ|thành ủy|đảng uỷ|đảng ủy|đảng bộ|chi bộ|uỷ ban|ủy ban|văn phòng|hội đồng|công an|đại hội|lần thứ|nhiệm kỳ|và)(?= )/iu;
/** Words that begin a place: it belongs to the body before. */
const PLACES = /^(?:xã|phường|đặc khu|tỉnh|thành phố)(?= )/iu;
const BEFORE_PLACE = /^(?:xã|phường|khu|tỉnh|phố)$/iu;
const NUMBERS = /^(?:[IVXLC]+|\d+)(?!\p{L})/u;

/** What a line costs, and what it costs to end one in the middle of what stays together. */
const COST = { line: 5, unequal: 4, body: 0, unit: 3, place: 8, name: 30, tooLong: 1_000 } as const;

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** What it costs to end a line between two words; `rest`: the second and what follows it. */
function breakCost(before: string, rest: string): number {
  if (BEGINS.test(`${rest} `)) return COST.body;
  if (PLACES.test(`${rest} `)) return COST.place;
  if (NUMBERS.test(rest) || BEFORE_PLACE.test(before)) return COST.name;
  // "Ban chỉ đạo | Phòng thủ": a small word and a capital are of two units, two capitals of a name.
  return !isCapital(before) && isCapital(rest) ? COST.unit : COST.name;
}

function lineCost(line: string, { width, widthOf }: NameRoom): number {
  const share = widthOf(line) / width;
  return share > 1 ? COST.tooLong * share : COST.line + COST.unequal * (1 - share) ** 2;
}

type Lines = { cost: number; lines: readonly string[] };

/** The cheapest lines of the words from each place on, the last place first. */
function cheapest(words: readonly string[], room: NameRoom): Lines {
  const from: Lines[] = [];
  from[words.length] = { cost: 0, lines: [] };
  for (let start = words.length - 1; start >= 0; start--) {
    const choices = words.slice(start).map((last, i): Lines => {
      const end = start + i + 1;
      const line = words.slice(start, end).join(" ");
      const rest = from[end] ?? { cost: 0, lines: [] };
      const broken = end < words.length ? breakCost(last, words.slice(end).join(" ")) : 0;
      return { cost: lineCost(line, room) + broken + rest.cost, lines: [line, ...rest.lines] };
    });
    from[start] = choices.reduce((best, one) => (one.cost < best.cost ? one : best));
  }
  return from[0] ?? { cost: 0, lines: [] };
}

/**
 * The lines of a name that is longer than its column, broken between its units and never inside a
 * proper name where that can be: "Ban Chỉ đạo / Tỉnh uỷ Lâm Sơn". Bodies that issue a paper jointly
 * stand on lines of their own, joined by a hyphen (HD05 I.2.2.3). Names are as they are typed:
 * capitals tell units apart.
 */
export function nameLines(names: readonly string[], room: NameRoom): string[] {
  const whole = names.join(" - ");
  if (whole.split("\n").every((line) => room.widthOf(line) <= room.width)) return whole.split("\n");
  return names.flatMap((name, i) => {
    const joined = i < names.length - 1 ? `${name} -` : name;
    return joined
      .split("\n")
      .flatMap((line) => cheapest(line.split(/\s+/u).filter(Boolean), room).lines);
  });
}
