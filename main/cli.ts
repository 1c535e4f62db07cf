import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ApiErrorCode } from "../bridge/api.ts";
import type { Copy } from "../document/flow/flow-of.ts";
import type { Document } from "../document/model.ts";
import type { Profiles } from "../document/profiles/choose.ts";
import type { Profile } from "../document/profiles/profile.ts";
import type { Template } from "../document/template.ts";
import type { Outcome } from "./handlers/outcome.ts";
import type { Installed } from "./templates/load-installed.ts";

const HELP = `Văn Kiện: soạn thảo văn kiện của Đảng, dòng lệnh

  van-kien import TỆP [--template ket-luan] --out draft.json
      Nhập văn bản thuần thành tệp văn bản JSON; điều cần biết được ghi ra stderr.
  van-kien outline TỆP|draft.json
      Bố cục: mỗi dòng một mục, số thứ tự và đề mục cách nhau bằng dấu tab.
  van-kien text TỆP|draft.json
      Toàn văn theo thứ tự đọc, kể cả số thứ tự.
  van-kien export draft.json --out tep.docx [--round N]
      Xuất DOCX. Dự thảo trong tệp chưa duyệt nên mang dòng "Dự thảo lần N" (mặc định 1).
  van-kien pdf TỆP|draft.json --out tep.pdf [--round N]
      Như trên, ra PDF.
  van-kien pages TỆP|draft.json [--round N]
      Số trang, rồi mỗi dòng một trang: trang thứ mấy và dòng chữ đầu trang, cách nhau bằng dấu tab.
  van-kien help

Tệp .json được đọc là văn bản đã nhập; tệp khác được nhập như văn bản thuần.
`;

const SENTENCES: Partial<Record<ApiErrorCode, string>> = {
  "empty-file": "Tệp không có chữ nào.",
  "not-text": "Tệp không phải văn bản thuần.",
  "too-large": "Tệp lớn hơn 20 MB hoặc dài hơn 300.000 dòng, không nhập được.",
  "unreadable-file": "Không đọc được tệp.",
  "cannot-write": "Không ghi được vào nơi này.",
  "file-busy": "Tệp đang mở trong chương trình khác.",
  "disk-full": "Ổ đĩa đã đầy.",
  "check-failed": "Tệp vừa ghi không qua được bước kiểm tra nên đã xoá.",
};

/** A failure that the caller can do something about, said in one sentence. */
class Complaint extends Error {}

type Options = { template: string; out?: string | undefined; round: string };
type Command = (file: string, options: Options) => Promise<void>;

const COMMANDS: Record<string, Command> = {
  import: importDraft,
  outline: printOutline,
  text: printText,
  export: (file, options) => exportDraft(file, options, "docx"),
  pdf: (file, options) => exportDraft(file, options, "pdf"),
  pages: printPages,
};

async function importDraft(file: string, options: Options): Promise<void> {
  const out = outOf(options);
  const { document } = await readDraft(file, options);
  const { writeSafely } = await import("./handlers/safe-file.ts");
  const json = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  need(await writeSafely(fromHere(out), json, randomUUID, () => undefined));
}

async function printOutline(file: string, options: Options): Promise<void> {
  const { document, template } = await readDraft(file, options);
  const { outlineOfDocument } = await import("../document/outline.ts");
  const lines = outlineOfDocument(document, template).map((e) => `${e.label}\t${e.title}\n`);
  process.stdout.write(lines.join(""));
}

async function printText(file: string, options: Options): Promise<void> {
  const { document, template, profile } = await readDraft(file, options);
  const { documentText } = await import("../document/text.ts");
  process.stdout.write(`${documentText(document, template, profile)}\n`);
}

async function exportDraft(file: string, options: Options, format: "docx" | "pdf"): Promise<void> {
  const path = fromHere(outOf(options));
  const copy = copyOf(options);
  const draft = await readDraft(file, options);
  const { exportFile } = await import("./handlers/export-file.ts");
  need(await exportFile({ ...draft, copy, format, path }, randomUUID));
}

async function printPages(file: string, options: Options): Promise<void> {
  const copy = copyOf(options);
  const { document, template, profile } = await readDraft(file, options);
  const { flowOf } = await import("../document/flow/flow-of.ts");
  const { layoutFlow } = await import("../document/layout/layout-flow.ts");
  const { firstLineOf } = await import("../document/layout/page-text.ts");
  const pages = layoutFlow(flowOf(document, template, profile, copy));
  const lines = pages.map((page, index) => `${index + 1}\t${firstLineOf(page)}\n`);
  process.stdout.write(`${pages.length} trang\n${lines.join("")}`);
}

/** A draft in a file is not signed off: it bears the mark of a round. */
function copyOf(options: Options): Copy {
  const round = Number(options.round);
  if (!Number.isInteger(round) || round < 1 || round > 99) {
    throw new Complaint(`--round ${options.round}: cần một số từ 1 đến 99.`);
  }
  return { mark: { kind: "draft", round } };
}

type Draft = { document: Document; template: Template; profile: Profile };

async function withProfile(document: Document, template: Template, profiles: Profiles) {
  const { profileOf } = await import("../document/profiles/choose.ts");
  return { document, template, profile: profileOf(document, profiles) };
}

const readDraft = (file: string, options: Options): Promise<Draft> =>
  file.toLowerCase().endsWith(".json") ? parseDraft(file) : importPlainText(file, options.template);

async function parseDraft(file: string): Promise<Draft> {
  const { readLimited } = await import("./handlers/read-limited.ts");
  const { parseDocument } = await import("../document/parse.ts");
  const bytes = need(await readLimited(fromHere(file)));
  const json = parseJson(file, new TextDecoder().decode(bytes));
  const { template, profiles } = await templateById(templateNameIn(json));
  const parsed = parseDocument(json, template.numbering, randomUUID);
  if (parsed.ok) return withProfile(parsed.value, template, profiles);
  const { error } = parsed;
  if (error.code === "newer-format") {
    throw new Complaint(`${file}: văn bản của phiên bản mới hơn (định dạng ${error.format}).`);
  }
  const where = error.code === "wrong-field" ? `: trường "${error.field}", ${error.expected}` : "";
  throw new Complaint(`${file} không phải văn bản hợp lệ${where}.`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Complaint(`${file} không phải JSON.`);
  }
}

const templateNameIn = (json: unknown): string =>
  typeof json === "object" && json !== null && "template" in json
    ? String(json.template)
    : "ket-luan";

async function importPlainText(file: string, templateId: string): Promise<Draft> {
  const { readText } = await import("./handlers/read-text.ts");
  const { importText } = await import("../document/import/import-text.ts");
  const { countingIds } = await import("../document/build.ts");
  const { template, profiles } = await templateById(templateId);
  const source = need(await readText(fromHere(file)));
  // Ids that count up: the same file always gives the same draft.
  const { document, messages } = importText(source, { template, profiles }, countingIds());
  for (const message of messages) console.error(message.text);
  return withProfile(document, template, profiles);
}

async function templateById(id: string): Promise<{ template: Template; profiles: Profiles }> {
  const { templates, profiles, messages } = await installed();
  for (const message of messages) console.error(message.text);
  if (!profiles) throw new Complaint("Không có tệp thể thức nào dùng được.");
  const found = templates.get(id);
  if (found) return { template: found.template, profiles };
  const known = [...templates.keys()].join(", ");
  throw new Complaint(`Không có mẫu văn bản "${id}"; hiện có: ${known || "không mẫu nào"}.`);
}

async function installed(): Promise<Installed> {
  const { dataFolders, loadInstalled } = await import("./templates/load-installed.ts");
  const { readSettings } = await import("./settings.ts");
  const settings = readSettings(false);
  const templatesFolder = settings.templatesFolder ?? besideProgram("templates");
  const profilesFolder = settings.profilesFolder ?? besideProgram("profiles");
  return loadInstalled(dataFolders({ templatesFolder, profilesFolder }));
}

/** A folder beside the sources, or beside the folder that the build went to. */
function besideProgram(name: string): string {
  const beside = [`../${name}`, `../../../${name}`].map((p) => join(import.meta.dirname, p));
  return beside.find((path) => existsSync(path)) ?? name;
}

/** npm changes the folder; what is typed is meant from where it was typed. */
const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function outOf({ out }: Options): string {
  if (out) return out;
  throw new Complaint("Thiếu --out TỆP: ghi kết quả vào đâu?");
}

function need<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, path } = outcome.error;
  const sentence = SENTENCES[code] ?? `Không làm được (${code}).`;
  throw new Complaint(path ? `${path}: ${sentence}` : sentence);
}

function readArguments(args: string[]): { positionals: string[]; values: Options } {
  try {
    const options = {
      template: { type: "string", default: "ket-luan" },
      out: { type: "string" },
      round: { type: "string", default: "1" },
    } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    throw new Complaint("Không hiểu tham số; xem: van-kien help");
  }
}

async function run(args: string[]): Promise<void> {
  const [name = "help"] = args;
  if (["help", "--help", "-h"].includes(name)) {
    process.stdout.write(HELP);
    return;
  }
  const { positionals, values } = readArguments(args);
  const command = Object.hasOwn(COMMANDS, positionals[0] ?? "") && COMMANDS[positionals[0] ?? ""];
  if (!command) throw new Complaint(`Không có lệnh "${positionals[0]}"; xem: van-kien help`);
  const [, file, extra] = positionals;
  if (!file || extra) throw new Complaint("Cần đúng một tệp; xem: van-kien help");
  await command(file, values);
}

// Whoever reads may stop before the end: "van-kien text FILE | head".
process.stdout.on("error", () => process.exit(0));

run(process.argv.slice(2)).catch((error: unknown) => {
  const told = error instanceof Complaint ? error.message : "Lỗi trong chương trình.";
  console.error(told);
  if (!(error instanceof Complaint)) console.error(error);
  process.exitCode = 1;
});
