import type {
  Align,
  FlowBlock,
  FlowCell,
  FlowParagraph,
  FlowRow,
  FlowRun,
  FlowStyle,
  FlowTable,
} from "../flow/flow.ts";
import { asTyped } from "../flow/flow-text.ts";
import type { Excerpt } from "./excerpt.ts";
import { noteMark } from "./excerpt-text.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (c) => ESCAPES[c] ?? c);

/** Words between tags. Spaces side by side would count as one. */
const inHtml = (text: string): string =>
  escaped(asTyped(text))
    .replace(/ (?= )/gu, "&nbsp;")
    .replaceAll("\n", "<br>");

const ALIGNS: Record<Align, string> = {
  left: "left",
  centre: "center",
  right: "right",
  justified: "justify",
};

const inPoints = (twips: number): string => `${Math.round(twips) / 20}pt`;

/** What Word, LibreOffice and mail programs read of a style; the height of lines stays theirs. */
function paragraphStyle(style: FlowStyle, { align = style.align }: FlowParagraph): string {
  const { before, right, after, left, first, size } = style;
  const margins = [before, right, after, left].map(inPoints).join(" ");
  const indent = first === 0 ? "" : `text-indent:${inPoints(first)};`;
  return `margin:${margins};${indent}text-align:${ALIGNS[align]};font-size:${size}pt`;
}

/** Word and this program read a footnote in these; elsewhere they are a raised number. */
const noteLink = (number: number, from: string, to: string): string =>
  `<a style="mso-footnote-id:ftn${number}" href="#${to}${number}" name="${from}${number}">` +
  `<sup>${noteMark(number)}</sup></a>`;

type Printing = Pick<Excerpt, "styles" | "inline" | "font">;

/** Of words alone only the marks of the writer go along: they take the look of where they come to. */
function runHtml(run: FlowRun, style: FlowStyle | undefined, { styles, inline }: Printing): string {
  if (run.note !== undefined) return noteLink(run.note, "_ftnref", "_ftn");
  const own = inline ? undefined : ((run.style && styles[run.style]) ?? style);
  const words = inHtml(run.text);
  const slanted = (run.italic ?? own?.italic) ? `<i>${words}</i>` : words;
  return (run.bold ?? own?.bold) ? `<b>${slanted}</b>` : slanted;
}

function paragraphHtml(paragraph: FlowParagraph, printing: Printing): string {
  const style = printing.styles[paragraph.style];
  const words = paragraph.runs.map((run) => runHtml(run, style, printing)).join("");
  if (printing.inline || !style) return words;
  return `<p style="${paragraphStyle(style, paragraph)}">${words || "&nbsp;"}</p>`;
}

const CELL_STYLE = "border:solid windowtext 1pt;padding:0 5.4pt;vertical-align:top";

function cellHtml({ span, paragraphs }: FlowCell, printing: Printing): string {
  const wide = span > 1 ? ` colspan="${span}"` : "";
  const words = paragraphs.map((p) => paragraphHtml(p, printing)).join("");
  return `<td${wide} style="${CELL_STYLE}">${words}</td>`;
}

const rowHtml = ({ cells }: FlowRow, printing: Printing): string =>
  `<tr>${cells.map((cell) => cellHtml(cell, printing)).join("")}</tr>`;

function tableHtml({ columns, rows }: FlowTable, printing: Printing): string {
  const width = columns.reduce((a, b) => a + b, 0);
  const shares = columns.map((c) => `<col width="${Math.round((c / width) * 100)}%">`).join("");
  const html = (part: readonly FlowRow[]) => part.map((row) => rowHtml(row, printing)).join("");
  const head = rows.filter((row) => row.header);
  const thead = head.length > 0 ? `<thead>${html(head)}</thead>` : "";
  const body = html(rows.slice(head.length));
  const look = `border-collapse:collapse;width:100%;${fontOf(printing)}`;
  return (
    `<table border="1" cellspacing="0" cellpadding="0" style="${look}">` +
    `<colgroup>${shares}</colgroup>${thead}<tbody>${body}</tbody></table>`
  );
}

const fontOf = ({ font }: Printing): string => `font-family:'${escaped(font)}',serif`;

const blockHtml = (block: FlowBlock, printing: Printing): string =>
  block.kind === "table" ? tableHtml(block, printing) : paragraphHtml(block, printing);

/** The footnotes below the text. Word draws the line above them itself. */
function notesHtml({ notes }: Excerpt): string {
  if (notes.length === 0) return "";
  const texts = notes.map(
    ({ number, text }) =>
      `<div style="mso-element:footnote" id="ftn${number}"><p style="margin:0">` +
      `${noteLink(number, "_ftn", "_ftnref")} ${inHtml(text)}</p></div>`,
  );
  const line = `<![if !supportFootnotes]><hr align="left" size="1" width="33%"><![endif]>`;
  return `<div style="mso-element:footnote-list">${line}${texts.join("")}</div>`;
}

/**
 * An excerpt as a page of HTML that reads as it prints: labels are words, tables are tables, marks
 * and alignment stay, footnotes stand below. Words from inside a block are words alone. "" when
 * there is nothing to read.
 */
export function excerptHtml(excerpt: Excerpt): string {
  const words = excerpt.printed.map((block) => blockHtml(block, excerpt)).join("\n");
  if (words === "") return "";
  const page = `${words}${notesHtml(excerpt)}`;
  const whole = excerpt.inline ? page : `<div style="${fontOf(excerpt)}">${page}</div>`;
  return `<meta charset="utf-8">${whole}`;
}
