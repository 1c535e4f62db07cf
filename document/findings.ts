import type { Message, PartName } from "./message.ts";
import { blockText, type Document } from "./model.ts";
import { isRealDate } from "./parts/place-date.ts";
import type { Profiles } from "./profiles/choose.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Template } from "./template.ts";

type Check = (document: Document) => Message | undefined;

const finding = (
  part: PartName,
  rule: string,
  severity: Message["severity"],
  text: string,
  source: string,
): Message => ({ rule, severity, text, source, place: { part } });

const when = (wrong: boolean, message: Message): Message | undefined =>
  wrong ? message : undefined;

const CHECKS: readonly Check[] = [
  ({ parts }) =>
    when(
      parts.issuer.name.trim() === "",
      finding("issuer", "issuer-missing", "error", "Thiếu tên cơ quan ban hành", "HD05 I.2"),
    ),
  ({ parts }) =>
    when(
      parts.number.ordinal === undefined,
      finding("number", "number-missing", "warning", "Chưa có số văn bản", "HD05 I.3"),
    ),
  ({ parts }) =>
    when(
      parts.number.body.trim() === "",
      finding("number", "number-body-missing", "error", "Thiếu ký hiệu cơ quan", "HD05 I.3.1.2"),
    ),
  ({ parts }) =>
    when(
      parts.placeDate.place.trim() === "",
      finding("placeDate", "place-missing", "error", "Thiếu địa danh", "HD05 I.4.1.1"),
    ),
  ({ parts }) =>
    when(
      parts.placeDate.date === undefined,
      finding("placeDate", "date-missing", "warning", "Chưa có ngày ký", "HD05 I.4.1.2"),
    ),
  ({ parts: { placeDate } }) =>
    when(
      placeDate.date !== undefined && !isRealDate(placeDate.date),
      finding("placeDate", "date-invalid", "error", "Ngày ký không có trong lịch", "HD05 I.4.1.2"),
    ),
  ({ parts }) =>
    when(
      parts.subject.text.trim() === "",
      finding("subject", "subject-missing", "error", "Thiếu trích yếu", "HD05 I.5.1.1"),
    ),
  ({ body }) =>
    when(
      body.every((block) => blockText(block).trim() === ""),
      {
        rule: "body-missing",
        severity: "error",
        text: "Chưa có nội dung",
        source: "HD05 I.6",
      },
    ),
  ({ parts }) =>
    when(
      parts.recipients.every((r) => r.name.trim() === ""),
      finding("recipients", "recipients-missing", "error", "Thiếu nơi nhận", "HD05 I.9"),
    ),
  ({ parts: { signature } }) =>
    when(
      !signature.position?.trim() && !signature.capacity,
      finding(
        "signature",
        "authority-missing",
        "error",
        "Thiếu quyền hạn, chức vụ người ký",
        "HD05 I.7.1",
      ),
    ),
  ({ parts: { signature } }) =>
    when(
      !signature.name?.trim(),
      finding("signature", "signer-missing", "error", "Thiếu họ và tên người ký", "HD05 I.7.1.3"),
    ),
];

/** What the document still lacks, in the order of the page. Errors keep it from being signed. */
export const findingsOf = (
  document: Document,
  _template: Template,
  _profile: Profile,
  _profiles: Profiles,
): Message[] => CHECKS.map((check) => check(document)).filter((m): m is Message => m !== undefined);
