/**
 * The rimes of Vietnamese, without tones, by the letter they begin with: with them an onset is a
 * syllable.
 */
const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uynh uyên uyêt uyt uyn uyp uyu " +
    "ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt yêu ynh yt"
  ).split(" "),
);
const ONSET = /^(?:ngh|ng|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdđghklmnprstvx])?/u;
/** Tones; the marks of ă, â, ê, ô, ơ, ư belong to their letters. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Syllables that a stop ends have one of two tones. */
const STOP = /(?:c|ch|p|t)$/u;
const STOP_TONE = /[\u0301\u0323]/u;

/** True for what can be one syllable of Vietnamese, in either style of tone marks. */
export function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase("vi").normalize("NFD");
  const plain = apart.replace(TONES, "").normalize("NFC");
  if ((apart.match(TONES)?.length ?? 0) > 1) return false;
  if (STOP.test(plain) && plain.length > 2 && !STOP_TONE.test(apart)) return false;
  const onset = ONSET.exec(plain)?.[0] ?? "";
  const rime = plain.slice(onset.length);
  // "gì" and "giếng" share a letter between onset and rime.
  return RIMES.has(rime) || (onset === "gi" && (rime === "" || RIMES.has(`i${rime}`)));
}

/** A token between spaces: its letters, and the signs around them. */
type Token = { before: string; letters: string; after: string };

const TOKEN = /^([^\p{L}]*)(\p{L}*)(.*)$/su;

function tokenOf(words: string): Token {
  const [, before = "", letters = "", after = ""] = TOKEN.exec(words) ?? [];
  return { before, letters, after };
}

/** The longest syllable has few letters, and falls into no more pieces. */
const MOST_PIECES = 5;
const NO_SYLLABLE = 10;
/** Of two ways to read pieces as syllables the one with fewer words. */
const A_WORD = 0.4;
const JOINED = 1;
/** Most words have an onset: "hạ tầng", not "hạt ầng", but "Tỉnh uỷ", "chủ yếu". */
const NO_ONSET = 0.3;
const WITHOUT_ONSET = new Set(
  "uỷ ủy uý úy uy yếu yêu yên ổn ôn ông ứng ước ưu ảnh ánh anh áp ăn ấn ấm ẩn ấy ép êm em ít ích ai ác án an ao oan óc uống úng".split(
    " ",
  ),
);
/** What letters that are words of their own cost; others hardly are. */
const OWN_WORDS: Record<string, number> = { ở: 1.1, ý: 0.5, y: 0.5, à: 0.5 };
const LONE_LETTER = 2;

function costOf(word: string, pieces: number): number {
  if (word === "") return 0;
  if (!isSyllable(word)) return pieces > 1 ? Number.POSITIVE_INFINITY : NO_SYLLABLE;
  const small = word.toLocaleLowerCase("vi");
  if (pieces > 1) {
    const isUsual = ONSET.exec(small)?.[0] || WITHOUT_ONSET.has(small);
    return isUsual ? JOINED : JOINED + NO_ONSET;
  }
  return word.length > 1 ? 0 : (OWN_WORDS[small] ?? LONE_LETTER);
}

/** True when pieces may be one word: no sign stands between them. */
const mayJoin = (pieces: readonly Token[]): boolean =>
  pieces.every(
    ({ before, letters, after }, i) =>
      letters !== "" && (i === 0 || before === "") && (i === pieces.length - 1 || after === ""),
  );

/** The cheapest way to read tokens as syllables, from the first one on: how many make each word. */
function cheapest(tokens: readonly Token[]): number[] {
  const best: { cost: number; pieces: number }[] = [{ cost: 0, pieces: 0 }];
  for (let end = 1; end <= tokens.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, pieces: 1 };
    for (let pieces = 1; pieces <= Math.min(MOST_PIECES, end); pieces++) {
      const group = tokens.slice(end - pieces, end);
      if (pieces > 1 && !mayJoin(group)) break;
      const word = group.map(({ letters }) => letters).join("");
      const cost = (best[end - pieces]?.cost ?? 0) + A_WORD + costOf(word, pieces);
      if (cost < choice.cost) choice = { cost, pieces };
    }
    best.push(choice);
  }
  const groups: number[] = [];
  for (let end = tokens.length; end > 0; end -= groups[0] ?? 1)
    groups.unshift(best[end]?.pieces ?? 1);
  return groups;
}

function joinLine(line: string): string {
  const words = line.split(" ");
  let at = 0;
  return cheapest(words.map(tokenOf))
    .map((pieces) => {
      at += pieces;
      return words.slice(at - pieces, at).join("");
    })
    .join(" ");
}

/**
 * Text whose letters a PDF has set apart ("ti ế p t ụ c") with its syllables joined again: pieces
 * are one word where alone they are no syllables, and together they are.
 */
export const joinLetters = (text: string): string => text.split("\n").map(joinLine).join("\n");

/** Consonants that stand alone, and a letter with a tone or a mark behind them. */
const SPLIT =
  /(?<=^|[\s"“(])(?:ngh|ng|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdđghklmnprstvx]) [à-ãè-êìíò-õùúýăĩũơưạ-ỹ]/giu;

/** How many syllables of a text are set apart behind their first consonants. */
export const countSplit = (text: string): number => text.match(SPLIT)?.length ?? 0;
