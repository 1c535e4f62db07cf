import type { Message } from "../message.ts";
import { type Document, FORMAT, type NewId } from "../model.ts";
import { cleanStrings, cleanText, type ParseProblem, parseDocument } from "../parse.ts";
import { fail, ok, type Result } from "../result.ts";
import { newDocument, type Template } from "../template.ts";
import { readBrokenJson } from "./read-broken-json.ts";
import { BodyRepair } from "./repair-body.ts";
import { repairFrame } from "./repair-frame.ts";
import { blocksAfterBreak, wordsIn } from "./words-in.ts";

/** What was read, and what had to be repaired for it: errors say that it is damaged. */
export type ReadDocument = { document: Document; repairs: Message[] };

/** So many places are told one by one. */
const MOST_TOLD = 40;

type Loose = Record<string, unknown>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A document from bytes of ours that may have been damaged. A sound one comes through the one door
 * as it is. Otherwise it is repaired: no words go, and what was done is told with its place. Equal
 * bytes give equal documents, ids too. A newer format is never guessed at.
 */
export function readDocument(
  content: string,
  template: Template,
): Result<ReadDocument, ParseProblem> {
  const { value, rest } = readBrokenJson(content);
  const newId = freeIds(content);
  const scheme = template.numbering;
  const parsed = rest === undefined ? parseDocument(value, scheme, newId) : undefined;
  if (parsed?.ok && isLoose(value))
    return ok({ document: parsed.value, repairs: bodyNotes(value, template) });
  if (isLoose(value) && typeof value.format === "number" && value.format > FORMAT) {
    return fail({ code: "newer-format", format: value.format });
  }
  return repaired({ value, rest }, template, newId);
}

/** Ids that no block bears, the same for the same content. */
function freeIds(content: string): NewId {
  const taken = new Set(Array.from(content.matchAll(/"(sua-\d+)"/g), ([, id]) => id));
  let n = 0;
  const next = () => `sua-${++n}`;
  return () => {
    let id = next();
    while (taken.has(id)) id = next();
    return id;
  };
}

/** What the rules silently put right in a body that is sound otherwise. */
function bodyNotes({ body }: Loose, { numbering }: Template): Message[] {
  let n = 0;
  const check = new BodyRepair(numbering, () => `sua-${++n}`);
  check.add(body);
  return told(check.messages.filter((m) => m.rule === "repair.level" || m.rule === "repair.id"));
}

function repaired(
  { value, rest }: { value: unknown; rest: string | undefined },
  template: Template,
  newId: NewId,
): Result<ReadDocument, ParseProblem> {
  const json = isLoose(value) ? value : {};
  const body = new BodyRepair(template.numbering, newId);
  body.add(json.body ?? []);
  if (!isLoose(value)) body.add(Array.isArray(value) ? value : wordsIn(value));
  if (rest !== undefined) body.add(blocksAfterBreak(rest));
  const { body: _body, ...around } = json;
  const start = { ...around, format: FORMAT, template: template.id };
  const { frame, messages } = repairFrame(cleanStrings(start) as Loose, newDocument(template));
  const lost = missing(wordsIn(json), [...wordsIn(frame), ...wordsIn(body.blocks)]);
  const before = body.messages.length;
  body.add(lost);
  const notes = [...messages, ...body.messages.slice(0, before), ...lostNote(lost)];
  const blocks = body.blocks.length > 0 ? body.blocks : newDocument(template).body;
  const parsed = parseDocument({ ...frame, body: blocks }, template.numbering, newId);
  if (!parsed.ok) return parsed;
  return ok({ document: parsed.value, repairs: [headNote(rest), ...told(notes)] });
}

/** The words of one list that the other does not have, each as often as it is missing. */
function missing(all: readonly string[], kept: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const words of kept.map(cleanText)) left.set(words, (left.get(words) ?? 0) + 1);
  return all.filter((words) => {
    const clean = cleanText(words);
    const n = left.get(clean) ?? 0;
    left.set(clean, n - 1);
    return n <= 0 && clean.trim() !== "";
  });
}

const headNote = (rest: string | undefined): Message => ({
  rule: "repair.content",
  severity: "error",
  text:
    rest === undefined
      ? "Nội dung trên đĩa có chỗ không đúng dạng; đã sửa những chỗ nêu dưới đây."
      : "Nội dung trên đĩa bị đứt hoặc lẫn dữ liệu lạ; phần đọc được đã được ghép lại.",
});

const lostNote = (lost: readonly string[]): Message[] =>
  lost.length === 0
    ? []
    : [
        {
          rule: "repair.words",
          severity: "warning",
          text: `${lost.length} đoạn chữ không rõ chỗ được đặt ở cuối văn bản, không chữ nào bị bỏ.`,
        },
      ];

/** One message for each thing; of very many only how many more there are. */
function told(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  const each = messages.filter((m) => {
    const key = JSON.stringify([m.text, m.place]);
    return !seen.has(key) && seen.add(key);
  });
  if (each.length <= MOST_TOLD) return each;
  const text = `và ${each.length - MOST_TOLD} chỗ khác cũng được sửa như vậy.`;
  return [...each.slice(0, MOST_TOLD), { rule: "repair.more", severity: "warning", text }];
}
