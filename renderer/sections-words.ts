/** What the outline and the acts on sections say; part of words.ts. */
export const sectionWords = {
  outline: {
    title: "Bố cục",
    empty: "Gõ “1. ” hoặc “I. ” ở đầu đoạn để tạo đề mục; bố cục hiện ở đây.",
    menu: (title: string) => `Lệnh cho mục: ${title}`,
    more: "Lệnh cho mục này",
  },
  sections: {
    menu: "Cả mục",
    select: "Chọn cả mục",
    up: "Chuyển mục lên",
    down: "Chuyển mục xuống",
    promote: "Nâng mục lên một cấp",
    demote: "Hạ mục xuống một cấp",
    duplicate: "Nhân đôi mục",
    remove: "Xoá mục",
    extract: "Tách mục ra văn bản mới",
    extracted: "Đã tách mục ra văn bản mới",
    extractedBody: (subject: string) => `Trích yếu: ${subject}`,
    extractedKept: "Mục vừa được sửa nên vẫn còn ở văn bản này.",
    openExtracted: "Mở văn bản mới",
    takeBack: "Hoàn tác",
    takenBack: "Đã đưa mục trở lại; văn bản mới nằm trong Thùng rác",
    notExtracted: "Chưa tách được",
    noSubject: "(chưa có trích yếu)",
  },
  refusals: {
    "no-section": "Đoạn này chưa nằm trong đề mục nào.",
    first: "Mục này đã đứng đầu trong phần chứa nó.",
    last: "Mục này đã đứng cuối trong phần chứa nó.",
    "inside-itself": "Không thể chuyển một mục vào trong chính nó.",
    annex: "Phụ lục đứng sau phần ký, không nằm trong mục khác và không có cấp.",
    "across-annex":
      "Phần ký nằm giữa nội dung và phụ lục: không chuyển mục từ bên này sang bên kia được. Hãy dùng Cắt và Dán.",
    grounds: "Căn cứ phải đứng trước các mục đánh số.",
    highest: (level: string) => `${level} là cấp cao nhất của loại văn bản này.`,
    deepest: (level: string) =>
      `Không hạ thêm được: ${level} là cấp thấp nhất của loại văn bản này.`,
    article: (level: string) =>
      `Chương, mục gom các điều; điều không thành chương, mục và ngược lại (đang vướng: ${level}).`,
    "needs-above": (level: string) => `Ở trên chưa có ${level} để đánh số tiếp theo.`,
  },
} as const;
