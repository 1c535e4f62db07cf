import { readFileSync } from "node:fs";
import { document, item, lead, paragraph, text } from "../../document/build.ts";
import type { Block, Document, Parts, Recipient } from "../../document/model.ts";
import { parseTemplate, type Template } from "../../document/template.ts";

const TEMPLATE = new URL("../../templates/ket-luan/template.json", import.meta.url);

function readTemplate(): Template {
  const parsed = parseTemplate(JSON.parse(readFileSync(TEMPLATE, "utf8")));
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.expected}`);
  return parsed.value;
}

export const ketLuan = readTemplate();

const LONG =
  "Cấp uỷ, tổ chức đảng các cấp nâng cao chất lượng sinh hoạt chi bộ; gắn nội dung sinh hoạt với nhiệm vụ chính trị của địa phương và với những việc cần làm ngay ở cơ sở, nhất là vùng sâu, vùng xa.";

/** Every kind of block, level and mark once. */
export const sampleBody: Block[] = [
  paragraph("b1", "Sau khi xem xét báo cáo, Ban Thường vụ Tỉnh uỷ kết luận như sau:"),
  item("b2", "part", [lead("Tình hình chung")]),
  item("b3", "section", [lead("Kết quả đạt được")]),
  item("b4", "section", [lead("Mục tiêu tổng quát:"), text(` ${LONG}`)]),
  item("b5", "clause", [lead("Về tổ chức")]),
  item("b6", "subclause", [lead("Sinh hoạt định kỳ:"), text(` ${LONG}`)]),
  item("b7", "clause", "Giao các đảng uỷ trực thuộc tổ chức thực hiện."),
  item("b8", "point", [lead("Hằng tháng:"), text(" họp chi bộ.")]),
  item("b9", "point", "Hằng quý sơ kết."),
  item("b10", "point", "Hằng năm tổng kết."),
  item("b11", "point", "Báo cáo cấp trên."),
  item("b12", "point", "Lưu hồ sơ theo quy định."),
  item("b13", "dash", [text("Việc "), text("thật gấp", { bold: true }), text(" làm trước.")]),
  item("b14", "plus", [text("Việc "), text("nên làm", { italic: true }), text("\ndòng sau.")]),
  item("b15", "part", [lead("Tổ chức thực hiện")]),
  paragraph("b16", "Văn phòng Tỉnh uỷ theo dõi việc thực hiện Kết luận này."),
];

/** So many recipients, the last one the archive. */
export const recipients = (count: number): Recipient[] =>
  Array.from({ length: count }, (_, index) =>
    index === count - 1
      ? { id: `r${index}`, name: "Lưu Văn phòng Tỉnh uỷ" }
      : { id: `r${index}`, name: `Đảng uỷ xã số ${index + 1}` },
  );

export const sampleParts: Parts = {
  issuer: { name: "Tỉnh uỷ Lâm Sơn" },
  number: { ordinal: 5, body: "TU" },
  placeDate: { place: "Lâm Sơn", date: "2026-12-10" },
  subject: { author: "của Ban Thường vụ Tỉnh uỷ", text: "về sinh hoạt chi bộ ở xã, phường" },
  recipients: [{ id: "r0", name: "Ban Bí thư", note: "báo cáo" }, ...recipients(4)],
  signature: { capacity: "T/M", body: "Ban Thường vụ", position: "Bí thư", name: "Trần Văn Nam" },
};

/** A complete document in invented words; parts can be replaced. */
export const sample = (parts: Partial<Parts> = {}, body: Block[] = sampleBody): Document =>
  document(body, { ...sampleParts, ...parts });

/** Documents that strain the layout, by what is special about them. */
export const SAMPLES: Record<string, Document> = {
  complete: sample(),
  "of 2020": sample({ placeDate: { place: "Lâm Sơn", date: "2020-12-10" } }),
  "without number, date, author": sample({
    number: { body: "TU" },
    placeDate: { place: "Lâm Sơn" },
    subject: { text: "về sinh hoạt chi bộ" },
  }),
  "long names": sample({
    issuer: {
      superior: "Đảng bộ Thành phố Hồ Chí Minh",
      name: "Đảng uỷ Uỷ ban nhân dân Thành phố và các cơ quan chính quyền",
    },
    placeDate: { place: "Thành phố Hồ Chí Minh", date: "2026-12-05" },
    subject: { text: `về ${LONG.toLowerCase()}` },
  }),
  "eleven recipients": sample({ recipients: recipients(11) }),
  "forty recipients": sample({ recipients: recipients(40) }),
  "ninety recipients": sample({ recipients: recipients(90) }),
  "no recipients": sample({ recipients: [] }),
  "no signature": sample({ signature: {} }),
  "neither recipients nor signature": sample({ recipients: [], signature: {} }),
  "head of an agency": sample({ signature: { position: "Trưởng ban", name: "Lê Thị Bình" } }),
  "nothing but an empty line": document([paragraph("b1", "")]),
  "marks of XML": sample({}, [paragraph("b1", "Số < 5 & > 3 \"trích\" 'dẫn'")]),
};
