import { item, lead, paragraph, text } from "../document/build.ts";
import type { Block, Level } from "../document/model.ts";

/** One paragraph of made-up Party prose: what it is labelled with, its run-in title, its words. */
type Prose = { level?: Level; label?: string; title?: string; words: string };

const WHO = [
  "Các cấp uỷ, tổ chức đảng trong toàn tỉnh",
  "Ban Thường vụ các huyện uỷ, thị uỷ, thành uỷ",
  "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
  "Đội ngũ cán bộ lãnh đạo, quản lý từ tỉnh đến cơ sở",
  "Các cơ quan tham mưu, giúp việc của Tỉnh uỷ",
  "Người đứng đầu các sở, ban, ngành, đoàn thể",
];
const DOES = [
  "tiếp tục quán triệt sâu sắc, cụ thể hoá bằng chương trình hành động",
  "tập trung lãnh đạo, chỉ đạo thực hiện đồng bộ các giải pháp về",
  "chủ động rà soát, điều chỉnh, bổ sung kịp thời kế hoạch",
  "nâng cao chất lượng công tác kiểm tra, giám sát đối với việc",
  "phân công rõ trách nhiệm, thời hạn hoàn thành từng nhiệm vụ trong",
  "thường xuyên đôn đốc, tháo gỡ khó khăn, vướng mắc của",
];
const WHAT = [
  "chuyển đổi số trong hoạt động của hệ thống chính trị",
  "phát triển nông nghiệp hàng hoá gắn với xây dựng nông thôn mới",
  "thu hút đầu tư vào các khu công nghiệp ven biển",
  "bảo vệ rừng đầu nguồn và ứng phó với biến đổi khí hậu",
  "đào tạo nghề, giải quyết việc làm cho lao động trẻ vùng cao",
  "xây dựng chi bộ bốn tốt, đảng bộ cơ sở bốn tốt",
];
const SO_THAT = [
  "bảo đảm hoàn thành các chỉ tiêu đã đề ra trong năm",
  "tạo chuyển biến rõ nét ngay từ quý đầu của nhiệm kỳ",
  "góp phần giữ vững quốc phòng, an ninh, trật tự an toàn xã hội",
  "kịp thời báo cáo Thường trực Tỉnh uỷ cho ý kiến chỉ đạo",
  "đáp ứng yêu cầu, nguyện vọng chính đáng của nhân dân",
];
const TITLES = [
  "Về phát triển kinh tế",
  "Về văn hoá, xã hội",
  "Về công tác xây dựng Đảng",
  "Về quốc phòng, an ninh",
  "Về tổ chức thực hiện",
];

const LETTERS = [..."abcdđeghik"];
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const WORDS = 60;
const PARAGRAPHS_OF_A_CLAUSE = 10;
const CLAUSES_OF_A_SECTION = 9;
const SECTIONS_OF_A_PART = 10;

/** Numbers that look random and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

const countWords = (words: string): number => words.split(" ").length;

/** Sentences of about sixty words in all. */
function sentences(roll: (sides: number) => number): string {
  const pick = (list: readonly string[]): string => list[roll(list.length)] ?? "";
  const said: string[] = [];
  while (countWords(said.join(" ")) < WORDS - 12) {
    said.push(`${pick(WHO)} ${pick(DOES)} ${pick(WHAT)}, ${pick(SO_THAT)}.`);
  }
  return said.join(" ");
}

/** The item that stands at this place of its clause; half of the places are plain paragraphs. */
function itemAt(place: number, clause: number): Omit<Prose, "words"> | undefined {
  if (place === 0) return { level: "clause", label: `${clause}.` };
  if (place === 2) return { level: "subclause", label: `${clause}.1.` };
  if (place === 4 || place === 5) return { level: "point", label: `${LETTERS[place - 4]})` };
  return place === 7 ? { level: "dash", label: "-" } : undefined;
}

/** A part or a section opens before its first clause. */
function headingAt(clause: number): Omit<Prose, "words"> | undefined {
  const [section, part] = [
    Math.floor(clause / CLAUSES_OF_A_SECTION),
    Math.floor(clause / CLAUSES_OF_A_SECTION / SECTIONS_OF_A_PART),
  ];
  if (clause % CLAUSES_OF_A_SECTION !== 0) return undefined;
  if (section % SECTIONS_OF_A_PART !== 0)
    return { level: "section", label: `${ROMANS[section % SECTIONS_OF_A_PART]}.` };
  return { level: "part", label: `${(LETTERS[part % LETTERS.length] ?? "a").toUpperCase()}.` };
}

/** `n` paragraphs of about 60 Vietnamese words; half of them are items of five levels. */
export function longText(n: number): Prose[] {
  const roll = dice(n);
  const prose: Prose[] = [];
  for (let clause = 0; prose.length < n; clause++) {
    const heading = headingAt(clause);
    const title = TITLES[roll(TITLES.length)] ?? "";
    if (heading) prose.push({ ...heading, words: title });
    for (let place = 0; place < PARAGRAPHS_OF_A_CLAUSE; place++) {
      const numbered = itemAt(place, (clause % CLAUSES_OF_A_SECTION) + 1);
      const titled = place === 0 && { title: `${title}:` };
      prose.push({ ...numbered, ...titled, words: sentences(roll) });
    }
  }
  return prose.slice(0, n);
}

/** As one line, the label typed out. */
export const lineOf = ({ label, title, words }: Prose): string =>
  [label, title, words].filter((part) => part !== undefined).join(" ");

/** As a block of a document. */
export function blockOf({ level, title, words }: Prose, index: number): Block {
  const id = `p${index}`;
  if (!level) return paragraph(id, words);
  return item(id, level, title ? [lead(title), text(` ${words}`)] : words);
}
