import type { LookName } from "../../../document/profiles/profile.ts";

/** Id and the name Word shows. A comma would start an alias, so names have none. */
type StyleName = { id: string; name: string };

/** The paragraph style of each component of the page. */
export const COMPONENT_STYLES: Record<LookName, StyleName> = {
  partyTitle: { id: "TieuDe", name: "Tiêu đề" },
  superior: { id: "CoQuanCapTren", name: "Cơ quan cấp trên" },
  issuer: { id: "CoQuanBanHanh", name: "Cơ quan ban hành" },
  star: { id: "DauSao", name: "Dấu sao" },
  number: { id: "SoKyHieu", name: "Số và ký hiệu" },
  placeDate: { id: "DiaDanhNgayThang", name: "Địa danh và ngày tháng năm" },
  draftMark: { id: "DauDuThao", name: "Dấu dự thảo" },
  typeName: { id: "TenLoai", name: "Tên loại" },
  author: { id: "TacGia", name: "Tác giả" },
  subject: { id: "TrichYeu", name: "Trích yếu" },
  rule: { id: "GachDuoiTrichYeu", name: "Gạch dưới trích yếu" },
  body: { id: "NoiDung", name: "Nội dung" },
  authority: { id: "QuyenHan", name: "Quyền hạn ký" },
  position: { id: "ChucVu", name: "Chức vụ" },
  signerName: { id: "NguoiKy", name: "Người ký" },
  recipientsHeading: { id: "NoiNhan", name: "Nơi nhận" },
  recipient: { id: "DanhSachNoiNhan", name: "Danh sách nơi nhận" },
  pageNumber: { id: "SoTrang", name: "Số trang" },
};

/** The line under the title is a paragraph of its own. */
export const TITLE_LINE: StyleName = { id: "KeDuoiTieuDe", name: "Kẻ dưới tiêu đề" };

/** What Word wants after a table at the end: a paragraph, here one that takes no room. */
export const TAIL: StyleName = { id: "DoanCuoi", name: "Đoạn cuối" };

/** The underlined words of the recipients' heading; its colon is not underlined. */
export const RECIPIENTS_WORDS: StyleName = { id: "NoiNhanGachChan", name: "Nơi nhận gạch chân" };

/** The table without lines that holds header and closing. */
export const FRAME: StyleName = { id: "KhungVanBan", name: "Khung văn bản" };

/** Word's own heading of a depth (0 for the highest); these ids make its navigation pane work. */
export const headingStyleId = (depth: number): string => `Heading${depth + 1}`;

/** The run-in title of a depth: linked to the heading, so that Word changes both together. */
export const leadStyleId = (depth: number): string => `${headingStyleId(depth)}Char`;

/** The paragraph of a numbered block of a depth that is not a heading. */
export const levelStyleId = (depth: number): string => `${COMPONENT_STYLES.body.id}${depth + 1}`;
