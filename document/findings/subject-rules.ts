import { folded } from "../parts/body-name.ts";
import { authorOf } from "../parts/subject.ts";
import { isBlank, quote, type Rule, when } from "./rule.ts";

/**
 * What "về việc" is followed by: a verb, which is no name. Only these are told: after it a body, a
 * conference or a paper is rightly written with a capital ("về việc Tỉnh uỷ …").
 */
const VERBS =
  /^(ban hành|báo cáo|bầu|bổ nhiệm|bổ sung|chấn chỉnh|chỉ định|cho|chuẩn bị|chuyển|công nhận|cử|đánh giá|đẩy mạnh|đề nghị|điều động|điều chỉnh|giải quyết|giải thể|giao|góp ý|gửi|hoàn thiện|hợp nhất|hướng dẫn|kéo dài|khen thưởng|kiểm tra|kiện toàn|lấy ý kiến|luân chuyển|mời|nâng cao|phân công|phê duyệt|phối hợp|quy định|rà soát|sáp nhập|sắp xếp|sơ kết|sửa đổi|tăng cường|thành lập|thay thế|thi hành|thông báo|thống nhất|thực hiện|tiếp nhận|tiếp tục|tổ chức|tổng kết|triển khai|xây dựng|xem xét|xét|xin|xử lý)(?=[\s,]|$)/iu;

/** A capital where the subject goes on in the middle of a sentence: "KẾT LUẬN về việc …". */
function capitalIn(subject: string): string | undefined {
  const text = subject.trim();
  if (/^Về(?=\s|$)/u.test(text)) return "Trích yếu bắt đầu bằng “về …”, chữ thường";
  const after = /^về việc\s+(.*)$/su.exec(text)?.[1] ?? "";
  const verb = VERBS.exec(after)?.[0] ?? "";
  return when(/^\p{Lu}/u.test(verb), `Sau “về việc” viết chữ thường: ${quote(verb.toLowerCase())}`);
}

/** How the subject is written (HD05 I.5). */
export const SUBJECT_RULES: readonly Rule[] = [
  {
    id: "subject-final-stop",
    severity: "warning",
    sources: { hd05: "HD05 I.5.2", hd36: "HD36 1.5", nd30: "NĐ30 PL1 II.5" },
    part: "subject",
    find: ({ document }) =>
      when(/\.\s*$/u.test(document.parts.subject.text), "Cuối trích yếu không có dấu chấm"),
  },
  {
    id: "subject-abbreviated",
    severity: "warning",
    sources: { hd05: "HD05 I.5.2", hd36: "HD36 1.5" },
    part: "subject",
    find: ({ document, template }) =>
      when(
        template.form === "titled" && /^v\/v/iu.test(document.parts.subject.text.trim()),
        "Trích yếu ghi “về …”, không ghi “V/v”",
      ),
  },
  {
    id: "subject-capital",
    severity: "warning",
    sources: { hd05: "HD05 I.5", hd36: "HD36 1.5" },
    part: "subject",
    find: ({ document, template }) =>
      template.form === "titled" ? capitalIn(document.parts.subject.text) : undefined,
  },
  {
    id: "author-missing",
    severity: "info",
    sources: { hd05: "HD05 I.5.1.1", hd36: "HD36 1.5" },
    part: "subject",
    find: ({ document: { parts }, template }) => {
      const { signature, issuer, subject } = parts;
      const author = signature.capacity === "T/M" ? authorOf(signature, issuer) : undefined;
      const lacks = template.form === "titled" && isBlank(subject.author);
      return when(lacks && author !== undefined, `Nên ghi ${quote(author ?? "")} dưới tên loại`);
    },
  },
  {
    id: "author-mismatch",
    severity: "warning",
    sources: { hd05: "HD05 I.5.1.1, I.7", hd36: "HD36 1.5" },
    part: "subject",
    find: ({ document: { parts } }) => {
      const standing = folded(parts.subject.author ?? "").includes("ban thường vụ");
      const { capacity, body = "" } = parts.signature;
      const other = capacity === "T/M" && !folded(body).includes("ban thường vụ");
      return when(
        standing && other && !isBlank(body),
        `Tác giả là Ban Thường vụ nhưng ký ${quote(`T/M ${body}`)}`,
      );
    },
  },
  {
    id: "theme-note-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.5.1.2", hd36: "HD36 1.5" },
    part: "subject",
    find: ({ document: { parts } }) =>
      when(
        parts.subject.theme === true && isBlank(parts.subject.note),
        "Dưới chủ đề đại hội ghi “(Báo cáo của … trình Đại hội …)”",
      ),
  },
];
