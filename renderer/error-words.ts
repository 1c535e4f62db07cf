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
    "store-gone":
      "Không còn thấy tệp dữ liệu ở chỗ cũ: thư mục dữ liệu có thể đã bị xoá, đổi tên hoặc thay bằng thư mục khác. Không có gì được ghi thêm; hãy đưa thư mục về chỗ cũ rồi thử lại.",
    "store-missing":
      "Nơi này từng có thư viện văn bản, nhưng tệp dữ liệu không còn. Những tệp còn lại được giữ nguyên; hãy đóng rồi mở lại Văn Kiện.",
    "broken-install":
      "Bản cài Văn Kiện thiếu hoặc hỏng tệp nên không mở được dữ liệu. Dữ liệu được giữ nguyên; hãy cài lại Văn Kiện rồi mở lại.",
    "keeps-stopping":
      "Bộ phận lưu dữ liệu của Văn Kiện dừng nhiều lần liên tiếp. Những gì đã báo “đã lưu” vẫn còn nguyên; hãy thử lại, nếu vẫn vậy thì khởi động lại máy hoặc cài lại Văn Kiện.",
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
    "store-gone":
      "Không còn thấy tệp dữ liệu ở chỗ cũ. Văn bản này chỉ chắc chắn còn trên màn hình; đừng đóng, hãy bấm “Lưu một bản ra nơi khác…”, hoặc đưa thư mục dữ liệu về chỗ cũ rồi bấm “Lưu lại ngay”.",
    "keeps-stopping":
      "Bộ phận lưu dữ liệu đã dừng nên chưa lưu được. Phần mới gõ chỉ còn trên màn hình; đừng đóng cửa sổ này.",
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
      "Không ghi được vào thư mục dữ liệu. Không có gì bị thay đổi; hãy kiểm tra quyền ghi và ổ đĩa rồi bấm “Thử lại”.",
    "disk-full":
      "Ổ đĩa chứa dữ liệu đã đầy nên chưa mở được. Các văn bản đã lưu vẫn còn nguyên; hãy giải phóng chỗ trống rồi bấm “Thử lại”.",
    "read-only-store":
      "Thư mục dữ liệu chỉ cho phép đọc. Các văn bản đã lưu vẫn còn nguyên; hãy xin quyền ghi rồi bấm “Thử lại”.",
    "damaged-store":
      "Tệp dữ liệu bị hỏng nên không mở, và được giữ nguyên. Đừng xoá tệp nào; hãy bấm “Mở thư mục chứa dữ liệu”, chép cả thư mục sang ổ đĩa khác để giữ, rồi báo người phụ trách máy.",
    "store-missing":
      "Nơi này từng có thư viện văn bản, nhưng tệp dữ liệu không còn hoặc rỗng. Các tệp còn lại dưới đây được giữ nguyên, chưa có gì bị ghi đè. Nếu tệp dữ liệu đang ở nơi khác, hãy bấm “Mở thư mục chứa dữ liệu”, đặt tệp vào đó rồi bấm “Thử lại”. Muốn làm lại từ đầu thì bấm “Bắt đầu thư viện mới…”; các tệp này được cất riêng, không bị xoá.",
    "store-in-use":
      "Dữ liệu đang được một chương trình khác mở. Dữ liệu còn nguyên; hãy đóng chương trình đó rồi bấm “Thử lại”.",
    "keeps-stopping":
      "Bộ phận lưu dữ liệu của Văn Kiện dừng nhiều lần liên tiếp nên không được khởi động nữa. Những gì đã báo “đã lưu” vẫn còn nguyên. Hãy bấm “Thử lại”; nếu vẫn vậy, hãy khởi động lại máy hoặc cài lại Văn Kiện.",
    internal:
      "Không mở được dữ liệu. Tệp dữ liệu được giữ nguyên; hãy bấm “Thử lại”, nếu vẫn vậy thì cài lại Văn Kiện.",
  },
} as const;
