import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Flow } from "../../document/flow/flow.ts";
import { flowOf } from "../../document/flow/flow-of.ts";
import { layoutFlow } from "../../document/layout/layout-flow.ts";
import { type Block, isTable, type Text } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { examplePapers, type Paper } from "../docx/templates.test-help.ts";
import { doctored, replaced } from "./doctored.test-help.ts";
import {
  archiveProblems,
  CLAUSES,
  structureOutline,
  wordsAsPlaced,
  wordsAsRead,
} from "./pdf-a.test-help.ts";
import { readForClauses } from "./pdf-clauses.test-help.ts";
import { pdfFactsOf } from "./pdf-facts.ts";
import { pdfPages } from "./pdf-reader.test-help.ts";
import { writePdf } from "./write-pdf.ts";

const paperNamed = (name: string): Paper => {
  const found = examplePapers.find(([own]) => own === name);
  if (!found) throw new Error(`No example ${name}`);
  return found[1];
};

const flowOfPaper = ({ document, template, profile, copy }: Paper): Flow =>
  flowOf(document, template, profile, copy);

function pdfOf(paper: Paper): Promise<Uint8Array> {
  const flow = flowOfPaper(paper);
  return writePdf(layoutFlow(flow), flow, pdfFactsOf(paper.document, paper.template));
}

/** The first words of a text get a footnote. */
const withNote = (texts: readonly Text[], note: string): Text[] =>
  texts.map((text, index) => (index === 0 ? { ...text, note } : text));

/** A block with a footnote; of a table, in the first cell of its last row. */
function noteIn(block: Block, note: string): Block {
  if (!isTable(block)) {
    return isHeading(block) ? block : { ...block, children: withNote(block.children, note) };
  }
  const children = block.children.map((row, at) => {
    const cells = row.children.map((cell, n) =>
      n === 0 ? { ...cell, children: withNote(cell.children, note) } : cell,
    );
    return at === block.children.length - 1 ? { ...row, children: cells } : row;
  });
  return { ...block, children };
}

/** The paper with a footnote in its first block of each type that is no heading. */
function withNotes(paper: Paper): Paper {
  const seen = new Set<string>();
  const body = paper.document.body.map((block) => {
    if (seen.has(block.type) || isHeading(block)) return block;
    seen.add(block.type);
    return noteIn(block, `Chú thích của ${block.type}.`);
  });
  return { ...paper, document: { ...paper.document, body } };
}

/** Headings, lists, annexes, a table with header cells, and footnotes. */
const rich = withNotes(paperNamed("de-an party-hd05"));

/** Papers that are made up for a property. */
const RUNS = 5;

/** What spoils a PDF, and the one clause that then speaks. */
const FAULTS: readonly [clause: keyof typeof CLAUSES, words: string | RegExp, others: string][] = [
  ["the file begins as a binary PDF", "%PDF-1.7", "%PDF-2.0"],
  ["the file begins as a binary PDF", "%\u00ff\u00ff\u00ff\u00ff", "%abcd"],
  ["the file has a name", /\/ID \[[^\]]*\]/u, ""],
  ["the file has a name", /\/ID \[<\w\w/u, "/ID [<"],
  ["nothing forbidden is in the file", "/Lang", "/OpenAction << /S /JavaScript >> /Lang"],
  ["nothing forbidden is in the file", "/Lang", "/AA << /WC << /S /Launch >> >> /Lang"],
  ["nothing forbidden is in the file", "/Size", "/Encrypt << /Filter /Standard >> /Size"],
  ["nothing forbidden is in the file", "/N 3", "/N 3 /Filter /LZWDecode"],
  ["nothing forbidden is in the file", "/N 3", "/N 3 /F (elsewhere.icc)"],
  [
    "nothing forbidden is in the file",
    "/Type /Page\n",
    "/Type /Page /Group << /S /Transparency >>\n",
  ],
  ["nothing forbidden is in the file", "/ProcSet", "/ExtGState << /G << /ca 0.5 >> >> /ProcSet"],
  ["nothing forbidden is in the file", "/Type /Page\n", "/Type /Page /Annots []\n"],
  ["nothing forbidden is in the file", "/Names", "/EmbeddedFiles << >> /Names"],
  ["pages use known operators and colours", "\nBT\n", "\n0 0 0 1 k\nBT\n"],
  ["pages use known operators and colours", "\nBT\n", "\n/Picture Do\nBT\n"],
  ["metadata name PDF/A-2a", /\/Metadata \d+ 0 R/u, ""],
  ["metadata name PDF/A-2a", "<pdfaid:part>2", "<pdfaid:part>3"],
  ["metadata name PDF/A-2a", "<pdfaid:conformance>A", "<pdfaid:conformance>B"],
  ["metadata name PDF/A-2a", '<?xpacket begin="', '<?packet begin="'],
  ["metadata and facts say the same", "<xmp:CreatorTool>", "<xmp:CreatorTool>My "],
  ["metadata and facts say the same", /<xmp:ModifyDate>.*<\/xmp:ModifyDate>/u, ""],
  ["colours are meant by a profile", /\/OutputIntents \[[^\]]*\]/u, ""],
  ["colours are meant by a profile", "acsp", "pcsa"],
  ["colours are meant by a profile", "rTRC", "rXXX"],
  ["colours are meant by a profile", "/N 3", "/N 4"],
  ["the language is Vietnamese", "(vi-VN)", "(en)"],
  ["the language is Vietnamese", "/Lang (vi-VN)", ""],
  ["the file says that it is tagged", "/Marked true", "/Marked false"],
  ["the title is shown", "/DisplayDocTitle true", "/DisplayDocTitle false"],
  ["fonts are embedded", /\/FontFile2 \d+ 0 R/u, ""],
  ["fonts are embedded", /\/ToUnicode \d+ 0 R/u, "/ToUnicode null"],
  ["fonts are embedded", "/Length1 ", "/Length1 1"],
  ["fonts are embedded", "/CIDToGIDMap /Identity", ""],
  ["shown glyphs are embedded, as wide as said", " Tm [<", " Tm [<0000"],
  ["shown glyphs are embedded, as wide as said", " Tm [<", " Tm [<ffff"],
  ["shown glyphs are embedded, as wide as said", "/W [0 [", "/W [0 [500 "],
  ["shown glyphs stand for characters", /(?<=> \[)<\w+>/u, "<0000>"],
  ["shown glyphs stand for characters", /(?<=> \[)<\w+>/u, "<e000>"],
  ["elements are of known kinds and hang together", "/S /TR", "/S /Row"],
  ["elements are of known kinds and hang together", /(?<=\/S \/LI\n)\/P \d+ 0 R/u, "/P 1 0 R"],
  ["elements are of known kinds and hang together", "/Type /StructTreeRoot", "/Type /Tree"],
  ["marks and elements lead to each other", "/MCID 3\n", "/MCID 333\n"],
  ["marks and elements lead to each other", /(?<=\/StructParents) \d+/u, " 77"],
  ["marks and elements lead to each other", /(?<=\/S \/P\n.*\n\/K \[)0\]/u, "0 1]"],
  ["everything shown is tagged or of the page", /\/Artifact <<[^>]*>> BDC/u, "/Span << >> BDC"],
  ["everything shown is tagged or of the page", "\nEMC", ""],
  ["everything shown is tagged or of the page", "\nBT\n", "\n/Artifact BMC\nEMC\nEMC\nBT\n"],
  ["headings nest", "/S /H1", "/S /H2"],
  ["tables are regular", "/S /TD", "/S /TD /A << /O /Table /ColSpan 2 >>"],
  ["tables are regular", "/Scope /Column", ""],
  ["tables are regular", "/S /TR", "/S /Div"],
  ["lists are made of items", "/S /LI\n", "/S /Div\n"],
  ["lists are made of items", "/S /LBody\n", "/S /Div\n"],
  ["footnotes are found from their references", "/ID (note-1)", "/ID (note-9)"],
  ["footnotes are found from their references", "/S /Reference", "/S /Span"],
  ["bookmarks go to the headings", /\/Outlines \d+ 0 R/u, ""],
  ["bookmarks go to the headings", /\/Prev \d+ 0 R/u, ""],
  ["bookmarks go to the headings", /(?<=\/Dest \[)\d+ 0 R/u, "1 0 R"],
  ["bookmarks go to the headings", /(?<=\/Title )\(.*\)/u, "(Elsewhere)"],
];

describe("clauses of PDF/A-2a", () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await pdfOf(rich);
  });

  test("a PDF keeps them, with its streams opened, too", () => {
    expect(archiveProblems(pdf)).toEqual({});
    expect(archiveProblems(doctored(pdf, (part) => part))).toEqual({});
  });

  test.each(FAULTS)("%s: fails with %s → %s", (clause, words, others) => {
    expect(CLAUSES[clause]?.(readForClauses(replaced(pdf, words, others)))).not.toEqual([]);
  });

  test("objects lie where the table says: fails with a byte more before them, or behind", () => {
    const clause = CLAUSES["objects lie where the table says"];
    const text = Buffer.from(pdf).toString("latin1");
    for (const spoilt of [
      text.replace("\n", "\n\n"),
      `${text}more`,
      text.replace("/Length ", "/Length 1"),
    ]) {
      const bytes = new Uint8Array(Buffer.from(spoilt, "latin1"));
      expect(clause?.(readForClauses(bytes))).not.toEqual([]);
    }
  });

  test("every clause was seen to fail", () => {
    const seen = new Set([...FAULTS.map(([clause]) => clause), "objects lie where the table says"]);
    expect([...seen].sort()).toEqual(Object.keys(CLAUSES).sort());
  });
});

describe("what a PDF is read as", () => {
  /** Texts whose signs are drawn as others, kept together, or lacking in the font. */
  const ODD =
    "Số 15-KL/TU, ngày 05/12/2026: ☐ Đồng ý ✓, 5 ⇒ 6, 漢字 😀 ✓\ufe0f, một\u00a0hai\u202fba, 2026-2030.";

  test("every sign is read as it was typed, whatever is drawn for it, and found by a search", async () => {
    const body = rich.document.body.map((block) =>
      block.type === "paragraph" ? { ...block, children: [{ text: ODD }] } : block,
    );
    const bytes = await pdfOf({ ...rich, document: { ...rich.document, body } });
    const typed = ODD.replace(/[\u00a0\u202f]/gu, " ").replace("\ufe0f", "");
    expect(archiveProblems(bytes)).toEqual({});
    expect(wordsAsRead(readForClauses(bytes)).join(" ")).toContain(typed);
    // pdftotext puts a space between the boxes that stand for signs no font has.
    const text = pdfPages(bytes).join(" ").replace(/\s+/gu, " ");
    expect(text.replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, "")).toContain(typed);
  });

  test.each([
    ["a conclusion", paperNamed("ket-luan party-hd05")],
    ["with a table and footnotes", rich],
    ["of the state", paperNamed("quyet-dinh state-nd30")],
  ])("%s: its words in order; its structure in short", async (name, paper) => {
    const flow = flowOfPaper(paper);
    const pages = layoutFlow(flow);
    const bytes = await writePdf(pages, flow, pdfFactsOf(paper.document, paper.template));
    const checked = readForClauses(bytes);
    expect(wordsAsRead(checked)).toEqual(wordsAsPlaced(pages));
    console.info(`${name}\n${structureOutline(checked)}`);
  });
});

test("the header rows of a table are read once, on however many pages they are printed", async () => {
  const paper = paperNamed("de-an party-hd05");
  const table = paper.document.body.find(isTable);
  if (!table) throw new Error("The example has no table");
  const [header, ...rows] = table.children;
  const many = Array.from({ length: 80 }, () => rows).flat();
  const body = [{ ...table, children: [...(header ? [header] : []), ...many] }];
  const bytes = await pdfOf({ ...paper, document: { ...paper.document, body } });
  expect(archiveProblems(bytes)).toEqual({});
  const checked = readForClauses(bytes);
  const heads = wordsAsRead(checked).filter((words) => words.includes("Xã miền núi"));
  expect(heads.length).toBeGreaterThan(2);
  const outline = structureOutline(checked);
  expect(outline.match(/ TR /gu)).toHaveLength(many.length + 1);
  expect(outline.match(/Xã miền núi/gu)).toHaveLength(1);
});

describe("any paper", () => {
  const conclusion = paperNamed("ket-luan party-hd05");
  const blocks = examplePapers.flatMap(([, { document }]) => document.body);

  /** Blocks of all examples, in any order and with footnotes anywhere, under one template. */
  const papers = fc
    .array(fc.record({ block: fc.constantFrom(...blocks), noted: fc.boolean() }), { minLength: 1 })
    .map((chosen): Paper => {
      const body = chosen.map(({ block, noted }, index) => ({
        ...(noted ? noteIn(block, `Chú thích ${index}.`) : block),
        id: `b${index}`,
      }));
      return { ...conclusion, document: { ...conclusion.document, body } };
    });

  test("keeps the clauses, and is read as it stands on its pages", async () => {
    const property = fc.asyncProperty(papers, async (paper) => {
      const flow = flowOfPaper(paper);
      const pages = layoutFlow(flow);
      const bytes = await writePdf(pages, flow, pdfFactsOf(paper.document, paper.template));
      expect(archiveProblems(bytes)).toEqual({});
      expect(wordsAsRead(readForClauses(bytes))).toEqual(wordsAsPlaced(pages));
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});
