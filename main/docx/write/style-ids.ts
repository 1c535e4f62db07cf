import type { StyleKey, WordsKey } from "../../../document/flow/flow.ts";

/** Id and the name Word shows. A comma would start an alias, so names have none. */
export type StyleName = { id: string; name: string };

type Levelled = `heading-${number}` | `level-${number}` | `lead-${number}` | `label-${number}`;

/** The paragraph styles of the components; footnotes take Word's own. */
export const COMPONENT_STYLES: Record<Exclude<StyleKey, Levelled>, StyleName> = {
  title: { id: "TieuDe", name: "Tiêu đề" },
  motto: { id: "TieuNgu", name: "Tiêu ngữ" },
  titleLine: { id: "KeDuoiTieuDe", name: "Kẻ dưới tiêu đề" },
  superior: { id: "CoQuanCapTren", name: "Cơ quan cấp trên" },
  issuer: { id: "CoQuanBanHanh", name: "Cơ quan ban hành" },
  star: { id: "DauSao", name: "Dấu sao" },
  issuerLine: { id: "KeDuoiCoQuan", name: "Kẻ dưới cơ quan ban hành" },
  number: { id: "SoKyHieu", name: "Số và ký hiệu" },
  placeDate: { id: "DiaDanhNgayThang", name: "Địa danh và ngày tháng năm" },
  letterSubject: { id: "TrichYeuCongVan", name: "Trích yếu công văn" },
  draftMark: { id: "DauDuThao", name: "Dấu dự thảo" },
  urgency: { id: "DoKhan", name: "Mức độ khẩn" },
  secrecy: { id: "DoMat", name: "Độ mật" },
  circulation: { id: "PhamViLuuHanh", name: "Phạm vi lưu hành" },
  typeName: { id: "TenLoai", name: "Tên loại" },
  author: { id: "TacGia", name: "Tác giả" },
  subject: { id: "TrichYeu", name: "Trích yếu" },
  subjectNote: { id: "ChuThichTrichYeu", name: "Chú thích dưới trích yếu" },
  rule: { id: "GachDuoiTrichYeu", name: "Gạch dưới trích yếu" },
  subjectLine: { id: "KeDuoiTrichYeu", name: "Kẻ dưới trích yếu" },
  addresseesHeading: { id: "KinhGui", name: "Kính gửi" },
  addressee: { id: "DanhSachKinhGui", name: "Danh sách kính gửi" },
  basis: { id: "CanCu", name: "Căn cứ" },
  body: { id: "NoiDung", name: "Nội dung" },
  centred: { id: "NoiDungGiua", name: "Nội dung đặt giữa" },
  right: { id: "NoiDungPhai", name: "Nội dung đặt phải" },
  division: { id: "PhanChuong", name: "Phần chương mục" },
  divisionName: { id: "TenPhanChuong", name: "Tên phần chương mục" },
  closingGap: { id: "KhoangTruocKy", name: "Khoảng trước phần ký" },
  authority: { id: "QuyenHan", name: "Quyền hạn ký" },
  position: { id: "ChucVu", name: "Chức vụ" },
  concurrent: { id: "KiemNhiem", name: "Chữ kiêm" },
  signerName: { id: "NguoiKy", name: "Người ký" },
  confirmation: { id: "XacNhanChuKy", name: "Xác nhận chữ ký" },
  recipientsHeading: { id: "NoiNhan", name: "Nơi nhận" },
  recipient: { id: "DanhSachNoiNhan", name: "Danh sách nơi nhận" },
  drafter: { id: "KyHieuSoanThao", name: "Ký hiệu soạn thảo" },
  tail: { id: "DoanCuoi", name: "Đoạn cuối" },
  empty: { id: "DoanTrong", name: "Đoạn trống" },
  footLine: { id: "KeCuoiTrang", name: "Kẻ cuối trang" },
  contact: { id: "ThongTinLienHe", name: "Thông tin liên hệ" },
  footMark: { id: "DauCuoiTrang", name: "Dấu cuối trang" },
  annexLabel: { id: "SoPhuLuc", name: "Số phụ lục" },
  annexTitle: { id: "TenPhuLuc", name: "Tên phụ lục" },
  annexReference: { id: "KemTheoVanBan", name: "Kèm theo văn bản" },
  tableText: { id: "ChuTrongBang", name: "Chữ trong bảng" },
  tableGap: { id: "KhoangSauBang", name: "Khoảng sau bảng" },
  note: { id: "FootnoteText", name: "footnote text" },
  pageNumber: { id: "SoTrang", name: "Số trang" },
};

/** The styles of words inside a paragraph; the number of a footnote takes Word's own. */
export const WORDS_STYLES: Record<Exclude<WordsKey, Levelled>, StyleName> = {
  addresseesWord: { id: "ChuKinhGui", name: "Chữ kính gửi" },
  recipientsWords: { id: "NoiNhanGachChan", name: "Nơi nhận gạch chân" },
  noteReference: { id: "FootnoteReference", name: "footnote reference" },
};

/** Holds the text up from the bottom edge in the frame at the foot of the last page. */
export const FOOT_ROOM: StyleName = { id: "KhoangCuoiTrang", name: "Khoảng cuối trang" };

/** The tables: side by side without lines, and a table of the body. */
export const TABLE_STYLES = {
  frame: { id: "KhungVanBan", name: "Khung văn bản" },
  grid: { id: "BangSoLieu", name: "Bảng số liệu" },
} as const;

/** Word has headings down to so deep; below it they are styles of our own. */
const WORD_HEADINGS = 9;

/** What a levelled style is called at a depth (0 for the highest). */
const LEVELLED: Record<string, (depth: number) => StyleName> = {
  heading: (depth) =>
    depth < WORD_HEADINGS
      ? { id: `Heading${depth + 1}`, name: `heading ${depth + 1}` }
      : { id: `DeMuc${depth + 1}`, name: `Đề mục ${depth + 1}` },
  lead: (depth) =>
    depth < WORD_HEADINGS
      ? { id: `Heading${depth + 1}Char`, name: `Heading ${depth + 1} Char` }
      : { id: `DeMuc${depth + 1}Char`, name: `Đề mục ${depth + 1} Char` },
  level: (depth) => ({ id: `NoiDung${depth + 1}`, name: `Nội dung ${depth + 1}` }),
  label: (depth) => ({ id: `SoThuTu${depth + 1}`, name: `Số thứ tự ${depth + 1}` }),
};

/** Kind and depth of a levelled key, "heading" and 2 of "heading-2"; undefined for other keys. */
export function levelOfKey(key: string): { kind: string; depth: number } | undefined {
  const dash = key.lastIndexOf("-");
  return dash < 0 ? undefined : { kind: key.slice(0, dash), depth: Number(key.slice(dash + 1)) };
}

const ALL: Readonly<Record<string, StyleName>> = { ...COMPONENT_STYLES, ...WORDS_STYLES };

/** Id and name of the Word style of a key of the flow. */
export function styleName(key: string): StyleName {
  const levelled = levelOfKey(key);
  const known = levelled ? LEVELLED[levelled.kind]?.(levelled.depth) : ALL[key];
  if (!known) throw new Error(`No style for ${key}`);
  return known;
}

const ids = new Map<string, string>();

/** The id alone, looked up once: every paragraph of a long document asks for it. */
export function styleId(key: StyleKey | WordsKey): string {
  const known = ids.get(key) ?? styleName(key).id;
  ids.set(key, known);
  return known;
}
