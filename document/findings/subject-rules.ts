import { folded } from "../parts/body-name.ts";
import { authorOf } from "../parts/subject.ts";
import { isBlank, quote, type Rule, when } from "./rule.ts";

/** How the subject is written (HD05 I.5). */
export const SUBJECT_RULES: readonly Rule[] = [
  {
    id: "subject-final-stop",
    severity: "warning",
    source: { party: "HD05 I.5.2", state: "NĐ30 PL1 II.5" },
    part: "subject",
    find: ({ document }) =>
      when(/\.\s*$/u.test(document.parts.subject.text), "Cuối trích yếu không có dấu chấm"),
  },
  {
    id: "subject-abbreviated",
    severity: "warning",
    source: { party: "HD05 I.5.2" },
    part: "subject",
    find: ({ document, template }) =>
      when(
        template.form === "titled" && /^v\/v/iu.test(document.parts.subject.text.trim()),
        "Trích yếu ghi “về …”, không ghi “V/v”",
      ),
  },
  {
    id: "author-missing",
    severity: "info",
    source: { party: "HD05 I.5.1.1" },
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
    source: { party: "HD05 I.5.1.1, I.7" },
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
    source: { party: "HD05 I.5.1.2" },
    part: "subject",
    find: ({ document: { parts } }) =>
      when(
        parts.subject.theme === true && isBlank(parts.subject.note),
        "Dưới chủ đề đại hội ghi “(Báo cáo của … trình Đại hội …)”",
      ),
  },
];
