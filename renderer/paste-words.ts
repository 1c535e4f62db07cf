import type { Legacy } from "../document/import/legacy.ts";

const NAMES: Record<Legacy, string> = { TCVN3: "TCVN3 (ABC)", VNI: "VNI" };

const count = (n: number): string => n.toLocaleString("vi");

/** What pasting says; part of words.ts. */
export const pasteWords = {
  paste: {
    paste: "Dán",
    pastePlain: "Dán không định dạng",
    asItWas: "Dán nguyên văn",
    toUnicode: "Chuyển sang Unicode",
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
    converted: (from: Legacy) => `chuyển từ bảng mã ${NAMES[from]} sang Unicode`,
    plain: "Đã dán nguyên văn, không nhận cấp, không giữ định dạng",
    legacy: (from: Legacy) =>
      `Phần vừa dán dùng bảng mã cũ ${NAMES[from]}, chưa đọc được khi in. Chuyển sang Unicode?`,
  },
} as const;
