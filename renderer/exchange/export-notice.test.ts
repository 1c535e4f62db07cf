import { expect, it } from "vitest";
import type { ApiErrorCode, Exported } from "../../bridge/api.ts";
import { fail, ok } from "../../document/result.ts";
import type { Notice } from "../ui/notices.tsx";
import { type ExportActs, exportNotice } from "./export-notice.ts";

const acts: ExportActs = { showInFolder: () => {}, again: () => {} };
const exported: Exported = { path: "C:\\Văn bản\\KL 15.docx", bytes: 1, clean: true, messages: [] };

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
  expect(said(ok({ ...exported, clean: false }))?.title).toBe("Đã xuất DOCX: bản dự thảo");
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
