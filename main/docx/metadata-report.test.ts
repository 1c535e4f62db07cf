import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { FileFactKind } from "../../document/file-fact.ts";
import { metadataReport } from "./metadata-report.ts";
import { SAMPLES, sample } from "./sample.test-help.ts";
import { CLEAN, examplePapers, type Paper } from "./templates.test-help.ts";
import { writeDocx } from "./write/write-docx.ts";

const write = ({ document, template, profile, copy }: Paper) =>
  writeDocx(document, template, profile, copy);

const complete = SAMPLES.complete as Paper;
const own = await write(complete);

type Change = readonly [path: string, change: (xml: string) => string];

/** Our own file with parts changed or added. */
function changed(...changes: Change[]): Uint8Array {
  const parts = unzipSync(own);
  for (const [path, change] of changes) {
    const part = parts[path];
    parts[path] = strToU8(change(part ? strFromU8(part) : ""));
  }
  return zipSync(parts);
}

const found = (bytes: Uint8Array, kind: FileFactKind) =>
  metadataReport(bytes).filter((entry) => entry.kind === kind);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const inBody =
  (xml: string) =>
  (part: string): string =>
    part.replace("<w:sectPr>", `${xml}<w:sectPr>`);
const relation =
  (type: string, target: string) =>
  (xml: string): string =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );

describe("our own export", () => {
  test.each([...Object.entries(SAMPLES), ...examplePapers])(
    "tells nothing personal: %s",
    async (_name, paper) => {
      expect(metadataReport(await write(paper)).filter(({ personal }) => personal)).toEqual([]);
    },
  );

  test("says what it says", () => {
    const subject = "về sinh hoạt chi bộ ở xã, phường";
    const entry = (kind: FileFactKind, value: string) => ({ kind, value, personal: false });
    expect(metadataReport(own)).toEqual([
      entry("title", `Kết luận ${subject}`),
      entry("subject", subject),
      entry("author", "Tỉnh uỷ Lâm Sơn"),
      entry("lastAuthor", "Tỉnh uỷ Lâm Sơn"),
      entry("revision", "1"),
      entry("created", "2026-12-10T00:00:00Z"),
      entry("modified", "2026-12-10T00:00:00Z"),
      entry("language", "vi-VN"),
    ]);
  });

  test("an issuer whose name holds a number is still no person", async () => {
    const issuer = { name: "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIII" };
    const bytes = await write({ ...complete, document: sample({ issuer }) });
    expect(found(bytes, "author")).toEqual([
      { kind: "author", value: issuer.name, personal: false },
    ]);
  });
});

const core = (name: string, value: string): Change => [
  "docProps/core.xml",
  (xml) =>
    xml
      .replace(new RegExp(`<${name}>.*?</${name}>`, "u"), "")
      .replace("</cp:core", `<${name}>${value}</${name}></cp:core`),
];
const app = (name: string, value: string): Change => [
  "docProps/app.xml",
  () => `<Properties><${name}>${value}</${name}></Properties>`,
];
const MAIN = "word/document.xml";
const MAIN_RELS = "word/_rels/document.xml.rels";

const foreign: [what: string, kind: FileFactKind, value: string, Change][] = [
  ["an author", "author", "Nguyễn Văn An", core("dc:creator", "Nguyễn Văn An")],
  ["who saved it last", "lastAuthor", "May-01\\an", core("cp:lastModifiedBy", "May-01\\an")],
  ["a company", "company", "Cong ty X", app("Company", "Cong ty X")],
  ["a template's path", "template", "C:\\An\\mau.dotx", app("Template", "C:\\An\\mau.dotx")],
  [
    "an attached template",
    "template",
    "file:///C:/An/mau.dotx",
    [
      "word/_rels/settings.xml.rels",
      () =>
        relation(
          "attachedTemplate",
          "file:///C:/An/mau.dotx",
        )(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
        ),
    ],
  ],
  [
    "a property of its own",
    "customProperty",
    "Phòng: Tổng hợp",
    [
      "docProps/custom.xml",
      () => '<Properties><property name="Phòng"><lpwstr>Tổng hợp</lpwstr></property></Properties>',
    ],
  ],
  [
    "who comments",
    "commentAuthor",
    "Lê Thị Bình",
    [
      "word/comments.xml",
      () => `<w:comments ${W}><w:comment w:author="Lê Thị Bình"/></w:comments>`,
    ],
  ],
  [
    "who changed words",
    "revisionAuthor",
    "Hồ An",
    [MAIN, inBody('<w:p><w:ins w:id="1" w:author="Hồ An"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')],
  ],
  ["an editing session", "editingSession", "00AB12CD", [MAIN, inBody('<w:p w:rsidR="00AB12CD"/>')]],
  [
    "editing sessions of the settings",
    "editingSession",
    "00AB12CE",
    [
      "word/settings.xml",
      (xml) =>
        xml.replace("</w:settings>", '<w:rsids><w:rsid w:val="00AB12CE"/></w:rsids></w:settings>'),
    ],
  ],
  [
    "a link out of the file",
    "externalLink",
    "\\\\may-chu\\anh.png",
    [MAIN_RELS, relation("image", "\\\\may-chu\\anh.png")],
  ],
  ["an object in it", "embedded", "word/embeddings/a.xlsx", ["word/embeddings/a.xlsx", () => "x"]],
  ["macros", "macros", "word/vbaProject.bin", ["word/vbaProject.bin", () => "x"]],
  [
    "hidden words",
    "hiddenText",
    "mật",
    [MAIN, inBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>mật</w:t></w:r></w:p>")],
  ],
  [
    "a picture from outside",
    "externalLink",
    'INCLUDEPICTURE "C:\\An\\anh.png"',
    [
      MAIN,
      inBody('<w:p><w:r><w:instrText>INCLUDEPICTURE "C:\\An\\anh.png"</w:instrText></w:r></w:p>'),
    ],
  ],
  ["a part that is broken", "unreadable", "word/x.xml", ["word/x.xml", () => "<a>"]],
];

describe("a file from elsewhere", () => {
  test.each(foreign)("%s", (_what, kind, value, change) => {
    expect(found(changed(change), kind)).toContainEqual({ kind, value, personal: true });
  });

  test("Word's common template tells nothing", () => {
    const [entry] = found(changed(app("Template", "Normal.dotm")), "template");
    expect(entry?.personal).toBe(false);
  });

  test("words that are hidden no longer, and seen ones after hidden ones", () => {
    const run = (properties: string, words: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
    const xml = `<w:p>${run("<w:vanish/>", "a")}${run("", "b")}${run('<w:vanish w:val="0"/>', "c")}</w:p>`;
    expect(found(changed([MAIN, inBody(xml)]), "hiddenText").map((e) => e.value)).toEqual(["a"]);
  });

  test.each([
    ["paragraphs", '<w:p><w:pPr><w:pStyle w:val="An"/></w:pPr><w:r><w:t>mật</w:t></w:r></w:p>'],
    ["words", '<w:p><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>mật</w:t></w:r></w:p>'],
  ])("%s hidden by their style", (_what, xml) => {
    const style = '<w:style w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
    const bytes = changed(
      ["word/styles.xml", (part) => part.replace("</w:styles>", style)],
      [MAIN, inBody(`${xml}<w:p><w:r><w:t>thường</w:t></w:r></w:p>`)],
    );
    expect(found(bytes, "hiddenText").map((entry) => entry.value)).toEqual(["mật"]);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["no zip", strToU8("văn bản")],
    ["half a file", own.subarray(0, 3_000)],
  ])("%s is unreadable, and no crash", (_what, bytes) => {
    expect(metadataReport(bytes).map(({ kind }) => kind)).toEqual(["unreadable"]);
  });
});

test("a clean copy and a draft tell the same", async () => {
  const draft = await write({ ...complete, copy: { mark: { kind: "draft", round: 1 } } });
  expect(metadataReport(draft)).toEqual(metadataReport(await write({ ...complete, copy: CLEAN })));
});
