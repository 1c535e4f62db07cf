import { expect, it } from "vitest";
import type { ApiErrorCode, Exported, WrittenFile } from "../../bridge/api.ts";
import { fail, ok } from "../../document/result.ts";
import type { Notice } from "../ui/notices.tsx";
import { copiesNotice } from "./copies-notice.ts";
import { type ExportActs, exportNotice } from "./export-notice.ts";

const acts: ExportActs = { showInFolder: () => {}, again: () => {}, showFacts: () => {} };
const file: WrittenFile = { path: "C:\\Văn bản\\KL 15.docx", bytes: 1, clean: true, facts: [] };
const exported: Exported = { ...file, state: "signed", messages: [] };

function said(result: Parameters<typeof exportNotice>[1], given = acts): Notice | undefined {
  let notice: Notice | undefined;
  exportNotice((n) => (notice = n), result, given);
  return notice;
}

const labels = (code: ApiErrorCode) => said(fail({ code }))?.actions?.map((a) => a.label);

it("names the file and says whether it is clean", () => {
  const clean = said(ok(exported));
  expect(clean?.title).toBe("Đã xuất DOCX: bản sạch");
  expect(clean?.body).toMatch(/^KL 15\.docx\n/u);
  const draft = said(ok({ ...exported, clean: false, state: "drafting" }));
  expect(draft?.title).toBe("Đã xuất DOCX: bản dự thảo");
  expect(draft?.body).toContain("chưa duyệt");
  const changed = said(ok({ ...exported, clean: false, state: "changed" }));
  expect(changed?.body).toContain("đã sửa sau khi duyệt");
});

it("offers the folder, and opens the one of this file", () => {
  let shown = "";
  const notice = said(ok(exported), { ...acts, showInFolder: (path) => (shown = path) });
  notice?.actions?.[0]?.run();
  expect(shown).toBe(exported.path);
});

it.each(["cannot-write", "file-busy", "disk-full"] as const)(
  "offers another place for %s",
  (code) => expect(labels(code)).toEqual(["Chọn nơi khác…", "Thử lại"]),
);

it("only tries again when the place is not at fault, and is silent when the user turned back", () => {
  expect(labels("check-failed")).toEqual(["Thử lại"]);
  expect(said(fail({ code: "cancelled" }))).toBeUndefined();
});

it("offers what the file says of itself", () => {
  let shown: readonly WrittenFile[] = [];
  const notice = said(ok(exported), { ...acts, showFacts: (files) => (shown = files) });
  notice?.actions?.find((a) => a.label === "Tệp chứa gì?")?.run();
  expect(shown).toEqual([exported]);
});

const draft = { ...file, copy: "draft" as const, clean: false };
const pdf = { ...file, copy: "pdf" as const, path: "/tmp/KL 15.pdf" };

it("a set: names every file, and says of every copy that is missing why", () => {
  const all = copiesNotice({ written: [draft, pdf], failed: [] }, acts);
  expect(all).toMatchObject({ intent: "success", title: "Đã xuất 2 tệp" });
  expect(all.body).toBe("KL 15.docx\nKL 15.pdf");
  const reasons = [{ rule: "r", severity: "error" as const, text: "Chưa duyệt." }];
  const failed = [{ copy: "clean" as const, error: { code: "refused" as const, reasons } }];
  const some = copiesNotice({ written: [draft], failed }, acts);
  expect(some).toMatchObject({ intent: "warning", title: "Đã xuất 1 trong 2 bản" });
  expect(some.body).toBe("KL 15.docx\nChưa xuất Bản sạch (DOCX): Chưa duyệt.");
  const none = copiesNotice(
    { written: [], failed: [{ copy: "pdf", error: { code: "disk-full" } }] },
    acts,
  );
  expect(none).toMatchObject({ intent: "error", title: "Chưa xuất được bản nào" });
  expect(none.actions?.map((a) => a.label)).toEqual(["Chọn nơi khác…", "Thử lại"]);
});

it("a disk that is full: names the file that was not written, says what is safe, offers a place", () => {
  const error = { code: "disk-full" as const, path: "/media/usb/KL 15.pdf" };
  const set = copiesNotice({ written: [draft], failed: [{ copy: "pdf", error }] }, acts);
  expect(set.body).toContain(
    "Chưa xuất Bản PDF, tệp “KL 15.pdf”: Ổ đĩa đã đầy. Văn bản vẫn an toàn",
  );
  expect(set.actions?.map((a) => a.label)).toContain("Chọn nơi khác…");
  expect(said(fail(error))?.body).toContain("/media/usb/KL 15.pdf");
});

it("one PDF is called by its name", () => {
  expect(copiesNotice({ written: [pdf], failed: [] }, acts).title).toBe("Đã xuất PDF: bản sạch");
});
