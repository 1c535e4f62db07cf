import type { Parts } from "../model.ts";
import { folded } from "../parts/body-name.ts";
import { type Paper, quote, type Rule, when } from "./rule.ts";

const circulationOf = ({ document }: Paper): string =>
  folded(document.parts.marks?.circulation?.trim() ?? "");

const URGENCY = /(?:^|\s)(?:thượng khẩn|khẩn|hoả tốc|gấp)(?:\s|$)/u;

/** Where an urgency stands that should be a mark under the number. */
function misplacedUrgency(paper: Paper): string | undefined {
  const typed = paper.document.parts.marks?.circulation ?? "";
  return when(
    URGENCY.test(circulationOf(paper)),
    `Mức độ khẩn ghi dưới số và ký hiệu, không ghi ở phạm vi lưu hành: ${quote(typed)}`,
  );
}

const secrecyOf = ({ marks }: Parts) => marks?.secrecy;

/** Marks that the signer decides on (HD05 II). */
export const MARK_RULES: readonly Rule[] = [
  {
    id: "urgency-misplaced",
    severity: "warning",
    sources: { hd05: "HD05 II.3", hd36: "HD36 2.1", nd30: "NĐ30 PL1 III" },
    part: "marks",
    find: misplacedUrgency,
  },
  {
    id: "circulation-media",
    severity: "warning",
    sources: { hd05: "HD05 II.4.1", hd36: "HD36 2.2" },
    part: "marks",
    find: (paper) =>
      when(
        circulationOf(paper).startsWith("không phổ biến"),
        "“Không phổ biến…” ghi ở cuối trang cuối: chọn mục đó thay cho phạm vi lưu hành",
      ),
  },
  {
    id: "circulation-recall",
    severity: "warning",
    sources: { hd05: "HD05 II.4.1", hd36: "HD36 2.2" },
    part: "marks",
    find: (paper) =>
      when(circulationOf(paper) === "thu hồi", "Chỉ dẫn ghi đủ là “Tài liệu thu hồi”"),
  },
  {
    id: "secrecy-by-law",
    severity: "info",
    sources: { hd05: "HD05 II.2", hd36: "HD36 2.1" },
    part: "marks",
    find: ({ document, profile }) =>
      when(
        profile.id === "party-hd05" && secrecyOf(document.parts) !== undefined,
        "Độ mật xác định và đóng dấu theo pháp luật về bảo vệ bí mật nhà nước",
      ),
  },
];
