import { annex, basis, item, lead, paragraph, table, text } from "../../../document/build.ts";
import type { Block, Document, Parts } from "../../../document/model.ts";
import type { Template } from "../../../document/template.ts";
import { attribute, Ooxml, type Resolved, textOf, type Xml } from "../read-ooxml.test-help.ts";
import { SAMPLES } from "../sample.test-help.ts";
import { DRAFT, examplePapers, type Paper, profileNamed } from "../templates.test-help.ts";
import { writeDocx } from "./write-docx.ts";

/** A paper written and taken apart again. */
export const write = async ({ document, template, profile, copy }: Paper): Promise<Ooxml> =>
  new Ooxml(await writeDocx(document, template, profile, copy));

export const texts = (of: readonly Xml[]): string[] => of.map(textOf);

/** 14 points, upright, regular, but for what is different. */
export const look = (different: Partial<Resolved>): Resolved => ({
  size: 14,
  bold: false,
  italic: false,
  underline: false,
  raised: false,
  ...different,
});

export const alignment = (docx: Ooxml, of: Xml): string =>
  attribute(docx.paragraphProperty(of, "w:jc"), "w:val") ?? "left";

export const sampleNamed = (name: string): Paper => {
  const found = SAMPLES[name];
  if (!found) throw new Error(`No sample ${name}`);
  return found;
};

/** Every part that a paper can have, in words that nothing else in an example has. */
const EVERY_PART: Partial<Parts> = {
  issuer: { superior: "Cấp trên thử", name: "Cơ quan thử" },
  number: { ordinal: 7, body: "THU" },
  placeDate: { place: "Đất Thử", date: "2026-02-03" },
  subject: { author: "của tác giả thử", text: "về trích yếu thử" },
  recipients: [{ id: "r1", name: "Nơi nhận thử" }],
  signature: { capacity: "T/M", body: "Tập thể thử", position: "Chức vụ thử", name: "Người Thử" },
  marks: { urgency: "very-urgent", circulation: "Lưu hành thử", noMedia: true },
  drafter: { code: "ktt", copies: 60 },
  contact: "Số 1, đường Thử",
};

/** A heading and an item of every level, and the other kinds of blocks. */
const everyBlock = ({ numbering }: Template): Block[] => [
  basis("z0", "Căn cứ thử"),
  ...numbering.flatMap(({ level }): Block[] => [
    item(`z-${level}`, level, [lead(`Đề mục ${level}`)]),
    item(`y-${level}`, level, `Câu ${level}.`),
  ]),
  paragraph("z1", [text("Câu nội dung thử", { note: "Chú thích thử." }), text(".")]),
  table("z2", [["Đầu bảng thử"], ["Ô bảng thử"]]),
  annex("z3", "Phụ lục thử một"),
  annex("z4", "Phụ lục thử hai"),
];

/** The same paper with everything that can stand on it, as a draft. */
export function dressed(paper: Paper): Paper {
  const { document, template } = paper;
  const addressees = [
    { id: "k1", name: "Nơi gửi thử" },
    { id: "k2", name: "Nơi gửi khác" },
  ];
  const parts: Parts = {
    ...document.parts,
    ...EVERY_PART,
    ...(template.addressees && { addressees }),
  };
  const body = [...document.body, ...everyBlock(template)];
  const made: Document = { ...document, parts, body };
  delete made.setting;
  return { ...paper, document: made, copy: DRAFT };
}

/** Every template under every profile it allows, and forms that no template may have yet. */
export const everyForm: [name: string, paper: Paper][] = [
  ...examplePapers,
  ["of the state", sampleNamed("of the state")],
  ["a letter", sampleNamed("a letter")],
  ["a letter of the state", { ...sampleNamed("a letter"), profile: profileNamed("state-nd30") }],
  ["divisions", sampleNamed("divisions")],
];
