import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countingIds, lead, text } from "../build.ts";
import { example, ketLuan } from "../ket-luan.fixture.ts";
import { blockText, type Document, documentSchema, textsOf } from "../model.ts";
import { outlineOfDocument } from "../outline.ts";
import { profileOf } from "../profiles/choose.ts";
import { profiles } from "../profiles/profiles.fixture.ts";
import { tries } from "../property-runs.fixture.ts";
import { documentText } from "../text.ts";
import { importText } from "./import-text.ts";

const read = (source: string) => importText(source, { template: ketLuan, profiles }, countingIds());
const wordsAsPrinted = (document: Document) =>
  documentText(document, ketLuan, profileOf(document, profiles));
const outline = (d: Document) => outlineOfDocument(d, ketLuan).map((e) => `${e.label} ${e.title}`);
const labels = (source: string) =>
  outlineOfDocument(read(source).document, ketLuan).map((entry) => entry.label);
const paragraphs = (source: string) => read(source).document.body.map(blockText);
const rules = (source: string) => read(source).messages.map((m) => m.rule);
const warnings = (source: string) => read(source).messages.filter((m) => m.severity !== "info");

/** Body text under a heading block, so that the type is known. */
const body = (lines: string) => `KẾT LUẬN\nvề việc trồng rừng\n-----\n${lines}`;
const bodyOf = (lines: string) => read(body(lines)).document.body;

describe("paragraphs", () => {
  test("hard wraps are joined, blank lines separate", () => {
    const source =
      "Tỉnh trồng thêm ba nghìn héc-ta\nrừng gỗ lớn trong năm tới.\n\nCác xã giữ rừng.";
    expect(paragraphs(source)).toEqual([
      "Tỉnh trồng thêm ba nghìn héc-ta rừng gỗ lớn trong năm tới.",
      "Các xã giữ rừng.",
    ]);
  });

  test("a hyphen at the end of a line inside a symbol takes no space", () => {
    const source = "Các cấp uỷ tiếp tục thực hiện Nghị quyết số 12-\nNQ/TW về công tác cán bộ.";
    expect(paragraphs(source)).toEqual([source.replace("-\n", "-")]);
  });

  test("a dash inside a sentence is no item", () => {
    const source = body(
      "1. Xây dựng kế hoạch phát triển kinh tế\n- xã hội của toàn tỉnh đến năm 2030 và những\nnăm tiếp theo.",
    );
    expect(labels(source)).toEqual(["1."]);
    expect(paragraphs(source)).toEqual([
      "Xây dựng kế hoạch phát triển kinh tế - xã hội của toàn tỉnh đến năm 2030 và những năm tiếp theo.",
    ]);
  });

  test("page numbers, form feeds and page marks inside a sentence go, and are counted", () => {
    const source =
      "Tỉnh trồng rừng trên đất\n\n2\n\n\fdốc của các xã miền núi và ven\n===== Trang 3 =====\nbiển theo quy hoạch.";
    expect(paragraphs(source)).toEqual([
      "Tỉnh trồng rừng trên đất dốc của các xã miền núi và ven biển theo quy hoạch.",
    ]);
    expect(rules(source)).toContain("import-page-marks");
  });

  test("a year alone on a line is no page number", () => {
    expect(paragraphs("Thực hiện xong trong năm\n2027\ncủa tỉnh ta.")[0]).toContain("2027");
  });

  test("unwrapped lines are paragraphs of their own", () => {
    expect(paragraphs("Việc thứ nhất\nViệc thứ hai\nViệc thứ ba")).toHaveLength(3);
  });
});

describe("labels", () => {
  test("every level of the scheme, with đ after d", () => {
    const source = body(
      "A. Phần\n\nI. Mục\n\n1. Khoản\n\n1.1. Tiểu khoản\n\na) Một;\n\nb) Hai;\n\nc) Ba;\n\nd) Bốn;\n\nđ) Năm:\n\n- Gạch;\n\n+ Cộng.",
    );
    const expected = "A. I. 1. 1.1. a) b) c) d) đ) - +".split(" ");
    expect(labels(source)).toEqual(expected);
    expect(warnings(source)).toEqual([]);
  });

  test("the style met most is kept for the document (HD05 has I- and I.)", () => {
    const { document } = read(
      body("I- ĐÁNH GIÁ CHUNG\n\n1- Ưu điểm\n\n2- Hạn chế\n\nII- NHIỆM VỤ"),
    );
    expect(document.labels).toEqual({ section: "I-", clause: "1-" });
    expect(outline(document)).toEqual([
      "I- ĐÁNH GIÁ CHUNG",
      "1- Ưu điểm",
      "2- Hạn chế",
      "II- NHIỆM VỤ",
    ]);
  });

  test("a gap keeps the block and says which number changed, and where", () => {
    const { document, messages } = read(body("I. Một\n\nII. Hai\n\nIV. Bốn"));
    expect(outline(document)).toEqual(["I. Một", "II. Hai", "III. Bốn"]);
    const message = messages.find((m) => m.rule === "import-number-changed");
    expect(message?.severity).toBe("warning");
    expect(message?.text).toContain("“IV.”");
    expect(message?.text).toContain("“III.”");
    expect(message?.place).toEqual({ block: document.body[2]?.id });
  });

  test("a sub-clause without a blank line before it", () => {
    const source = body(
      "2. Về nông nghiệp\n\n2.1. Các xã trồng thêm rừng gỗ lớn, giữ rừng đầu nguồn và\ntạo việc làm cho 5.000 lao động.\n 2.2. Tiếp tục mở rộng vùng cây ăn quả đã được cấp mã số\nở các xã miền núi.",
    );
    expect(labels(source)).toEqual(["1.", "1.1.", "1.2."]);
  });

  test("a number that begins a line inside a sentence is no label", () => {
    const source = body(
      "1. Trong năm tới, toàn tỉnh phấn đấu hoàn thành ít nhất\n3. 500 ha rừng trồng và thêm nhiều nghìn héc-ta rừng\nkhoanh nuôi theo kế hoạch.",
    );
    expect(labels(source)).toEqual(["1."]);
  });

  test.each(["C. Mác đã chỉ ra điều đó.", "V. I. Lênin đã viết như vậy."])(
    "an initial is no label: %s",
    (sentence) => {
      expect(labels(body(`A. Một\n\nB. Hai\n\n${sentence}`))).toEqual(["A.", "B."]);
    },
  );

  test("I. after C. is a section, not the ninth part", () => {
    expect(labels(body("A. Một\n\nB. Hai\n\nI. Ba\n\nII. Bốn"))).toEqual(["A.", "B.", "I.", "II."]);
  });
});

describe("headings and run-in titles", () => {
  const children = (line: string) => bodyOf(line).slice(0, 1).flatMap(textsOf);

  test.each(["Về phát triển kinh tế", "Chỉ tiêu chủ yếu:", "NHIỆM VỤ VÀ GIẢI PHÁP."])(
    "%s is a heading as a whole",
    (words) => expect(children(`II. ${words}`)).toEqual([lead(words)]),
  );

  test("a heading over two lines", () => {
    const source =
      "5. Về quốc phòng, an ninh; công tác nội\nchính; đối ngoại\n\nGiữ vững quốc phòng.";
    expect(bodyOf(source)[0]?.children).toEqual([
      lead("Về quốc phòng, an ninh; công tác nội chính; đối ngoại"),
    ]);
  });

  test("a run-in title ends at its colon", () => {
    expect(children("I. Mục tiêu chung: Xây dựng tỉnh mạnh.")).toEqual([
      lead("Mục tiêu chung:"),
      text(" Xây dựng tỉnh mạnh."),
    ]);
  });

  test.each([
    "1. Trồng rừng ở các xã như: Khe Trảy, Đá Mòi.",
    "1. Giữ rừng. Các xã gồm: Khe Trảy, Đá Mòi.",
    "1. Trồng rừng: mỗi xã một vạn cây.",
    "1. Trồng rừng và giữ rừng.",
  ])("no title is guessed: %s", (line) => {
    expect(children(line).some((t) => t.lead)).toBe(false);
  });

  test("a dash item has no run-in title", () => {
    expect(children("- Rừng: Trồng thêm.")).toEqual([text("Rừng: Trồng thêm.")]);
  });
});

const COMPLETE = `ĐẢNG BỘ TỈNH LÂM SƠN                 ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ PHƯỜNG NHẠN HẢI
          *                     Phường Nhạn Hải, ngày 05 tháng 6 năm 2026
    Số 07-KL/ĐU
    Dự thảo lần 2

                     KẾT LUẬN
            CỦA BAN THƯỜNG VỤ ĐẢNG UỶ
     về sinh hoạt chi bộ
                      ---------

     Chi bộ sinh hoạt mỗi tháng một lần.

Nơi nhận:                              T/M BAN THƯỜNG VỤ
- Thường trực Tỉnh uỷ (để b/c);            PHÓ BÍ THƯ
- Các chi bộ thuộc Đảng bộ phường và
các đoàn thể;
- Lưu Văn phòng Đảng uỷ.

                                          Trần Thị Hoà`;

describe("the parts of a complete paper in two columns", () => {
  const { document, messages } = read(COMPLETE);

  test("heading block (HD05 I.1-I.5)", () => {
    expect(document.parts).toMatchObject({
      issuer: { superior: "ĐẢNG BỘ TỈNH LÂM SƠN", name: "ĐẢNG UỶ PHƯỜNG NHẠN HẢI" },
      number: { ordinal: 7, body: "ĐU" },
      placeDate: { place: "Phường Nhạn Hải", date: "2026-06-05" },
      subject: { author: "CỦA BAN THƯỜNG VỤ ĐẢNG UỶ", text: "về sinh hoạt chi bộ" },
    });
  });

  test("recipients and signature (HD05 I.7, I.9)", () => {
    expect(document.parts.recipients.map(({ name, note }) => [name, note])).toEqual([
      ["Thường trực Tỉnh uỷ", "để b/c"],
      ["Các chi bộ thuộc Đảng bộ phường và các đoàn thể", undefined],
      ["Lưu Văn phòng Đảng uỷ", undefined],
    ]);
    expect(document.parts.signature).toEqual({
      capacity: "T/M",
      body: "BAN THƯỜNG VỤ",
      position: "PHÓ BÍ THƯ",
      name: "Trần Thị Hoà",
    });
  });

  test("only the draft mark is left to say", () => {
    expect(messages.map((m) => m.rule)).toEqual(["import-draft-mark-removed"]);
    expect(document.body.map(blockText)).toEqual(["Chi bộ sinh hoạt mỗi tháng một lần."]);
  });
});

describe("parts that are not there, or are others'", () => {
  test("without a heading block: subject above the rule, its line break kept", () => {
    const source = "về kết quả trồng rừng;\nnhiệm vụ năm sau\n\n-----\n\nTỉnh kết luận như sau:";
    expect(read(source).document.parts.subject).toEqual({
      text: "về kết quả trồng rừng;\nnhiệm vụ năm sau",
    });
    expect(rules(source)).toEqual([
      "import-issuer-missing",
      "import-number-date-missing",
      "import-place-missing",
      "import-recipients-missing",
      "import-signature-missing",
    ]);
  });

  test("another type and its number stay as text, and are said", () => {
    const source = "TỈNH UỶ LÂM SƠN\n*\nSố 34-NQ/TU\n\nNGHỊ QUYẾT\nvề trồng rừng\n-----\nNội dung.";
    expect(paragraphs(source)).toEqual(["Số 34-NQ/TU", "NGHỊ QUYẾT", "Nội dung."]);
    expect(read(source).document.parts.number).toEqual({ body: "TU" });
    expect(rules(source)).toEqual(
      expect.arrayContaining(["import-other-type", "import-other-symbol"]),
    );
  });

  const closing = (lines: string) => read(body(`Nội dung.\n\n${lines}`)).document;

  test("commas between recipients and no date: the rules of 2018 (HD36 1.9)", () => {
    expect(closing("Nơi nhận:\n- Ban Bí thư,\n- Lưu Văn phòng.").profile).toBe("party-hd36");
    expect(closing("Nơi nhận:\n- Ban Bí thư;\n- Lưu Văn phòng.")).not.toHaveProperty("profile");
  });

  test("commas under a date of 2020 choose nothing: the date does", () => {
    const source = `Lâm Sơn, ngày 08 tháng 12 năm 2020\n${body("Nội dung.\n\nNơi nhận:\n- Ban Bí thư,\n- Lưu Văn phòng.")}`;
    expect(read(source).document).not.toHaveProperty("profile");
    expect(read(source).document.parts.placeDate.date).toBe("2020-12-08");
  });

  test.each([
    ["T/M TỈNH UỶ\nBÍ THƯ", { capacity: "T/M", body: "TỈNH UỶ", position: "BÍ THƯ" }],
    ["T/M BỘ CHÍNH TRỊ\n\nLê Văn An", { capacity: "T/M", body: "BỘ CHÍNH TRỊ", name: "Lê Văn An" }],
    [
      "K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
      { capacity: "K/T", body: "TRƯỞNG BAN", position: "PHÓ TRƯỞNG BAN" },
    ],
    ["Q. TRƯỞNG BAN\n\nLê Văn An", { capacity: "Q.", body: "TRƯỞNG BAN", name: "Lê Văn An" }],
    [
      "TL. BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG",
      { capacity: "T/L", body: "BAN THƯỜNG VỤ", position: "CHÁNH VĂN PHÒNG" },
    ],
    ["TRƯỞNG BAN\n\nLê Văn An", { position: "TRƯỞNG BAN", name: "Lê Văn An" }],
  ])("signature after the recipients: %j", (lines, signature) => {
    expect(closing(`Nơi nhận:\n- Lưu Văn phòng.\n\n${lines}`).parts.signature).toEqual(signature);
  });

  test("signature before the recipients", () => {
    const { parts } = closing("T/M TỈNH UỶ\nBÍ THƯ\n\nLê Văn An\n\nNơi nhận :\n- Lưu Văn phòng.");
    expect(parts.signature.name).toBe("Lê Văn An");
    expect(parts.recipients.map((r) => r.name)).toEqual(["Lưu Văn phòng"]);
  });

  test("what is left over stays at the end, and is said", () => {
    const source = body(
      "Nội dung.\n\nNơi nhận:\n- Lưu Văn phòng.\n\nT/M TỈNH UỶ\nBÍ THƯ\n(Đã ký)\nLê Văn An",
    );
    expect(paragraphs(source)).toEqual(["Nội dung.", "(Đã ký)"]);
    expect(rules(source)).toContain("import-closing-text");
  });
});

describe("text without structure", () => {
  test("gives its paragraphs and one message", () => {
    const source = "Hôm nay họp tổ.\n\nNgày mai trồng cây.";
    expect(paragraphs(source)).toEqual(["Hôm nay họp tổ.", "Ngày mai trồng cây."]);
    expect(rules(source)).toEqual(["import-no-structure"]);
  });

  test.each(["", " \n\n\t", "\f", "\u200f"])("nothing in %j: one empty paragraph", (source) => {
    expect(paragraphs(source)).toEqual([""]);
    expect(rules(source)).toEqual(["import-no-text"]);
  });

  test.each([
    ["TCVN3", "KÕt luËn cña TØnh ñy vÒ hoµ b×nh, c«ng t¸c ®¶ng vµ x©y dùng n«ng th«n míi"],
    ["VNI", "Keát luaän cuûa Tænh uûy veà coâng taùc xaây döïng Ñaûng naêm naøy"],
  ])("%s is told apart and not converted", (encoding, source) => {
    expect(paragraphs(source)).toEqual([source]);
    const message = read(source).messages.find((m) => m.rule === "import-legacy-encoding");
    expect(message?.text).toContain(encoding);
  });

  test("Unicode Vietnamese is no old encoding", () => {
    expect(rules(wordsAsPrinted(example))).not.toContain("import-legacy-encoding");
  });
});

describe("any text", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Nơi nhận:",
      "- Lưu Văn phòng (báo cáo),",
      "T/M TỈNH UỶ",
      "KẾT LUẬN",
      "-----",
      "I. Mục: Tiêu",
      "đ) năm",
      "2",
      "\f",
      "Số 15-KL/TU",
      "Lâm Sơn, ngày 05 tháng 6 năm 2026",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "",
      "1.1. x",
    ),
    fc.string({ unit: "binary", maxLength: 40 }),
  );

  test("becomes a valid document with ids of its own, and never throws", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { document } = read(lines.join("\n"));
        expect(documentSchema.safeParse(document).error).toBeUndefined();
        const ids = document.body.map((block) => block.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      tries(300),
    );
  });

  test("keeps lone surrogates out", () => {
    expect(paragraphs("a\ud800b")).toEqual(["a\ufffdb"]);
  });

  test("reads long runs of one sign without going over them again and again", () => {
    for (const unit of ["(", " ", "-", ". ", "1", "ngày ", "ĐẢNG ", "a\n"]) {
      expect(read(`Nơi nhận:\n- ${unit.repeat(200_000)}`).document.body.length).toBeGreaterThan(0);
    }
  });
});

describe("round trip", () => {
  const printed = wordsAsPrinted(example);
  const { document, messages } = read(printed);

  test("the example's text gives the same outline, parts and text, without a message", () => {
    expect(messages).toEqual([]);
    expect(outline(document)).toEqual(outline(example));
    expect(document.parts.number).toEqual(example.parts.number);
    expect(document.parts.placeDate).toEqual(example.parts.placeDate);
    expect(document.parts.subject).toEqual(example.parts.subject);
    expect(document.parts.signature).toEqual({
      ...example.parts.signature,
      body: example.parts.signature.body?.toLocaleUpperCase("vi"),
      position: example.parts.signature.position?.toLocaleUpperCase("vi"),
    });
    const named = (d: Document) => d.parts.recipients.map(({ name, note }) => [name, note]);
    expect(named(document)).toEqual(named(example));
    expect(wordsAsPrinted(document)).toBe(printed);
  });

  test("a draft without number and date comes back without them", () => {
    const { ordinal: _ordinal, ...number } = example.parts.number;
    const draft: Document = {
      ...example,
      parts: { ...example.parts, number, placeDate: { place: "Lâm Sơn" } },
    };
    const again = read(wordsAsPrinted(draft)).document;
    expect(again.parts.number).toEqual(number);
    expect(again.parts.placeDate).toEqual({ place: "Lâm Sơn" });
    expect(outline(again)).toEqual(outline(example));
  });
});
