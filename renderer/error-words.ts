/** What the user reads when something fails; part of words.ts. */
export const errorWords = {
  /** A sentence for every error code: what happened, what is safe, what to press. */
  errors: {
    "not-found": "Không tìm thấy văn bản này. Có thể nó đã bị xoá; hãy xem trong Thùng rác.",
    stale:
      "Văn bản trên đĩa đã khác bản đang mở. Hãy chép phần vừa gõ, về danh sách rồi mở lại văn bản.",
    refused: "Chưa thực hiện được. Hãy xem lý do bên dưới.",
    cancelled: "",
    "empty-file":
      "Không có nội dung nào để nhập. Không có gì bị thay đổi; hãy chọn tệp khác hoặc dán lại.",
    "not-text":
      "Tệp này không phải văn bản thuần (.txt). Hãy mở bằng Word rồi lưu thành .txt (UTF-8), hoặc chép nội dung rồi dùng “Dán văn bản…”.",
    "too-large":
      "Nội dung lớn hơn 20 MB hoặc dài hơn 300.000 dòng nên không nhập được. Không có gì bị thay đổi; hãy chia nhỏ rồi nhập lại.",
    "unreadable-file": "Không đọc được tệp. Hãy kiểm tra quyền đọc hoặc cắm lại ổ đĩa rồi thử lại.",
    "cannot-write": "Không ghi được vào thư mục này. Văn bản vẫn an toàn; hãy chọn nơi lưu khác.",
    "file-busy":
      "Tệp đang mở trong chương trình khác. Văn bản vẫn an toàn; hãy đóng tệp đó hoặc lưu nơi khác.",
    "disk-full":
      "Ổ đĩa đã đầy. Văn bản vẫn an toàn; hãy giải phóng chỗ trống rồi thử lại, hoặc chọn nơi lưu khác.",
    "read-only-store":
      "Thư mục dữ liệu chỉ cho phép đọc nên chưa lưu được. Hãy xin quyền ghi rồi thử lại.",
    "newer-store":
      "Dữ liệu do phiên bản mới hơn của Văn Kiện tạo ra và được giữ nguyên. Hãy cài phiên bản mới.",
    "damaged-store":
      "Văn bản này bị hỏng trên đĩa nên không mở, để không hiện nội dung sai. Các văn bản khác vẫn dùng được.",
    "damaged-draft":
      "Văn bản này bị hỏng trên đĩa. Nội dung trên đĩa được giữ nguyên và các văn bản khác vẫn dùng được. Hãy lưu một bản sao, hoặc mở phần đọc được để xem lại.",
    "newer-draft":
      "Văn bản này do phiên bản mới hơn của Văn Kiện tạo ra và được giữ nguyên. Hãy cài phiên bản mới để mở, hoặc lưu một bản sao.",
    "no-template":
      "Mẫu của loại văn bản này không còn trong máy nên chưa mở được. Nội dung vẫn còn nguyên; hãy cài lại mẫu rồi mở lại, hoặc lưu một bản sao.",
    "store-in-use":
      "Dữ liệu đang được một chương trình khác mở. Hãy đóng chương trình đó rồi mở lại Văn Kiện.",
    "check-failed":
      "Tệp vừa ghi không qua được bước kiểm tra nên đã xoá. Văn bản vẫn an toàn; hãy xuất lại.",
    "invalid-request":
      "Yêu cầu không hợp lệ nên không thực hiện. Không có gì bị thay đổi; hãy thử lại, hoặc bấm Ctrl+K rồi chọn “Lưu một bản sao…”.",
    "no-profiles":
      "Không có tệp thể thức nào dùng được nên chưa mở được văn bản. Dữ liệu còn nguyên; hãy cài lại Văn Kiện.",
    internal: "Có lỗi trong chương trình. Những gì đã báo “đã lưu” vẫn còn nguyên; hãy thử lại.",
  },
  /** The same, where the words on screen are what is not safe yet. */
  saveErrors: {
    "cannot-write":
      "Chưa ghi được vào đĩa. Phần mới gõ chỉ còn trên màn hình; đừng đóng, hãy kiểm tra ổ đĩa rồi bấm “Lưu lại ngay”.",
    "disk-full":
      "Ổ đĩa đã đầy. Phần mới gõ chỉ còn trên màn hình; đừng đóng, hãy giải phóng chỗ trống rồi bấm “Lưu lại ngay”.",
    "damaged-store":
      "Văn bản trên đĩa bị hỏng nên chưa lưu được. Phần mới gõ chỉ còn trên màn hình; hãy bấm Ctrl+K rồi chọn “Lưu một bản sao…”.",
  },
  /** The same, where the whole store cannot be opened. */
  storeErrors: {
    "cannot-write":
      "Không ghi được vào thư mục dữ liệu. Không có gì bị thay đổi; hãy kiểm tra quyền ghi và ổ đĩa rồi mở lại Văn Kiện.",
    "disk-full":
      "Ổ đĩa chứa dữ liệu đã đầy. Các văn bản đã lưu vẫn còn nguyên; hãy giải phóng chỗ trống rồi mở lại Văn Kiện.",
    "read-only-store":
      "Thư mục dữ liệu chỉ cho phép đọc. Các văn bản đã lưu vẫn còn nguyên; hãy xin quyền ghi rồi mở lại Văn Kiện.",
    "damaged-store":
      "Tệp dữ liệu bị hỏng nên không mở, và được giữ nguyên. Đừng xoá tệp nào; hãy dùng bản sao dữ liệu.",
    internal: "Không mở được dữ liệu. Tệp dữ liệu được giữ nguyên; hãy mở lại Văn Kiện.",
  },
} as const;
