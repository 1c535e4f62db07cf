import type { Garbled } from "../document/import/garbled.ts";

const old = (name: string): string =>
  `Phần vừa dán dùng bảng mã cũ ${name}, chưa đọc được khi in. Chuyển sang Unicode?`;

const UNREADABLE: Record<Garbled, string> = {
  TCVN3: old("TCVN3 (ABC)"),
  VNI: old("VNI"),
  "UTF-8": "Phần vừa dán đã bị đọc sai bảng mã (UTF-8), chưa đọc được khi in. Chuyển sang Unicode?",
  entities:
    "Phần vừa dán còn mã ký tự của trang web (như “&#7881;” thay cho “ỉ”). Chuyển sang Unicode?",
  split: "Phần vừa dán có chữ cái bị tách rời nhau (như “ti ế p”). Nối chữ lại?",
};

const CONVERTED: Record<Garbled, string> = {
  TCVN3: "chuyển từ bảng mã TCVN3 (ABC) sang Unicode",
  VNI: "chuyển từ bảng mã VNI sang Unicode",
  "UTF-8": "đọc lại đúng bảng mã UTF-8",
  entities: "đổi mã ký tự của trang web thành chữ",
  split: "nối các chữ cái bị tách rời, hãy đọc lại",
};

const count = (n: number): string => n.toLocaleString("vi");

/** What pasting says; part of words.ts. */
export const pasteWords = {
  paste: {
    paste: "Dán",
    pastePlain: "Dán không định dạng",
    asItWas: "Dán nguyên văn",
    toUnicode: "Chuyển sang Unicode",
    joinLetters: "Nối chữ lại",
    stop: "Dừng",
    stopPasting: "Dừng dán",
    close: "Đóng thông báo về phần đã dán",
    notice: "Phần đã dán",
    reading: "Đang đọc nội dung dán… Vẫn soạn thảo tiếp được.",
    nothing: "Không có chữ hay bảng nào để dán. Văn Kiện chỉ nhận chữ và bảng.",
    tooLarge: (rows: number, columns: number) =>
      `Chưa dán: bảng có ${count(rows)} hàng, ${count(columns)} cột, mỗi bảng nhận tối đa 5.000 hàng, 50 cột. Hãy chia nhỏ bảng rồi dán lại.`,
    done: "Đã dán",
    levels: (n: number) => `${count(n)} đề mục, mục theo cấp của văn bản`,
    tables: (n: number) => `${count(n)} bảng`,
    notes: (n: number) => `${count(n)} chú thích`,
    renumbered: (n: number, typed: string, now: string) =>
      `${count(n)} số thứ tự khác bản gốc (“${typed}” thành “${now}”), hãy kiểm tra`,
    pageMarks: (n: number) => `bỏ ${count(n)} dòng số trang`,
    looks: "bỏ phông, cỡ, màu chữ",
    joined: (n: number) => `nối ${count(n)} chỗ xuống dòng giữa câu`,
    hidden: (n: number) => `bỏ ${count(n)} ký tự ẩn`,
    removed: (n: number) => `bỏ ${count(n)} chỗ đã xoá hoặc ẩn trong bản gốc`,
    struck: (n: number) => `${count(n)} chỗ gạch ngang nay là chữ thường, hãy xem lại`,
    flattened: (n: number) => `${count(n)} chỗ chữ nâng cao, hạ thấp nay là chữ thường`,
    unread: (n: number) => `${count(n)} ký hiệu chưa đọc được, hãy xem lại`,
    converted: (from: Garbled) => CONVERTED[from],
    plain: "Đã dán nguyên văn, không nhận cấp, không giữ định dạng",
    legacy: (from: Garbled) => UNREADABLE[from],
  },
} as const;
