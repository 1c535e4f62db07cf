import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { ROOT, type RunningApp, settled } from "./app.ts";
import { docxLines, textByLibreOffice } from "./docx.ts";
import type { EditorPage } from "./editor-page.ts";
import { test } from "./fixture.ts";
import type { LibraryPage } from "./library-page.ts";
import { OrganisationPage } from "./organisation-page.ts";

/** Where the pictures of the manual go. */
const PICTURES = process.env.VAN_KIEN_SCREENSHOTS ?? join(ROOT, "out", "screenshots");

async function picture({ window }: RunningApp, name: string): Promise<void> {
  await window.mouse.move(0, 0);
  await settled(window);
  // The outline follows the text when typing rests.
  await window.waitForTimeout(800);
  await window.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** A paper that the office issues: what a secretary types, and what must print. */
type Paper = {
  type: string;
  signer: RegExp;
  ordinal: string;
  day: string;
  subject: string;
  /** Fields of the page besides number, day and subject. */
  fields?: Record<string, string>;
  /** The body begins with grounds (căn cứ). */
  grounds?: true;
  /** Typed over the skeleton's body, a line break is Enter. */
  body: string;
  prints: string[];
  picture: string;
};

const PAPERS: Paper[] = [
  {
    type: "Công văn",
    signer: /T\/M Ban Thường vụ, Phó Bí thư/,
    ordinal: "21",
    day: "9",
    subject: "về việc chuẩn bị hội nghị trực tuyến quán triệt nghị quyết",
    fields: { "Nơi gửi đến 1": "Các đảng uỷ trực thuộc Tỉnh uỷ" },
    body: "Ban Thường vụ Tỉnh uỷ đề nghị các đảng uỷ chuẩn bị phòng họp, đường truyền trước ngày 20/11/2026.\nVăn phòng Tỉnh uỷ hướng dẫn, đôn đốc việc thực hiện Công văn này.",
    prints: [
      "Số 21-CV/TU",
      "về việc chuẩn bị hội nghị trực tuyến quán triệt nghị quyết",
      "Kính gửi: Các đảng uỷ trực thuộc Tỉnh uỷ",
      "- Như trên;",
      "T/M BAN THƯỜNG VỤ",
    ],
    picture: "cong-van",
  },
  {
    type: "Quyết định",
    signer: /T\/M Ban Thường vụ, Phó Bí thư/,
    ordinal: "7",
    day: "12",
    subject: "thành lập Tổ công tác chuyển đổi số của Tỉnh uỷ",
    grounds: true,
    body: "Căn cứ Điều lệ Đảng\nXét đề nghị của Ban Tổ chức Tỉnh uỷ\n\nBan Thường vụ Tỉnh uỷ quyết định:\nĐiều 1. Thành lập Tổ công tác chuyển đổi số của Tỉnh uỷ gồm 07 đồng chí.\nTổ công tác có nhiệm vụ:\n1. Tham mưu kế hoạch chuyển đổi số.\nTheo dõi, đôn đốc việc thực hiện.\nĐiều 3. Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ chịu trách nhiệm thi hành Quyết định này.",
    prints: [
      "Số 07-QĐ/TU",
      "QUYẾT ĐỊNH",
      "CỦA BAN THƯỜNG VỤ TỈNH UỶ",
      "- Căn cứ Điều lệ Đảng;",
      "- Xét đề nghị của Ban Tổ chức Tỉnh uỷ.",
      "Điều 1. Thành lập Tổ công tác chuyển đổi số của Tỉnh uỷ gồm 07 đồng chí.",
      "Điều 2. Tổ công tác có nhiệm vụ:",
      "Điều 3. Văn phòng Tỉnh uỷ, Ban Tổ chức Tỉnh uỷ chịu trách nhiệm thi hành Quyết định này.",
    ],
    picture: "quyet-dinh",
  },
  {
    type: "Nghị quyết",
    signer: /T\/M Tỉnh uỷ, Bí thư/,
    ordinal: "3",
    day: "25",
    subject: "về phát triển kinh tế tư nhân",
    body: "Ban Chấp hành Đảng bộ tỉnh ban hành Nghị quyết như sau:\nI. Quan điểm, mục tiêu\n1. Kinh tế tư nhân là một động lực quan trọng.\nII. Nhiệm vụ, giải pháp\nCác cấp uỷ lãnh đạo việc thực hiện Nghị quyết này.",
    prints: [
      "Số 03-NQ/TU",
      "NGHỊ QUYẾT",
      "I. Quan điểm, mục tiêu",
      "II. Nhiệm vụ, giải pháp",
      "Các cấp uỷ lãnh đạo việc thực hiện Nghị quyết này.",
      "T/M TỈNH UỶ",
      "BÍ THƯ",
    ],
    picture: "nghi-quyet",
  },
];

/** The office from nothing: one body, two who sign, one usual recipient. */
async function setUpOffice(office: OrganisationPage): Promise<void> {
  const { window } = office;
  await office.field("Tên cơ quan").fill("Tỉnh uỷ Lâm Sơn");
  await expect(office.field("Ký hiệu")).toHaveValue("TU");
  await office.field("Địa danh").fill("Lâm Sơn");
  const signers: [name: string, position: string, body: string][] = [
    ["Nguyễn Văn Lâm", "Bí thư", "Tỉnh uỷ"],
    ["Trần Thị Hồng Nhạn", "Phó Bí thư", "Ban Thường vụ"],
  ];
  for (const [name, position, body] of signers) {
    await office.button("Thêm người ký").click();
    await office.field("Họ và tên").fill(name);
    await office.field("Chức vụ").fill(position);
    await window.getByLabel("Quyền hạn ký").selectOption("T/M");
    await office.field("Thay mặt, ký thay hoặc thừa lệnh ai").fill(body);
  }
  await expect(office.letterhead).toContainText("TỈNH UỶ LÂM SƠN");
}

/** Types a paper into the skeleton of its type. */
async function write(editor: EditorPage, paper: Paper): Promise<void> {
  await editor.field("Số văn bản").fill(paper.ordinal);
  await editor.fillDate(paper.day, "11", "2026");
  await editor.field("Trích yếu").fill(paper.subject);
  for (const [name, words] of Object.entries(paper.fields ?? {})) {
    await editor.field(name).fill(words);
  }
  await editor.body.click();
  await editor.press("Control+A", "Backspace");
  await editor.chooseLevel(paper.grounds ? "Căn cứ" : "Đoạn văn");
  await editor.type(paper.body);
}

async function issue(app: RunningApp, library: LibraryPage, editor: EditorPage, paper: Paper) {
  const office = new OrganisationPage(app.window);
  await library.newFrom(paper.type);
  await office.create(/^Tỉnh uỷ Lâm Sơn/, paper.signer);
  await editor.opened();
  await expect(editor.field("Cơ quan ban hành")).toHaveText("Tỉnh uỷ Lâm Sơn");
  await expect(editor.field("Địa danh")).toHaveText("Lâm Sơn");
  await write(editor, paper);
  await editor.saved();
  await picture(app, `soan-${paper.picture}`);
  await editor.signOff("Nguyễn Văn Lâm", "Bí thư");
  await editor.exportDocx("bản sạch");
  await editor.closeNotice();
  await editor.back();
}

test.describe("a new office", () => {
  test.use({ launch: { firstStart: true } });

  test("sets up its profile and issues a letter, a decision in Điều and a resolution", async ({
    app,
    library,
    editor,
  }) => {
    test.setTimeout(180_000);
    const office = new OrganisationPage(app.window);
    await setUpOffice(office);
    await picture(app, "thiet-lap-co-quan");
    await office.button("Lưu và bắt đầu").click();
    for (const paper of PAPERS) {
      await test.step(paper.type, () => issue(app, library, editor, paper));
    }
    await expect(library.view("Đã duyệt")).toHaveAccessibleName("Đã duyệt 3 văn bản");
    const files = readdirSync(app.folders.exports).filter((name) => name.endsWith(".docx"));
    expect(files).toHaveLength(PAPERS.length);
    for (const { prints, subject } of PAPERS) {
      const named = files.map((name) => join(app.folders.exports, name));
      const file = named.find((path) => docxLines(path).join(" ").includes(subject)) ?? "";
      expect(docxLines(file)).toEqual(expect.arrayContaining(prints));
      expect(textByLibreOffice(file)).toContain("Lâm Sơn, ngày");
    }
  });
});
