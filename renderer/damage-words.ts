/** What the user reads where something is damaged or the drawn page broke; part of words.ts. */
export const damageWords = {
  damage: {
    saveCopy: "Lưu một bản sao…",
    openReadable: "Mở phần đọc được",
    found: "Những chỗ đã thấy",
    more: (n: number) => `và ${n.toLocaleString("vi")} chỗ khác`,
    repairedRegion: "Kết quả sửa văn bản hỏng",
    repaired: (n: number) =>
      `Văn bản được sửa khi mở, có ${n.toLocaleString("vi")} điều cần biết. Bản gốc trên đĩa được giữ lại.`,
    copied: "Đã lưu một bản sao",
    copiedBody: (path: string) =>
      `${path}\nDùng “Nhập từ tệp…” để mở lại bản sao này thành văn bản mới.`,
    copiedText: (path: string) => `Chữ của văn bản ở dạng thuần: ${path}`,
    notCopied: "Chưa lưu được bản sao",
    crashed:
      "Trang soạn thảo không vẽ lại được. Chữ đã gõ vẫn còn nguyên trong máy và vẫn được lưu; hãy bấm “Mở lại văn bản”.",
    surprise: "Có lỗi trong chương trình",
    surpriseBody:
      "Chữ trên trang vẫn còn và vẫn được lưu. Nếu thấy trang không như ý, hãy lưu một bản sao rồi mở lại văn bản.",
    windowCrashed:
      "Màn hình này gặp lỗi. Các văn bản đã báo “đã lưu” vẫn còn nguyên; hãy bấm “Mở lại”.",
    again: "Mở lại",
    notLeft: "Chưa lưu được nên chưa về danh sách",
    revived: "Cửa sổ vừa gặp lỗi và đã tự mở lại",
    revivedDraft: (savedAt: string) =>
      `Văn bản đang soạn được mở lại như đã lưu lúc ${savedAt}. Hãy xem lại những chữ gõ sau cùng.`,
    revivedLibrary: "Mọi điều đã báo “đã lưu” vẫn còn nguyên. Hãy mở lại văn bản từ danh sách.",
    revivedOften: "Cửa sổ gặp lỗi nhiều lần liền",
    revivedOftenBody:
      "Văn bản đang soạn chưa được mở lại, phòng khi chính nó gây ra lỗi. Mọi điều đã báo “đã lưu” vẫn còn nguyên. Hãy mở văn bản từ danh sách; nếu lại gặp lỗi, hãy lưu một bản sao.",
  },
} as const;
