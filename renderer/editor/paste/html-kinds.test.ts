import { Editor, Transforms } from "slate";
import { beforeAll, describe, expect, test } from "vitest";
import { paragraph } from "../../../document/build.ts";
import { type Block, isTable, type Text, textsOf } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { openWithPasting, scheme } from "../open-body.fixture.ts";
import { saidOf } from "./paste-said.ts";
import { loadPageReader } from "./pasting.ts";

beforeAll(() => loadPageReader());

const written = ({ text, note }: Text): string => (note === undefined ? text : `${text}{${note}}`);

/** The labels and words of what HTML becomes in a blank draft, and what is said of it. */
function pasted(html: string, text = ""): { lines: string[]; said: string } {
  const { editor, pasting } = openWithPasting([paragraph("p", "")]);
  Transforms.select(editor, Editor.start(editor, []));
  pasting.paste({ fragment: "", html, text }, "structured");
  const body = editor.children as Block[];
  const labels = numberBlocks(body, scheme);
  const lines = body.flatMap((block, i) => {
    if (isTable(block))
      return block.children.map((r) =>
        r.children.map((c) => c.children.map(written).join("")).join("|"),
      );
    return [[labels[i], textsOf(block).map(written).join("")].filter(Boolean).join(" ")];
  });
  return { lines, said: saidOf(pasting.state)?.text ?? "" };
}

const linesOf = (html: string) => pasted(html).lines;

describe("what is only shown is no text", () => {
  test.each<[string, string, string[]]>([
    [
      "tracked changes",
      "<p>Bố trí <s><span style='color:red'><del cite='mailto:A'>700</del></span></s><span class=msoIns><ins cite='mailto:A'>820</ins></span> triệu.</p>",
      ["Bố trí 820 triệu."],
    ],
    [
      "a paragraph that was deleted",
      "<p>Một.</p><p><span class=msoDel><del>Hai.</del></span></p><p>Ba.</p>",
      ["Một.", "Ba."],
    ],
    ["Word's own mark without its element", "<p>Một<span class=msoDel> hai</span>.</p>", ["Một."]],
    [
      "hidden text",
      "<p>Giữ<span style='display:none;mso-hide:all'> ẩn</span><span style='display: none !important'> ẩn</span><span hidden> ẩn</span><span style='visibility:hidden'> ẩn</span>.</p>",
      ["Giữ."],
    ],
    [
      "remarks",
      "<p>Giữ<span class=MsoCommentReference><a style='mso-comment-reference:A_1'></a><![if !supportAnnotations]><a class=msocomanchor href='#_msocom_1'>[A1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span>.</p><div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]><div style='mso-element:comment'><div class=msocomtxt><p>Xem lại</p></div></div></div>",
      ["Giữ."],
    ],
    [
      "a mark of a remark outside its element",
      "<p>Giữ<![if !supportAnnotations]>[B2]<![endif]> lại.</p>",
      ["Giữ lại."],
    ],
    [
      "in cells",
      "<table border=1><tr><td>a<del>b</del></td><td>c</td></tr><tr><td><del>d</del>e</td><td>f</td></tr></table>",
      ["a|c", "e|f"],
    ],
    [
      "in a footnote",
      "<p>Giữ<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a>.</p><div style='mso-element:footnote' id=ftn1><p>Số <del>11</del><ins>12</ins> m<sup>2</sup></p></div>",
      ["Giữ{Số 12 m²}."],
    ],
  ])("%s", (_name, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test("an item that was deleted leaves its label to no other", () => {
    const item = (words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>${words}</p>`;
    expect(linesOf(`${item("<del>Bỏ</del>")}<p class=MsoNormal>Đoạn thường.</p>`)).toEqual([
      "Đoạn thường.",
    ]);
    expect(linesOf("<ol><li><del>Bỏ</del></li></ol><div>Đoạn thường.</div>")).toEqual([
      "Đoạn thường.",
    ]);
  });

  test("what went is said, and so is what was struck through and stays", () => {
    const { lines, said } = pasted("<p>a<del>b</del>c<s>d</s></p>");
    expect(lines).toEqual(["acd"]);
    expect(said).toContain("bỏ 1 chỗ đã xoá hoặc ẩn");
    expect(said).toContain("1 chỗ gạch ngang");
  });
});

describe("signs of symbol fonts", () => {
  const symbol = (font: string, letters: string) =>
    `<p>a <span style='font-family:"${font}";mso-char-type:symbol'>${letters}</span> b</p>`;

  test.each([
    ["Symbol", "&sup3;&pound;&plusmn;&acute;&sup1;&Agrave;", "≥≤±×≠ℵ"],
    ["Symbol", "&#61619;&#61603;&#61508;", "≥≤Δ"],
    ["Symbol", "abDW&reg;", "αβΔΩ→"],
    ["Wingdings", "&uuml;&ucirc;&egrave;&agrave;&thorn;&uml;", "✓✗→→☑□"],
    ["Wingdings", "&#61692;&#61608;", "✓□"],
    ["Wingdings 2", "PO&pound;R", "✓✗☐☑"],
    ["Wingdings 3", "g}", "→▶"],
    ["Webdings", "ar", "✓✗"],
  ])("%s %s", (font, letters, signs) => {
    const { lines, said } = pasted(symbol(font, letters));
    expect(lines).toEqual([`a ${signs} b`]);
    expect(said).not.toContain("ký hiệu");
  });

  test("the font that Word names for its signs counts before the one for letters", () => {
    const html =
      "<p>đạt <span style='font-family:\"Times New Roman\";mso-symbol-font-family:Symbol;mso-char-type:symbol'>&#61619;</span> 95%</p>";
    expect(linesOf(html)).toEqual(["đạt ≥ 95%"]);
  });

  test("what lies inside in another font is letters", () => {
    const html =
      "<p style='font-family:Symbol'><span style='font-family:\"Times New Roman\"'>mức </span>&sup3;<font face=Arial> 5</font></p>";
    expect(linesOf(html)).toEqual(["mức ≥ 5"]);
  });

  test("Vietnamese letters are none of its signs: they stay, and that is said", () => {
    const { lines, said } = pasted(symbol("Wingdings", "ạ"));
    expect(lines).toEqual(["a ạ b"]);
    expect(said).toContain("1 ký hiệu chưa đọc được");
  });

  test("without a font, private codes are what they mostly are; a lost one is said", () => {
    const { lines, said } = pasted("", "\uf0b7 Một;\n- Đạt \uf0b3 95% \uf0fc;\n- Mức \ue123.");
    expect(lines).toEqual(["- Một;", "- Đạt ≥ 95% ✓;", "- Mức \ue123."]);
    expect(said).toContain("1 ký hiệu chưa đọc được");
  });
});

describe("raised and lowered", () => {
  test.each([
    ["80 m<sup>2</sup>, 9 dm<span style='vertical-align:super'>3</span>", "80 m², 9 dm³"],
    ["10<sup>12</sup>, 10<sup>-3</sup>, 2<sup>n</sup>", "10¹², 10⁻³, 2ⁿ"],
    ["H<sub>2</sub>O, SO<sub>4</sub><sup>2-</sup>", "H₂O, SO₄²⁻"],
    ["37<sup>o</sup>C", "37°C"],
    ["m<sup><span lang=VI>2</span></sup>", "m²"],
    ["m<sup>2 </sup>đất", "m² đất"],
    ["x<span style='vertical-align:baseline'>2</span>", "x2"],
  ])("%s", (html, words) => {
    const { lines, said } = pasted(`<p>${html}</p>`);
    expect(lines).toEqual([words]);
    expect(said).not.toContain("nâng cao");
  });

  test("what Unicode has no raised signs for stays as it is, and that is said", () => {
    const { lines, said } = pasted("<p>theo báo cáo<sup>(1)</sup>, lần thứ 5<sup>th</sup></p>");
    expect(lines).toEqual(["theo báo cáo(1), lần thứ 5th"]);
    expect(said).toContain("2 chỗ chữ nâng cao");
  });
});

describe("footnotes", () => {
  const mark = (n: number) => `<a style='mso-footnote-id:ftn${n}' href='#_ftn${n}'>[${n}]</a>`;
  const texts = (count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<div style='mso-element:footnote' id=ftn${i + 1}><p><a href='#_ftnref${i + 1}'>[${i + 1}]</a> chú ${i + 1}</p></div>`,
    ).join("");

  test.each<[string, string, number, string[]]>([
    [
      "side by side",
      `<p>các xã vùng cao${mark(1)}${mark(2)} của tỉnh</p>`,
      2,
      ["các xã vùng cao{chú 1} {chú 2} của tỉnh"],
    ],
    [
      "apart by a space",
      `<p>vùng cao${mark(1)} ${mark(2)}, tỉnh</p>`,
      2,
      ["vùng cao{chú 1} {chú 2}, tỉnh"],
    ],
    ["before the first word", `<p>${mark(1)}Các xã</p>`, 1, ["Các{chú 1} xã"]],
    [
      "more than words before them",
      `<p>Xã${mark(1)}${mark(2)} vùng cao.</p>`,
      2,
      ["Xã{chú 1} {chú 2} vùng cao."],
    ],
    ["alone in a line", `<p>${mark(1)}</p><p>Các xã</p>`, 1, ["Các{chú 1} xã"]],
    ["without any word", `<p>${mark(1)}</p>`, 1, ["chú 1"]],
    ["in bold", `<p>các <b>xã</b>${mark(1)}${mark(2)}.</p>`, 2, ["các xã{chú 1} {chú 2}."]],
  ])("marks %s are all kept", (_name, html, count, lines) => {
    expect(linesOf(html + texts(count))).toEqual(lines);
  });
});

describe("numbers of lists", () => {
  const item = (label: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp;</span></span><![endif]>${words}</p>`;

  test("a list that begins later is counted anew, and that is said", () => {
    const { lines, said } = pasted(item("6.", "Về y tế.") + item("7.", "Như điểm 6."));
    expect(lines).toEqual(["1. Về y tế.", "2. Như điểm 6."]);
    expect(said).toContain("2 số thứ tự khác bản gốc (“6.” thành “1.”), hãy kiểm tra");
    expect(pasted("<ol start=6><li>Về y tế.</li></ol>").said).toContain("“6.” thành “1.”");
    expect(pasted("", "6. Về y tế.\n7. Về giáo dục.").said).toContain("“6.” thành “1.”");
  });

  test("one that counts as the draft does is not worth a word", () => {
    expect(pasted(item("1.", "Về y tế.") + item("2.", "Về giáo dục.")).said).not.toContain(
      "số thứ",
    );
  });
});

test("the number of a PDF's page goes, and is said", () => {
  const text =
    "Các xã tiếp tục rà soát, bổ sung quy hoạch ba loại rừng trong năm.\n14\nChi cục Kiểm lâm theo dõi, đôn đốc việc thực hiện.";
  const { lines, said } = pasted("", text);
  expect(lines).toHaveLength(2);
  expect(lines.join(" ")).not.toContain("14");
  expect(said).toContain("bỏ 1 dòng số trang");
});

describe("unreadable Vietnamese", () => {
  const WORDS = "Tỉnh uỷ giao các địa phương đôn đốc, báo cáo trước ngày 05/12.";
  const twice = new TextDecoder("windows-1252").decode(new TextEncoder().encode(WORDS));
  const entities = WORDS.replace(/[^\p{ASCII}]/gu, (c) => `&#${c.codePointAt(0)};`);
  const split = "Các c ấ p u ỷ, t ổ ch ứ c đ ả ng ti ế p t ụ c lãnh đ ạ o.";

  function converted(clip: { html?: string; text: string }): string {
    const { editor, pasting } = openWithPasting([paragraph("p", "")]);
    Transforms.select(editor, Editor.start(editor, []));
    pasting.paste({ fragment: "", html: "", ...clip }, "structured");
    expect(saidOf(pasting.state)?.warns).toBe(true);
    const before = JSON.stringify(editor.children);
    pasting.again("unicode");
    const words = Editor.string(editor, []);
    editor.undo();
    expect(JSON.stringify(editor.children)).toBe(before);
    return words;
  }

  test.each([
    ["UTF-8 read as another encoding", twice, WORDS],
    ["entities of HTML", entities, WORDS],
    ["letters set apart", split, "Các cấp uỷ, tổ chức đảng tiếp tục lãnh đạo."],
  ])("%s: told, and read when that is chosen, as text and as HTML", (_name, text, words) => {
    expect(converted({ text })).toBe(words);
    const html = `<p>${text.replaceAll("&", "&amp;")}</p>`;
    expect(converted({ html, text })).toBe(words);
  });
});

describe("what other programs write stays what it is", () => {
  test("lists of Google Docs: a list inside a list, bold that is not, marks that are raised", () => {
    const item = (form: string, words: string) =>
      `<li dir="ltr" style="list-style-type:${form}" aria-level="1"><p dir="ltr"><span style="white-space:pre-wrap;">${words}</span></p></li>`;
    const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><ol>${item("upper-roman", "KẾT QUẢ")}<ol>${item("decimal", "Về y tế")}<ol>${item("lower-alpha", "Tuyến xã<span style='vertical-align:super'>(2)</span>.")}</ol></ol>${item("upper-roman", "NHIỆM VỤ")}</ol><br /><p><span>Đoạn<span style="text-decoration:line-through"> cũ</span>.</span></p></b>`;
    expect(linesOf(html)).toEqual([
      ...["I. KẾT QUẢ", "1. Về y tế", "a) Tuyến xã(2).", "II. NHIỆM VỤ", "Đoạn cũ."],
    ]);
  });

  test("figures after the number of an item, and in front of a sentence, are words", () => {
    const item = (label: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;</span></span><![endif]>${words}</p>`;
    const html = `${item("1.", "2.000 ha chè.")}${item("2.", "3.5 tỷ đồng.")}${item("3.", "- Gạch đầu dòng.")}<p class=MsoNormal>7.000 lao động.</p><p class=MsoNormal>15 xã đạt chuẩn.</p>`;
    expect(linesOf(html)).toEqual([
      ...["1. 2.000 ha chè.", "2. 3.5 tỷ đồng.", "3. - Gạch đầu dòng."],
      ...["7.000 lao động.", "15 xã đạt chuẩn."],
    ]);
  });

  test("merged cells keep the columns of the others, lists in cells their labels", () => {
    const html =
      "<table border=1><tr><td rowspan=2>TT</td><td colspan=2>Chỉ tiêu</td></tr><tr><td>2027</td><td>2028</td></tr><tr><td>1</td><td><ol type=a><li>Rừng</li><li>Chè</li></ol></td><td>90</td></tr></table>";
    expect(linesOf(html)).toEqual(["TT|Chỉ tiêu", "|2027|2028", "1|a) Rừng\nb) Chè|90"]);
  });
});
