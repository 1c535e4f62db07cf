import type { Parts, Signature } from "../model.ts";
import { LETTER, type ProfileName, type Sample } from "../sample.ts";
import type { Template } from "../template.ts";
import { type CaseProfiles, found, type PartCases, printing } from "./case.ts";
import { authorOf, letterSubjectLine, subjectAsRuled, subjectLines } from "./subject.ts";

type Given = { subject: Parts["subject"]; name?: string; profile?: ProfileName };

/** Only name and form of a template count for its subject. */
const asTemplate = (template: Partial<Template>): Template => template as Template;

const printed = ({ subject, name, profile }: Given, profiles: CaseProfiles): string[] => {
  const template = asTemplate({ name: name ?? "Kết luận", form: "titled" });
  const { type, author, note, ...rest } = subjectLines(
    subject,
    template,
    profiles[profile ?? "hd05"],
  );
  return [type, author, ...rest.subject, note].filter((line) => line !== undefined);
};

const lines = printing(printed, [
  [
    "HD05 I.5.2",
    { name: "Báo cáo", subject: { text: "kết quả đại hội chi bộ nhiệm kỳ 2025-2027" } },
    ["BÁO CÁO", "kết quả đại hội chi bộ nhiệm kỳ 2025-2027"],
  ],
  [
    "HD05 I.5.1.1",
    {
      subject: {
        author: "của Ban Thường vụ Thành uỷ",
        text: "về phát triển kinh tế tư nhân",
      },
    },
    ["KẾT LUẬN", "CỦA BAN THƯỜNG VỤ THÀNH UỶ", "về phát triển kinh tế tư nhân"],
  ],
  ["HD05 I.5.2", { subject: { text: "Về công tác cán bộ" } }, ["KẾT LUẬN", "về công tác cán bộ"]],
  [
    "HD05 I.5.2",
    { subject: { text: "về việc một;\n việc hai" } },
    ["KẾT LUẬN", "về việc một;", "việc hai"],
  ],
  [
    "HD05 I.5.2",
    { subject: { text: "Đảng bộ tỉnh năm 2026" } },
    ["KẾT LUẬN", "Đảng bộ tỉnh năm 2026"],
  ],
  [
    "HD05 I.5.1.2",
    {
      name: "Báo cáo chính trị",
      subject: {
        theme: true,
        text: "Xây dựng Đảng bộ trong sạch, vững mạnh",
        note: "(Báo cáo của Ban Chấp hành Đảng bộ tỉnh trình Đại hội lần thứ XX)",
      },
    },
    [
      "XÂY DỰNG ĐẢNG BỘ TRONG SẠCH, VỮNG MẠNH",
      "(Báo cáo của Ban Chấp hành Đảng bộ tỉnh trình Đại hội lần thứ XX)",
    ],
  ],
  [
    "NĐ30 PL1 II.5",
    { name: "Quyết định", profile: "nd30", subject: { text: "về việc tặng Bằng khen" } },
    ["QUYẾT ĐỊNH", "Về việc tặng Bằng khen"],
  ],
]);

type LetterGiven = { text: string; profile: ProfileName };
const letters = printing(
  ({ text, profile }: LetterGiven, profiles) => letterSubjectLine(text, profiles[profile]),
  [
    [
      "HD05 I.5.2.3",
      { text: "về việc chuẩn bị hội nghị", profile: "hd05" },
      "về việc chuẩn bị hội nghị",
    ],
    ["HD05 I.5.2.3", { text: "chuẩn bị hội nghị", profile: "hd05" }, "về việc chuẩn bị hội nghị"],
    [
      "HD05 I.5.2.3",
      { text: "V/v chuẩn bị hội nghị", profile: "hd05" },
      "về việc chuẩn bị hội nghị",
    ],
    ["HD05 I.5.2.3", { text: "Về chế độ báo cáo", profile: "hd05" }, "về chế độ báo cáo"],
    [
      "HD36 1.5",
      { text: "Chuẩn bị hội nghị trực tuyến", profile: "hd36" },
      "Chuẩn bị hội nghị trực tuyến",
    ],
    ["NĐ30 PL1 II.5", { text: "nâng bậc lương", profile: "nd30" }, "V/v nâng bậc lương"],
    ["NĐ30 PL1 II.5", { text: "về việc nâng bậc lương", profile: "nd30" }, "V/v nâng bậc lương"],
    ["NĐ30 PL1 II.5", { text: "về nâng bậc lương", profile: "nd30" }, "V/v nâng bậc lương"],
  ],
);

type RuledGiven = { text: string; form?: Template["form"]; profile?: ProfileName };
const ruled = printing(
  ({ text, form, profile }: RuledGiven, profiles) =>
    subjectAsRuled(text, asTemplate({ form: form ?? "titled" }), profiles[profile ?? "hd05"]),
  [
    ["HD05 I.5.2", { text: "về công tác cán bộ." }, "về công tác cán bộ"],
    ["HD05 I.5.2", { text: "Về công tác cán bộ" }, "về công tác cán bộ"],
    ["HD05 I.5.2", { text: "V/v sắp xếp bộ máy" }, "về việc sắp xếp bộ máy"],
    [
      "HD05 I.5.2.3",
      { text: "V/v: chuẩn bị hội nghị.", form: "letter" },
      "về việc chuẩn bị hội nghị",
    ],
    [
      "NĐ30 PL1 II.5",
      { text: "về việc tặng Bằng khen.", profile: "nd30" },
      "Về việc tặng Bằng khen",
    ],
  ],
);

type AuthorGiven = { signature: Signature; issuer: string };
const authors = printing(
  ({ signature, issuer }: AuthorGiven) => authorOf(signature, { name: issuer }),
  [
    [
      "HD05 I.5.1.1",
      {
        signature: { capacity: "T/M", body: "Ban Thường vụ", position: "Phó Bí thư" },
        issuer: "Tỉnh uỷ Lâm Sơn",
      },
      "của Ban Thường vụ Tỉnh uỷ",
    ],
    [
      "HD05 I.5.1.1",
      { signature: { capacity: "T/M", body: "Ban Thường vụ" }, issuer: "Thành uỷ Hà Nội" },
      "của Ban Thường vụ Thành uỷ",
    ],
    [
      "HD05 I.5.1.1",
      { signature: { capacity: "T/M", body: "BAN THƯỜNG VỤ" }, issuer: "Đảng ủy xã Khe Trảy" },
      "của Ban Thường vụ Đảng ủy",
    ],
    [
      "HD05 I.2.1.2.a",
      { signature: { capacity: "T/M", body: "Bộ Chính trị" }, issuer: "Ban Chấp hành Trung ương" },
      "của Bộ Chính trị",
    ],
    [
      "HD05 I.5.1.1",
      { signature: { capacity: "T/M", body: "Tỉnh uỷ" }, issuer: "Tỉnh uỷ Lâm Sơn" },
      undefined,
    ],
    ["HD05 I.5.1.1", { signature: { position: "Trưởng ban" }, issuer: "Ban Tổ chức" }, undefined],
  ],
);

const subject = (text: string): Sample => ({ parts: { subject: { text } } });
const standing: Signature = {
  capacity: "T/M",
  body: "Ban Thường vụ",
  position: "Bí thư",
  name: "Lê Văn An",
};

export const subjectCases: PartCases = {
  part: "subject",
  good: [...lines, ...letters, ...ruled, ...authors],
  bad: found([
    ["HD05 I.5.1.1", subject("\n"), "subject-missing"],
    ["HD05 I.5.2", subject("về công tác cán bộ."), "subject-final-stop"],
    [
      "NĐ30 PL1 II.5",
      { ...subject("Về việc khen thưởng."), profile: "nd30" },
      "subject-final-stop",
    ],
    [
      "HD05 I.5.2.3",
      { ...subject("về việc chuẩn bị hội nghị."), template: LETTER },
      "subject-final-stop",
    ],
    ["HD05 I.5.2", subject("V/v chuẩn bị hội nghị"), "subject-abbreviated"],
    ["HD05 I.5.1.1", { parts: { signature: standing } }, "author-missing"],
    [
      "HD05 I.5.1.1",
      { parts: { subject: { author: "của Ban Thường vụ Tỉnh uỷ", text: "về một việc" } } },
      "author-mismatch",
    ],
  ]),
};
