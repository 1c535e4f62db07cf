/** What finding and replacing say; part of words.ts. */
export const findWords = {
  find: {
    open: "Tìm…",
    openReplace: "Tìm và thay thế…",
    next: "Tìm tiếp",
    previous: "Tìm ngược lên",
    region: "Tìm và thay thế",
    typed: "Tìm trong văn bản",
    placeholder: "Tìm (không cần dấu)…",
    replacement: "Thay bằng",
    replaceOne: "Thay",
    replaceAll: "Thay tất cả",
    showReplace: "Hiện phần thay thế",
    hideReplace: "Ẩn phần thay thế",
    close: "Đóng phần tìm kiếm",
    options: "Cách tìm",
    accents: "Phân biệt dấu",
    accentsHint: "Chỉ tìm chữ có đúng các dấu đã gõ. Khi tắt, “tinh” tìm được cả “tỉnh”.",
    wholeSyllable: "Nguyên tiếng",
    wholeSyllableHint: "Chỉ tìm khi đứng riêng thành tiếng: “an” không tìm trong “ban”.",
    matchCase: "Phân biệt chữ hoa",
    matchCaseHint: "Chỉ tìm chữ viết hoa, viết thường đúng như đã gõ.",
    keepCapitals: "Giữ kiểu chữ hoa",
    keepCapitalsHint: "Chỗ nào viết hoa thì chữ thay vào cũng viết hoa: KẾT LUẬN thành NGHỊ QUYẾT.",
    count: (current: number, count: number) =>
      `${current.toLocaleString("vi")}/${count.toLocaleString("vi")}`,
    none: "Không thấy",
    replaced: (n: number) => `Đã thay ${n.toLocaleString("vi")} chỗ.`,
    kept: (n: number) =>
      `${n.toLocaleString("vi")} chỗ giữ nguyên vì thay thì mất chú thích cuối trang.`,
  },
} as const;
