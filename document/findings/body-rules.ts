import { type Block, blockText, isTable, type Row, type Table } from "../model.ts";
import { type Hit, isBlank, OWN, type Paper, type Rule } from "./rule.ts";

const at = (block: Block, text: string): Hit => ({ text, place: { block: block.id } });

/** The blocks before the first annex: the paper proper. */
function bodyProper(body: readonly Block[]): readonly Block[] {
  const first = body.findIndex((block) => block.type === "annex");
  return first < 0 ? body : body.slice(0, first);
}

const announces = (block: Block): boolean => /phụ lục|kèm theo/iu.test(blockText(block));

/** Annexes that the text never speaks of. */
function unannounced({ document: { body } }: Paper): Hit[] {
  const annex = body.find((block) => block.type === "annex");
  if (!annex || bodyProper(body).some(announces)) return [];
  return [at(annex, "Nội dung văn bản chưa nhắc đến phụ lục")];
}

const isEmptyRow = ({ children }: Row): boolean =>
  children.every((cell) => cell.children.every((t) => isBlank(t.text)));

const hasEmptyHeader = ({ header, children }: Table): boolean =>
  children.slice(0, header).some(isEmptyRow);

/** The last words of the paper proper, where text ends it. */
function lastText({ document }: Paper): Block | undefined {
  const last = bodyProper(document.body).findLast((block) => !isBlank(blockText(block)));
  return last && !isTable(last) ? last : undefined;
}

/** Text, tables and annexes (HD05 I.6, II.1). */
export const BODY_RULES: readonly Rule[] = [
  {
    id: "body-end",
    severity: "warning",
    sources: { hd05: "HD05 I.6.2.2", hd36: "HD36 1.6" },
    find: (paper) => {
      const last = lastText(paper);
      const ends = last !== undefined && /\.\s*\/\s*\.?\s*$/u.test(blockText(last));
      return ends ? [at(last, "Nội dung kết thúc bằng dấu chấm, không ghi “./.”")] : undefined;
    },
  },
  {
    id: "body-end-missing",
    severity: "warning",
    sources: { hd05: "HD05 I.6.2.2", hd36: "HD36 1.6" },
    find: (paper) => {
      const last = lastText(paper);
      const open = last !== undefined && !/[.!?…/][\s”"’)\]]*$/u.test(blockText(last));
      return open ? [at(last, "Nội dung chưa kết thúc bằng dấu chấm")] : undefined;
    },
  },
  {
    id: "table-header-empty",
    severity: "warning",
    sources: OWN,
    find: ({ document: { body } }) =>
      body
        .filter((block): block is Table => isTable(block) && hasEmptyHeader(block))
        .map((table) => at(table, "Dòng tiêu đề của bảng còn trống")),
  },
  {
    id: "annex-unannounced",
    severity: "warning",
    sources: { hd05: "HD05 II.1", hd36: "HD36", nd30: "NĐ30 PL1 III" },
    find: unannounced,
  },
  {
    id: "annex-untitled",
    severity: "warning",
    sources: { hd05: "HD05 II.1.2", hd36: "HD36", nd30: "NĐ30 PL1 III" },
    find: ({ document: { body } }) =>
      body
        .filter((block) => block.type === "annex" && isBlank(blockText(block)))
        .map((annex) => at(annex, "Phụ lục chưa có tên")),
  },
];
