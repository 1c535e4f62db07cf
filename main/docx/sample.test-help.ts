import { document, item, lead, paragraph } from "../../document/build.ts";
import type { Copy } from "../../document/flow/flow-of.ts";
import type { Block, Document, Parts, Recipient } from "../../document/model.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";
import {
  across,
  annexes,
  LONG,
  notes,
  prose,
  rows,
  sampleBody,
  wide,
} from "./sample-blocks.test-help.ts";
import { CLEAN, DRAFT, type Paper, profileNamed, shipped } from "./templates.test-help.ts";

const partyHd05 = profileNamed("party-hd05");
const partyHd36 = profileNamed("party-hd36");
const stateNd30 = profileNamed("state-nd30");

function templateOf(id: string): Template {
  const found = shipped.find(({ template }) => template.id === id);
  if (!found) throw new Error(`No template ${id}`);
  return found.template;
}

export const ketLuan = templateOf("ket-luan");

/** A letter and a type with centred divisions, made of the conclusion's template. */
const letter: Template = {
  ...ketLuan,
  id: "thu",
  symbol: "CV",
  form: "letter",
  addressees: "letter",
};
const divided: Template = {
  ...ketLuan,
  numbering: [
    { level: "division", name: "Phần", labels: ["Phần I"], lead: "bold", centred: true },
    { level: "chapter", name: "Chương", labels: ["Chương I"], lead: "bold", centred: true },
    {
      ...{ level: "article", name: "Điều", labels: ["Điều 1."], lead: "bold" },
      ...{ boldLabel: true, continuous: true },
    },
    { level: "clause", name: "Khoản", labels: ["1."], lead: "regular" },
    { level: "point", name: "Điểm", labels: ["a)"], lead: "regular" },
  ],
};

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

/** A paper of a document in today's form. */
export const paperOf = (document: Document, more: Partial<Paper> = {}): Paper => ({
  document,
  template: ketLuan,
  profile: partyHd05,
  copy: CLEAN,
  ...more,
});

const paper = (parts: Partial<Parts>, body?: Block[], more?: Partial<Paper>): Paper =>
  paperOf(sample(parts, body), more);

const inForm = (profile: Profile, parts: Partial<Parts> = {}, copy: Copy = CLEAN): Paper =>
  paper(parts, undefined, { profile, copy });

const foot: Partial<Parts> = {
  contact:
    "Số 1, đường Hùng Vương, phường Lâm Sơn; điện thoại: 0200 3 812 345; email: vptu@lamson.vn",
  marks: { noMedia: true },
};

const addressees = (count: number): Recipient[] =>
  recipients(count).map((r) => ({ ...r, id: `k${r.id}` }));

const twoSided = (document: Document): Document => ({ ...document, setting: { twoSided: true } });

/** Papers with everything that prints in them, and papers that strain the layout. */
const COMPONENTS: Record<string, Paper> = {
  complete: paper({}),
  "a draft with every mark": paper(
    {
      ...{ marks: { urgency: "express", secrecy: "secret", circulation: "Lưu hành nội bộ" } },
      ...{ drafter: { code: "ABC", copies: 268 } },
    },
    undefined,
    { copy: { ...DRAFT, commentMargin: true } },
  ),
  "of 2020": inForm(partyHd36),
  "of the state": inForm(
    stateNd30,
    { issuer: { superior: "Bộ Nội vụ", name: "Cục Văn thư" } },
    DRAFT,
  ),
  "without number, date, author": paper({
    number: { body: "TU" },
    placeDate: { place: "Lâm Sơn" },
    subject: { text: "về sinh hoạt chi bộ" },
  }),
  "an empty subject": paper({ subject: { text: "" } }),
  "long names": paper({
    issuer: {
      superior: "Đảng bộ Thành phố Hồ Chí Minh",
      name: "Đảng uỷ Uỷ ban nhân dân Thành phố và các cơ quan chính quyền",
    },
    placeDate: { place: "Thành phố Hồ Chí Minh", date: "2026-12-05" },
    subject: { text: `về ${LONG.toLowerCase()}` },
  }),
  "a letter": paper({ addressees: addressees(1), marks: { urgency: "urgent" } }, undefined, {
    template: letter,
  }),
  "a letter to many, of the state": paper({ addressees: addressees(5) }, undefined, {
    template: letter,
    profile: stateNd30,
  }),
  divisions: paper(
    {},
    [
      item("d1", "division", [lead("Quy định chung")]),
      item("d2", "chapter", [lead("Phạm vi")]),
      item("d3", "article", [lead("Phạm vi điều chỉnh")]),
      item("d4", "article", "Quy định này có hiệu lực kể từ ngày ký."),
      item("d5", "clause", LONG),
      item("d6", "point", LONG),
    ],
    { template: divided },
  ),
  "eleven recipients": paper({ recipients: recipients(11) }),
  "three hundred recipients": paper({ recipients: recipients(300) }),
  "no recipients": paper({ recipients: [] }),
  "no signature": paper({ signature: {} }),
  "neither recipients nor signature": paper({ recipients: [], signature: {} }),
  "head of an agency": paper({ signature: { position: "Trưởng ban", name: "Lê Thị Bình" } }),
  "several who sign, with a confirmation": paper({
    signature: { capacity: "T/M", body: "Hội nghị", position: "Chủ trì", name: "Trần Văn Nam" },
    cosigners: [
      { position: "Người ghi biên bản", name: "Lê Thị Bình" },
      { position: "Bí thư", concurrent: "Trưởng Ban Chỉ đạo", name: "Hồ Văn An" },
    ],
    confirmation: {
      of: "Trần Văn Nam",
      signature: {
        capacity: "T/L",
        body: "Ban Thường vụ",
        position: "Chánh Văn phòng",
        name: "Vũ An",
      },
    },
  }),
};

const LAYOUTS: Record<string, Paper> = {
  "nothing but an empty line": paperOf(document([paragraph("b1", "")])),
  "marks of XML": paper({}, [paragraph("b1", "Số < 5 & > 3 \"trích\" 'dẫn'")]),
  "a table longer than a page": paper({}, [...sampleBody, rows("t", 70)]),
  "tables across in the middle": paper({}, [
    ...prose("p", 3),
    across("t1", 5),
    ...prose("q", 2),
    across("t2", 40),
    ...prose("r", 2),
  ]),
  "a table across at the end": paper({}, [...prose("p", 2), across("t", 4)]),
  "notes in text and cells": paper({}, notes),
  "two annexes": paper({ marks: { circulation: "Tài liệu hội nghị" } }, annexes),
  "margins that change places": paperOf(twoSided(sample({}, annexes))),
  "marks at the foot": paper(foot, [...sampleBody, ...prose("p", 4)]),
  "marks at the foot, two-sided, two annexes": paperOf(twoSided(sample(foot, annexes))),
  "marks at the foot of nothing but text": paper(
    { ...foot, recipients: [], signature: {} },
    prose("p", 12),
  ),
  "a word longer than a line": paper({}, [paragraph("b1", `Mã ${"A1B2".repeat(40)} hết.`)]),
  "thirty columns": paper({}, [
    { ...wide, header: 1 },
    { ...wide, id: "x", landscape: true },
  ]),
};

/** Papers with everything that prints in them, and papers that strain the layout. */
export const SAMPLES: Record<string, Paper> = { ...COMPONENTS, ...LAYOUTS };
