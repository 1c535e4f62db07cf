/** What the user reads where the database cannot be opened, or not as it was left; part of words.ts. */
export const storeWords = {
  store: {
    again: "Thử lại",
    showFolder: "Mở thư mục chứa dữ liệu",
    startNew: "Bắt đầu thư viện mới…",
    startNewNow: "Cất riêng tệp cũ và bắt đầu thư viện mới",
    startNewText:
      "Thư viện mới sẽ trống. Các tệp còn lại được chuyển vào một thư mục riêng ngay trong thư mục dữ liệu; không tệp nào bị xoá hay bị ghi đè.",
    goBack: "Quay lại",
    lookAtDraft: "Xem màn hình đang mở",
    stillClosed: "Dữ liệu vẫn chưa mở được",
    found: (name: string, size: string) => `${name} (${size})`,
    damage: {
      "no-file": "Ở chỗ của tệp dữ liệu là một thư mục hoặc thứ khác, không phải tệp.",
      "no-database": "Tệp không phải là tệp dữ liệu, hoặc phần đầu tệp đã hỏng.",
      foreign: "Tệp là dữ liệu của một chương trình khác.",
      pages: "Có trang dữ liệu bị hỏng trong tệp hoặc trong nhật ký ghi bên cạnh.",
      schema:
        "Trong tệp thiếu bảng hoặc chốt bảo vệ của Văn Kiện, hoặc có thứ chương trình khác thêm vào.",
    },
    notices: {
      savesLost: "Một số lần ghi cuối có thể không còn",
      savesLostText: (commits: number) =>
        `Dữ liệu trên đĩa cũ hơn lần dùng trước: thiếu ${commits.toLocaleString("vi")} lần ghi cuối (lưu văn bản, duyệt hoặc đổi cài đặt). Hãy mở các văn bản vừa soạn gần đây để xem lại.`,
      logDamaged: "Nhật ký ghi dữ liệu bị hỏng",
      logDamagedText:
        "Những lần lưu cuối có thể không còn. Hãy mở các văn bản vừa soạn gần đây để xem lại.",
      kept: (folder: string) => `Các tệp như trước khi mở được giữ ở: ${folder}`,
      otherStore: "Đây không phải thư viện đã dùng lần trước",
      otherStoreText:
        "Tệp dữ liệu đã bị thay bằng một tệp khác. Văn Kiện mở tệp đang có và không thay đổi tệp nào khác; nếu thiếu văn bản, hãy đóng Văn Kiện rồi đặt lại tệp cũ.",
      diskFull: "Ổ đĩa chứa dữ liệu đã đầy",
      diskFullText:
        "Các văn bản đã lưu vẫn mở và đọc được. Chưa lưu được gì mới cho đến khi có chỗ trống; hãy xoá bớt tệp không cần ở ổ đĩa này, việc lưu sẽ tự tiếp tục.",
    },
  },
} as const;
