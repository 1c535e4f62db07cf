import { blockText } from "../model.ts";
import { addresseesWord } from "../parts/addressees.ts";
import { isRealDate } from "../parts/place-date.ts";
import { namedRecipients } from "../parts/recipients.ts";
import { isBlank, type Paper, type Rule, when } from "./rule.ts";

type Optional = "number" | "subject" | "recipients";

const needs = ({ template }: Paper, part: Optional): boolean =>
  template.without?.includes(part) !== true;

/** What a paper cannot do without, in the order of the page. Errors keep it from being signed. */
export const MISSING: readonly Rule[] = [
  {
    id: "issuer-missing",
    severity: "error",
    sources: { hd05: "HD05 I.2", hd36: "HD36 1.2", nd30: "NĐ30 PL1 II.2" },
    part: "issuer",
    find: ({ document }) => when(isBlank(document.parts.issuer.name), "Thiếu tên cơ quan ban hành"),
  },
  {
    id: "number-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.3", hd36: "HD36 1.3", nd30: "NĐ30 PL1 II.3" },
    part: "number",
    find: (paper) =>
      when(
        needs(paper, "number") && paper.document.parts.number.ordinal === undefined,
        "Chưa có số văn bản",
      ),
  },
  {
    id: "number-body-missing",
    severity: "error",
    sources: { hd05: "HD05 I.3.1.2", hd36: "HD36 1.3", nd30: "NĐ30 PL1 II.3" },
    part: "number",
    find: (paper) =>
      when(
        needs(paper, "number") && isBlank(paper.document.parts.number.body),
        "Thiếu ký hiệu cơ quan",
      ),
  },
  {
    id: "place-missing",
    severity: "error",
    sources: { hd05: "HD05 I.4.1.1", hd36: "HD36 1.4", nd30: "NĐ30 PL1 II.4" },
    part: "placeDate",
    find: ({ document }) => when(isBlank(document.parts.placeDate.place), "Thiếu địa danh"),
  },
  {
    id: "date-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.4.1.2", hd36: "HD36 1.4", nd30: "NĐ30 PL1 II.4" },
    part: "placeDate",
    find: ({ document }) => when(document.parts.placeDate.date === undefined, "Chưa có ngày ký"),
  },
  {
    id: "date-invalid",
    severity: "error",
    sources: { hd05: "HD05 I.4.1.2", hd36: "HD36 1.4", nd30: "NĐ30 PL1 II.4" },
    part: "placeDate",
    find: ({ document: { parts } }) =>
      when(
        parts.placeDate.date !== undefined && !isRealDate(parts.placeDate.date),
        "Ngày ký không có trong lịch",
      ),
  },
  {
    id: "subject-missing",
    severity: "error",
    sources: { hd05: "HD05 I.5.1.1", hd36: "HD36 1.5", nd30: "NĐ30 PL1 II.5" },
    part: "subject",
    find: (paper) =>
      when(
        needs(paper, "subject") && isBlank(paper.document.parts.subject.text),
        "Thiếu trích yếu",
      ),
  },
  {
    id: "addressees-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.9.2.3-4", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "addressees",
    find: ({ document, template, profile }) => {
      const word = addresseesWord(template, profile);
      const none = namedRecipients(document.parts.addressees ?? []).length === 0;
      return when(word !== undefined && none, `Chưa có nơi nhận ở phần “${word}”`);
    },
  },
  {
    id: "body-missing",
    severity: "error",
    sources: { hd05: "HD05 I.6", hd36: "HD36 1.6", nd30: "NĐ30 PL1 II.6" },
    find: ({ document }) =>
      when(
        document.body.every((block) => isBlank(blockText(block))),
        "Chưa có nội dung",
      ),
  },
  {
    id: "recipients-missing",
    severity: "error",
    sources: { hd05: "HD05 I.9", hd36: "HD36 1.9", nd30: "NĐ30 PL1 II.9" },
    part: "recipients",
    find: (paper) =>
      when(
        needs(paper, "recipients") && namedRecipients(paper.document.parts.recipients).length === 0,
        "Thiếu nơi nhận",
      ),
  },
  {
    id: "authority-missing",
    severity: "error",
    sources: { hd05: "HD05 I.7.1", hd36: "HD36 1.7", nd30: "NĐ30 PL1 II.7" },
    part: "signature",
    find: ({ document: { parts } }) =>
      when(
        isBlank(parts.signature.position) && !parts.signature.capacity,
        "Thiếu quyền hạn, chức vụ người ký",
      ),
  },
  {
    id: "signer-missing",
    severity: "error",
    sources: { hd05: "HD05 I.7.1.3", hd36: "HD36 1.7", nd30: "NĐ30 PL1 II.7" },
    part: "signature",
    find: ({ document }) =>
      when(isBlank(document.parts.signature.name), "Thiếu họ và tên người ký"),
  },
];
