import type { Message } from "../message.ts";
import type { Block, Document } from "../model.ts";
import { numberBlocks } from "../numbering.ts";
import { type Profiles, profileOf } from "../profiles/choose.ts";
import type { Template } from "../template.ts";
import type { Draft } from "./blocks.ts";
import type { Closing } from "./closing.ts";
import { UNREADABLE } from "./decode-text.ts";
import { type Garbled, garbledAs } from "./garbled.ts";
import type { Head } from "./head.ts";
import { info, quote, warning } from "./notes.ts";
import { isOwnNumber } from "./parts.ts";
import { sameSpelling } from "./words.ts";

type Said = Message | undefined;
const said = (messages: Said[]): Message[] => messages.filter((m): m is Message => m !== undefined);

/** What the writer has to fill in, because the source did not show it. */
export function missingParts({ parts }: Document, head: Head): Message[] {
  const { issuer, placeDate, subject, recipients, signature, number } = parts;
  const lacks = { number: number.ordinal === undefined, date: placeDate.date === undefined };
  return said([
    issuer.name
      ? undefined
      : info("issuer-missing", "Không thấy tên cơ quan ban hành: hãy điền ở đầu trang", {
          part: "issuer",
        }),
    missingNumberOrDate(lacks, head),
    placeDate.place
      ? undefined
      : info("place-missing", "Không thấy địa danh: hãy điền ở đầu trang", { part: "placeDate" }),
    subject.text
      ? undefined
      : info("subject-missing", "Không thấy trích yếu: hãy điền dưới tên loại văn bản", {
          part: "subject",
        }),
    recipients.length > 0
      ? undefined
      : info("recipients-missing", "Không thấy nơi nhận: hãy điền ở cuối văn bản", {
          part: "recipients",
        }),
    signature.capacity || signature.position
      ? undefined
      : info(
          "signature-missing",
          "Không thấy quyền hạn, chức vụ người ký: hãy điền ở cuối văn bản",
          { part: "signature" },
        ),
  ]);
}

function missingNumberOrDate(lacks: { number: boolean; date: boolean }, head: Head): Said {
  const [noNumber, noDate] = [lacks.number && !head.number?.number.ordinal, lacks.date];
  if (noNumber && noDate)
    return info("number-date-missing", "Không thấy số và ngày ký: hãy điền ở đầu trang", {
      part: "number",
    });
  if (noNumber)
    return info("number-missing", "Không thấy số văn bản: hãy điền ở đầu trang", {
      part: "number",
    });
  if (!noDate) return undefined;
  return info("date-missing", "Không thấy ngày ký: hãy điền ở đầu trang", { part: "placeDate" });
}

/** What stood in the heading block and found no place, or another one. */
export function headMessages(head: Head, template: Template): Message[] {
  const type = head.type;
  const other = type !== undefined && type !== sameSpelling(template.name);
  const number = head.number;
  return said([
    head.draftMark
      ? info("draft-mark-removed", "Đã bỏ dòng “Dự thảo”: bản chưa duyệt tự in dòng này khi xuất", {
          part: "number",
        })
      : undefined,
    other
      ? warning(
          "other-type",
          `Văn bản gốc là ${quote(type)}, khác với mẫu ${quote(template.name)}: tên loại được giữ ở đầu nội dung`,
        )
      : undefined,
    number && !isOwnNumber(head, template)
      ? warning(
          "other-symbol",
          `Số, ký hiệu ${quote(number.typed)} không thuộc loại ${quote(template.name)}: được giữ ở đầu nội dung`,
          { part: "number" },
        )
      : undefined,
    head.rest.length > 0
      ? warning(
          "head-text",
          `Chưa nhận ra ${head.rest.length} dòng ở đầu văn bản (${quote(head.rest[0] ?? "")}): được giữ ở đầu nội dung`,
        )
      : undefined,
  ]);
}

export function closingMessages({ signature, rest }: Closing): Message[] {
  const { otherMark } = signature;
  return said([
    otherMark
      ? info(
          "authority-mark",
          `Đã đổi ${quote(otherMark)} thành ${quote(signature.signature.capacity ?? "")} theo thể thức văn bản của Đảng`,
          { part: "signature" },
        )
      : undefined,
    rest.length > 0
      ? warning(
          "closing-text",
          `Chưa nhận ra ${rest.length} dòng ở cuối văn bản (${quote(rest[0] ?? "")}): được giữ ở cuối nội dung`,
        )
      : undefined,
  ]);
}

/** Commas between recipients are the rule of 2018 (HD36 1.9), semicolons that of 2026 (HD05 I.9.2.5). */
export function separatorMessage(
  { recipients: { separator } }: Closing,
  document: Document,
  profiles: Profiles,
): Said {
  if (separator !== ",") return undefined;
  const profile = profileOf(document, profiles);
  if (document.profile !== undefined)
    return info(
      "commas-of-2018",
      `Nơi nhận ngăn cách bằng dấu phẩy: văn bản được trình bày theo ${profile.name}`,
      { part: "recipients" },
    );
  if (profile.words.recipientSeparator === separator) return undefined;
  return info(
    "separator-changed",
    "Nơi nhận ngăn cách bằng dấu phẩy; theo ngày ký sẽ in dấu chấm phẩy",
    { part: "recipients" },
  );
}

/** More than anyone reads one by one. */
const MOST_NUMBER_MESSAGES = 200;

/** One message for each block whose number is not the one it had. `first`: index of its first draft. */
export function labelMessages(
  document: Document,
  drafts: readonly Draft[],
  first: number,
  template: Template,
): Message[] {
  const labels = numberBlocks(document.body, template.numbering, document.labels);
  const changed = drafts.flatMap(({ label }, i) => {
    const block = document.body[first + i];
    const now = labels[first + i];
    if (!label || !block || now === undefined || now === label.typed) return [];
    return [{ block, typed: label.typed, now }];
  });
  const messages = changed.slice(0, MOST_NUMBER_MESSAGES).map(labelMessage);
  const others = changed.length - messages.length;
  return others > 0 ? [...messages, othersMessage(others)] : messages;
}

const othersMessage = (count: number): Message =>
  warning("number-changed", `Còn ${count} số thứ tự khác đã thay đổi: hãy kiểm tra toàn văn bản`);

type Changed = { block: Block; typed: string; now: string };

const labelMessage = ({ block, typed, now }: Changed): Message =>
  warning(
    "number-changed",
    `Số thứ tự ${quote(typed)} trong văn bản gốc thành ${quote(now)}: hãy kiểm tra`,
    { block: block.id },
  );

const OLD = (name: string): string => `Văn bản có vẻ dùng bảng mã cũ ${name}, chưa đọc được`;
const GARBLED: Record<Garbled, string> = {
  TCVN3: OLD("TCVN3"),
  VNI: OLD("VNI"),
  "UTF-8": "Văn bản có vẻ đã bị đọc sai bảng mã (UTF-8), chưa đọc được",
  entities: "Văn bản còn mã ký tự của trang web (như “&#7881;” thay cho “ỉ”)",
  split: "Văn bản có chữ cái bị tách rời nhau (như “ti ế p”)",
};

/** Letters that the file lost before it came here, or that its bytes do not give. */
export function unreadableMessage(source: string): Said {
  const count = source.split(UNREADABLE).length - 1;
  if (count === 0) return undefined;
  return warning(
    "unreadable",
    `Có ${count.toLocaleString("vi")} chỗ trong tệp không đọc được, mỗi chỗ hiện dấu “${UNREADABLE}”; các chữ khác còn nguyên. Hãy tìm dấu này rồi gõ lại theo bản gốc.`,
  );
}

/** The rule of a text that is unreadable in a way that can be converted. */
export const CAN_BE_CONVERTED = "import-legacy-encoding";

/** Unreadable and lost letters, page marks: what the text itself is like. */
export function textMessages(source: string, pageMarks: number): Message[] {
  const garbled = garbledAs(source);
  return said([
    unreadableMessage(source),
    garbled
      ? warning(
          "legacy-encoding",
          `${GARBLED[garbled]}: bấm “Chuyển đổi rồi nhập lại” để đọc lại cả văn bản`,
        )
      : undefined,
    pageMarks > 0
      ? info("page-marks", `Đã bỏ ${pageMarks} dòng số trang hoặc dấu ngắt trang`)
      : undefined,
  ]);
}
