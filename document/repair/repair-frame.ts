import type { z } from "zod";
import { problemOf } from "../data-file.ts";
import { type Message, PART_NAMES, type PartName } from "../message.ts";
import { type Block, type Document, documentSchema } from "../model.ts";
import { cleanStrings } from "../parse.ts";

type Loose = Record<string, unknown>;
type Path = readonly PropertyKey[];
type Issue = z.ZodError["issues"][number];

/** More broken fields than that, and the parts are begun anew. */
const MOST_REPAIRS = 3_000;
const NO_BODY: Block[] = [{ type: "paragraph", id: "none", children: [{ text: "" }] }];

/** Everything but the body, repaired field by field; what is missing is as in a new document. */
export function repairFrame(json: Loose, blank: Document): { frame: Loose; messages: Message[] } {
  const frame = cleanStrings({ ...json, body: NO_BODY }) as Loose;
  const messages: Message[] = [];
  for (let n = 0; n < MOST_REPAIRS; n++) {
    const parsed = documentSchema.safeParse(frame);
    const [issue] = parsed.error?.issues ?? [];
    if (!parsed.error || !issue) return { frame, messages };
    messages.push(messageOf(issue, parsed.error));
    repairField(frame, issue, blank as unknown as Loose);
  }
  return { frame: { ...blank, body: NO_BODY }, messages };
}

const PARTS: Record<PartName, string> = {
  issuer: "Cơ quan ban hành",
  number: "Số, ký hiệu",
  placeDate: "Địa danh, ngày tháng",
  subject: "Trích yếu",
  addressees: "Nơi gửi đến",
  recipients: "Nơi nhận",
  signature: "Người ký",
  cosigners: "Người cùng ký",
  confirmation: "Xác nhận chữ ký",
  marks: "Dấu chỉ mức độ",
  drafter: "Người soạn thảo",
  contact: "Thông tin liên hệ",
};

function messageOf(issue: Issue, error: z.ZodError): Message {
  const part = PART_NAMES.find((name) => issue.path[0] === "parts" && issue.path[1] === name);
  const { field, expected } = problemOf(error);
  const text = part
    ? `Phần “${PARTS[part]}” có chỗ hỏng hoặc thiếu (“${field}”, cần ${expected}); đã đặt lại như văn bản mới, chữ đọc được vẫn giữ.`
    : `Phần đầu, nơi nhận, người ký hoặc thiết đặt không đọc được (“${field}”); đã đặt lại như văn bản mới, hãy xem lại.`;
  return { rule: "repair.field", severity: "warning", text, ...(part && { place: { part } }) };
}

function repairField(frame: Loose, issue: Issue, blank: Loose): void {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const holder = at(frame, path);
    if (isLoose(holder)) for (const key of issue.keys) delete holder[key];
    return;
  }
  const value = at(frame, path);
  const turned = issue.code === "invalid_type" ? turnedInto(issue.expected, value) : undefined;
  const instead = turned ?? (path.some((p) => typeof p === "number") ? undefined : at(blank, path));
  if (instead !== undefined && instead !== value) put(frame, path, instead);
  else if (value !== undefined) drop(frame, path);
  else drop(frame, path.slice(0, -1));
}

/** A number that was written as words, and the other way round. */
function turnedInto(expected: string, value: unknown): unknown {
  if (expected === "string" && ["number", "boolean"].includes(typeof value)) return String(value);
  const isNumber = typeof value === "string" && /^\d{1,9}$/u.test(value.trim());
  return expected === "number" && isNumber ? Number(value) : undefined;
}

const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((v, key) => (isLoose(v) ? v[String(key)] : undefined), value);

function put(frame: Loose, path: Path, value: unknown): void {
  const holder = at(frame, path.slice(0, -1));
  const key = path.at(-1);
  if (isLoose(holder) && key !== undefined) holder[String(key)] = cleanStrings(value);
}

function drop(frame: Loose, path: Path): void {
  const holder = at(frame, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !isLoose(holder)) return;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[String(key)];
}
