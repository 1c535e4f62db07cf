/** What the commands, the palette and the list of keys say; part of words.ts. */
export const commandWords = {
  menus: {
    document: "Văn bản",
    edit: "Soạn thảo",
    insert: "Chèn",
    structure: "Bố cục",
    text: "Chữ",
    view: "Xem",
    help: "Trợ giúp",
  },
  /** The letters that open a menu with Alt. */
  mnemonics: {
    document: "&Văn bản",
    edit: "&Soạn thảo",
    insert: "&Chèn",
    structure: "&Bố cục",
    text: "C&hữ",
    view: "&Xem",
    help: "&Trợ giúp",
  },
  clipboard: {
    cut: "Cắt",
    copy: "Sao chép",
    paste: "Dán",
    selectAll: "Chọn tất cả",
  },
  palette: {
    open: "Tìm lệnh…",
    title: "Tìm lệnh",
    placeholder: "Gõ tên lệnh (không cần dấu)…",
    none: (typed: string) => `Không có lệnh nào khớp “${typed}”.`,
  },
  keys: {
    open: "Phím tắt",
    title: "Phím tắt",
    close: "Đóng",
    note: "Trong nội dung văn bản, nhấn Esc rồi Tab để ra khỏi phần soạn thảo.",
    columns: { command: "Lệnh", keys: "Phím" },
  },
  commands: {
    save: "Lưu ngay",
    back: "Về danh sách văn bản",
    exportAs: "Xuất DOCX ra nơi khác…",
    findings: "Xem những điều cần sửa",
    nextRegion: "Sang vùng tiếp theo của cửa sổ",
    previousRegion: "Về vùng trước của cửa sổ",
    toStart: "Về đầu văn bản",
    toEnd: "Đến cuối văn bản",
    insert: (name: string) => `Chèn ${name.toLocaleLowerCase("vi")}`,
    levels: "Đặt cấp",
  },
} as const;
