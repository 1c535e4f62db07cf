import { describe, expect, test } from "vitest";
import { all, type Ooxml, type Resolved, textOf, type Xml } from "../read-ooxml.test-help.ts";
import type { Paper } from "../templates.test-help.ts";
import { alignment, dressed, everyForm, look, sampleNamed, write } from "./written.test-help.ts";

/** Sizes in points: one, or the least and the most that the rule allows. */
type Sizes = number | readonly [least: number, most: number];
type Row = {
  /** The row of the guideline's table (format-spec 2.0, 8). */
  row: string;
  words: string;
  size: Sizes;
  look?: Partial<Resolved>;
  align?: "left" | "center" | "right" | "both";
  /** Where the words stand if not in the main part. */
  part?: "first header" | "notes";
  only?: (paper: Paper) => boolean;
};

const bold = { bold: true };
const italic = { italic: true };
const isLetter = ({ template }: Paper): boolean => template.form === "letter";
const isTitled = (paper: Paper): boolean => !isLetter(paper);
const hasNumber = ({ template }: Paper): boolean => !template.without?.includes("number");
const hasAddressees = ({ template, profile }: Paper): boolean =>
  template.addressees !== undefined && profile.words.addressees[template.addressees] !== undefined;

/** Expected figures of the Party: format-spec 2.0 (HD36 Phụ lục 3; HD05), 3, 5. */
const PARTY: Row[] = [
  { row: "Tiêu đề", words: "ĐẢNG CỘNG SẢN VIỆT NAM", size: 15, look: bold, align: "center" },
  { row: "Cơ quan cấp trên", words: "CẤP TRÊN THỬ", size: 14, align: "center" },
  { row: "Cơ quan ban hành", words: "CƠ QUAN THỬ", size: 14, look: bold, align: "center" },
  { row: "Dấu sao", words: "*", size: 14, align: "center" },
  { row: "Số và ký hiệu", words: "Số 07-", size: 14, align: "center", only: hasNumber },
  {
    ...{ row: "Địa danh, ngày tháng năm", words: "Đất Thử, ngày 03 tháng 02 năm 2026" },
    ...{ size: 14, look: italic, align: "center" },
  },
  {
    ...{ row: "Trích yếu", words: "về trích yếu thử", size: [14, 15], look: bold },
    ...{ align: "center", only: isTitled },
  },
  {
    ...{ row: "Trích yếu công văn", words: "về trích yếu thử", size: 12, look: italic },
    ...{ align: "center", only: isLetter },
  },
  { row: "Gạch dưới trích yếu", words: "-----", size: 14, align: "center", only: isTitled },
  { row: "Nội dung", words: "Câu nội dung thử", size: [14, 15], align: "both" },
  { row: "Căn cứ", words: "Căn cứ thử", size: [14, 15], align: "both" },
  { row: "Quyền hạn ký", words: "T/M TẬP THỂ THỬ", size: 14, look: bold, align: "center" },
  { row: "Chức vụ", words: "CHỨC VỤ THỬ", size: 14, align: "center" },
  { row: "Họ tên", words: "Người Thử", size: 14, look: bold, align: "center" },
  { row: "Kính gửi", words: "Kính ", size: 14, look: italic, align: "center", only: hasAddressees },
  { row: "Tên nơi kính gửi", words: "- Nơi gửi thử", size: 14, only: hasAddressees },
  { row: "Nơi nhận", words: "Nơi nhận", size: 14, look: { underline: true }, align: "left" },
  { row: "Dấu hai chấm", words: ":", size: 14 },
  { row: "Tên nơi nhận", words: "- Nơi nhận thử.", size: 12, align: "left" },
  { row: "Mức độ khẩn", words: "THƯỢNG KHẨN", size: 14, look: bold, align: "center" },
  {
    ...{ row: "Phạm vi lưu hành", words: "LƯU HÀNH THỬ", size: 12, look: bold, align: "right" },
    part: "first header",
  },
  {
    ...{ row: "Không phổ biến", words: "KHÔNG PHỔ BIẾN TRÊN ", size: 12 },
    ...{ look: bold, align: "center" },
  },
  { row: "Dự thảo", words: "Dự thảo lần 2", size: 14, look: italic, align: "center" },
  { row: "Ký hiệu soạn thảo", words: "KTT-60", size: 8, align: "left" },
  { row: "Thông tin liên hệ", words: "Số 1, đường Thử", size: 10, align: "center" },
  { row: "Phụ lục", words: "Phụ lục 2", size: 14, look: bold, align: "center" },
  { row: "Tên phụ lục", words: "Phụ lục thử hai", size: 14, look: bold, align: "center" },
];

/** Expected figures of the state: format-spec 8 (NĐ30 Phụ lục I). */
const STATE: Row[] = [
  {
    ...{ row: "Quốc hiệu", words: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: [12, 13] },
    ...{ look: bold, align: "center" },
  },
  {
    ...{ row: "Tiêu ngữ", words: "Độc lập - Tự do - Hạnh phúc", size: [13, 14] },
    ...{ look: bold, align: "center" },
  },
  { row: "Cơ quan chủ quản", words: "CẤP TRÊN THỬ", size: [12, 13], align: "center" },
  { row: "Cơ quan ban hành", words: "CƠ QUAN THỬ", size: [12, 13], look: bold, align: "center" },
  { row: "Số và ký hiệu", words: "Số: 07/", size: 13, align: "center", only: hasNumber },
  {
    ...{ row: "Địa danh, thời gian", words: "Đất Thử, ngày 03 tháng 02 năm 2026" },
    ...{ size: [13, 14], look: italic, align: "center" },
  },
  {
    ...{ row: "Trích yếu", words: "Về trích yếu thử", size: [13, 14], look: bold },
    ...{ align: "center", only: isTitled },
  },
  {
    ...{ row: "Trích yếu công văn", words: "V/v trích yếu thử", size: [12, 13] },
    ...{ align: "center", only: isLetter },
  },
  { row: "Căn cứ", words: "Căn cứ thử", size: [13, 14], look: italic, align: "both" },
  { row: "Nội dung", words: "Câu nội dung thử", size: [13, 14], align: "both" },
  { row: "Quyền hạn ký", words: "TM. TẬP THỂ THỬ", size: [13, 14], look: bold, align: "center" },
  { row: "Chức vụ", words: "CHỨC VỤ THỬ", size: [13, 14], look: bold, align: "center" },
  { row: "Họ tên", words: "Người Thử", size: [13, 14], look: bold, align: "center" },
  { row: "Kính gửi", words: "Kính gửi:", size: [13, 14], align: "center", only: hasAddressees },
  { row: "Nơi nhận", words: "Nơi nhận", size: 12, look: { ...bold, ...italic }, align: "left" },
  { row: "Tên nơi nhận", words: "- Nơi nhận thử.", size: 11, align: "left" },
  { row: "Mức độ khẩn", words: "THƯỢNG KHẨN", size: [13, 14], look: bold, align: "center" },
  {
    ...{ row: "Chỉ dẫn lưu hành", words: "LƯU HÀNH THỬ", size: [13, 14], look: bold },
    part: "first header",
  },
  { row: "Ký hiệu soạn thảo", words: "KTT.(60)", size: 11, align: "left" },
  { row: "Thông tin liên hệ", words: "Số 1, đường Thử", size: [11, 12], align: "center" },
  { row: "Phụ lục", words: "Phụ lục II", size: 14, look: bold, align: "center" },
];

/** The same under every guideline: "Phần I", "Điều 1." and the others (format-spec 4). */
const BOTH: Row[] = [
  { row: "Chú thích", words: "Chú thích thử.", size: [10, 12], align: "both", part: "notes" },
  { row: "Chữ trong bảng", words: "Ô bảng thử", size: [12, 14], align: "left" },
  { row: "Đầu bảng", words: "Đầu bảng thử", size: [12, 14], look: bold, align: "center" },
];

type Place = { paragraph: Xml; run: Xml };

function placesIn(docx: Ooxml, part: Row["part"]): Place[] {
  const first = docx.sections()[0];
  const root =
    part === "notes"
      ? docx.part("word/footnotes.xml")
      : part === "first header"
        ? first && docx.header(first, "first")
        : docx.body;
  return (root ? all(root, "w:p") : []).flatMap((paragraph) =>
    all(paragraph, "w:r").map((run) => ({ paragraph, run })),
  );
}

/** A run with these words and no others before it; in vain: one that holds them somewhere. */
function find(docx: Ooxml, { words, part }: Row): Place {
  const places = placesIn(docx, part);
  const found =
    places.find(({ run }) => textOf(run) === words) ??
    places.find(({ run }) => textOf(run).startsWith(words)) ??
    places.find(({ run }) => textOf(run).includes(words));
  if (!found) throw new Error(`No run with ${words}`);
  return found;
}

function within(size: number, sizes: Sizes): boolean {
  const [least, most] = typeof sizes === "number" ? [sizes, sizes] : sizes;
  return least <= size && size <= most;
}

describe.each(everyForm)("%s", (_name, plain) => {
  const paper = dressed(plain);
  const rows = [...(paper.profile.family === "party" ? PARTY : STATE), ...BOTH];
  const written = write(paper);

  test.each(rows.filter(({ only }) => only?.(paper) ?? true))("$row", async (row) => {
    const docx = await written;
    const { paragraph, run } = find(docx, row);
    const seen = docx.resolve(run, paragraph);
    expect(within(seen.size, row.size)).toBe(true);
    expect(seen).toEqual(look({ size: seen.size, ...row.look }));
    if (row.align) expect(alignment(docx, paragraph)).toBe(row.align);
  });

  test.runIf(isTitled(paper))("type: capitals, bold, in the middle", async () => {
    const docx = await written;
    const words = paper.template.name.toLocaleUpperCase("vi");
    const { paragraph, run } = find(docx, { row: "Tên loại", words, size: 16 });
    const sizes: Sizes = paper.profile.family === "party" ? [15, 16] : [13, 14];
    const seen = docx.resolve(run, paragraph);
    expect(within(seen.size, sizes)).toBe(true);
    expect(seen).toEqual(look({ size: seen.size, ...bold }));
    expect(alignment(docx, paragraph)).toBe("center");
  });

  test("an appendix comes with the line that refers to the paper", async () => {
    const docx = await written;
    const { run } = find(docx, { row: "Kèm theo", words: "(Kèm theo ", size: 14 });
    const day = paper.profile.family === "party" ? "ngày 03/02/2026" : "ngày 03 tháng 02 năm 2026";
    expect(textOf(run).endsWith(`${day} của tác giả thử)`)).toBe(true);
  });
});

describe("levels (format-spec 4, HD05 I.6.2.4)", () => {
  const written = write(dressed(sampleNamed("divisions")));
  const levels: [row: string, words: string, look: Resolved, align: string][] = [
    ["Phần I", "Phần I\n", look(bold), "center"],
    ["Chương I", "Chương I\n", look(bold), "center"],
    ["tên phần viết hoa", "QUY ĐỊNH CHUNG", look(bold), "center"],
    ["Điều 1.", "Điều 1. Phạm vi điều chỉnh", look(bold), "both"],
    ["số của Điều không tên", "Điều 2. ", look(bold), "both"],
    ["lời của Điều không tên", "Quy định này có hiệu lực", look({}), "both"],
    ["Khoản", "1. Cấp uỷ", look({}), "both"],
    ["Điểm", "a) Cấp uỷ", look({}), "both"],
  ];
  test.each(levels)("%s", async (_row, words, expected, align) => {
    const docx = await written;
    const { paragraph, run } = find(docx, { row: "", words, size: 14 });
    expect(docx.resolve(run, paragraph)).toEqual(expected);
    expect(alignment(docx, paragraph)).toBe(align);
  });
});

test("the position of the head of an agency is bold (format-spec 2.7)", async () => {
  const agency = await write(sampleNamed("head of an agency"));
  expect(agency.look("TRƯỞNG BAN")).toEqual(look(bold));
});

test("'kiêm' between two posts is regular, both posts are bold (format-spec 2.7)", async () => {
  const docx = await write(sampleNamed("several who sign, with a confirmation"));
  expect(docx.look("kiêm")).toEqual(look({}));
  expect(docx.look("TRƯỞNG BAN CHỈ ĐẠO")).toEqual(look(bold));
});
