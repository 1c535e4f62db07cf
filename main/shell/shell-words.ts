/** What the main process itself says, where no window of ours can. */
export const shellWords = {
  name: "Văn Kiện",
  refusedSwitches: (names: readonly string[]) =>
    `Văn Kiện không mở, vì lệnh mở có tham số không được phép: ${names.map((name) => `--${name}`).join(", ")}.\n` +
    "Tham số này có thể cho chương trình khác đọc văn bản. Các văn bản đã lưu vẫn còn nguyên; hãy mở lại Văn Kiện từ biểu tượng của nó, hoặc bỏ tham số này trong lối tắt.",
  nowhereToWrite:
    "Văn Kiện không mở được, vì không ghi được vào cả thư mục của người dùng lẫn thư mục tạm. Các văn bản đã lưu vẫn còn nguyên; hãy giải phóng chỗ trống hoặc xin quyền ghi rồi mở lại Văn Kiện.",
  crashing:
    "Cửa sổ soạn thảo gặp lỗi nhiều lần liền nên Văn Kiện đã dừng. Mọi điều đã báo “đã lưu” vẫn còn nguyên; hãy mở lại Văn Kiện.",
} as const;
