import type { Message } from "../message.ts";
import {
  type Block,
  CELL_ALIGNS,
  type Cell,
  LEVELS,
  type Level,
  LONGEST_ID,
  MOST_COLUMNS,
  MOST_HEADER_ROWS,
  type NewId,
  type Row,
  type Text,
} from "../model.ts";
import { depthOf, type Scheme } from "../template.ts";
import { wordsIn } from "./words-in.ts";

type Loose = Record<string, unknown>;

/** Blocks that stand deeper inside each other are taken for their words. */
const DEEPEST = 50;

const isRecord = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const TYPES: readonly unknown[] = ["paragraph", "item", "basis", "annex", "table"];

/**
 * Makes blocks of whatever stands where a body belongs. No words go: what is no block becomes a
 * paragraph. What was changed is told with its place.
 */
export class BodyRepair {
  readonly blocks: Block[] = [];
  readonly messages: Message[] = [];
  readonly #scheme: Scheme;
  readonly #newId: NewId;
  readonly #ids = new Set<string>();

  constructor(scheme: Scheme, newId: NewId) {
    this.#scheme = scheme;
    this.#newId = newId;
  }

  add(value: unknown, depth = 0): void {
    if (typeof value === "string") this.#loose(value);
    else if (Array.isArray(value)) for (const one of value) this.add(one, depth);
    else if (!isRecord(value)) this.#tell("nothing", "Một chỗ trống không phải đoạn văn đã bỏ.");
    else if (depth > DEEPEST) this.#loose(wordsIn(value).join(" "));
    else if (value.type === "table") this.#table(value);
    else this.#textBlock(value, depth);
  }

  /** Words that stood in no block. */
  #loose(text: string): void {
    if (text.trim() === "") return;
    const id = this.#freshId();
    this.blocks.push({ type: "paragraph", id, children: [{ text }] });
    this.#tell("loose", "Chữ nằm ngoài các đoạn được đặt thành một đoạn thường.", id);
  }

  /** A block of words; blocks inside it come after it. */
  #textBlock(value: Loose, depth: number): void {
    const inner = Array.isArray(value.children) ? value.children : [value];
    let runs: Text[] = [];
    let first = true;
    const flush = () => {
      if (runs.length > 0 || first) this.#push(first ? value : {}, runs);
      first = false;
      runs = [];
    };
    for (const child of inner) {
      const run = runOf(child);
      if (run) runs.push(run);
      else if (isRecord(child)) {
        if (runs.length > 0) flush();
        this.add(child, depth + 1);
        first = false;
        this.#tell("nested", "Đoạn nằm trong đoạn khác được tách ra thành đoạn riêng.");
      }
    }
    if (runs.length > 0 || first) flush();
  }

  #push(value: Loose, runs: Text[]): void {
    const id = this.#idOf(value);
    const children = runs.length > 0 ? runs : [{ text: "" }];
    this.blocks.push({ ...this.#kindOf(value, id), id, children } as Block);
  }

  /** What kind of block a value is, with the properties of that kind. */
  #kindOf({ type, level, align, landscape }: Loose, id: string): Loose {
    if (type === "basis") return { type };
    if (type === "annex") return { type, ...(landscape === true && { landscape }) };
    if (type === "item" && this.#hasLevel(level)) return { type, level };
    if (type === "item")
      this.#tell(
        "level",
        `Cấp “${said(level)}” không có trong mẫu này; đoạn được đặt thành đoạn thường.`,
        id,
      );
    else if (type !== "paragraph" && type !== undefined)
      this.#tell(
        "type",
        `Loại đoạn “${said(type)}” không có; đoạn được đặt thành đoạn thường.`,
        id,
      );
    return { type: "paragraph", ...((align === "centre" || align === "right") && { align }) };
  }

  #hasLevel(level: unknown): boolean {
    return LEVELS.some((l) => l === level) && depthOf(this.#scheme, level as Level) !== undefined;
  }

  #idOf({ id, type }: Loose): string {
    if (typeof id === "string" && id !== "" && id.length <= LONGEST_ID && !this.#ids.has(id)) {
      this.#ids.add(id);
      return id;
    }
    const fresh = this.#freshId();
    if (id !== undefined || TYPES.includes(type))
      this.#tell("id", "Mã của một đoạn bị trùng hoặc hỏng, đã đặt mã mới; chữ giữ nguyên.", fresh);
    return fresh;
  }

  #freshId(): string {
    const id = this.#newId();
    this.#ids.add(id);
    return id;
  }

  #table(value: Loose): void {
    const rows = listOf(value.children).map(rowOf);
    const columns = rows.map(widthOf).reduce((a, b) => Math.max(a, b), 0);
    if (columns === 0 || columns > MOST_COLUMNS) {
      for (const words of wordsIn(value.children)) this.#loose(words);
      return;
    }
    const given = listOf(value.widths).filter((w) => typeof w === "number" && w > 0);
    const widths =
      given.length === columns ? given : rows.slice(0, 1).flatMap(() => Array(columns).fill(1));
    if (given.length !== columns)
      this.#tell("table", "Bảng bị hỏng phần cột, đã đặt lại các cột rộng bằng nhau.");
    const header = Number.isInteger(value.header) ? Number(value.header) : 0;
    const looks = {
      type: "table",
      widths,
      header: Math.min(MOST_HEADER_ROWS, Math.max(0, header)),
      ...(value.landscape === true && { landscape: true }),
    };
    this.blocks.push({ ...looks, id: this.#idOf(value), children: rows } as Block);
  }

  #tell(rule: string, text: string, block?: string): void {
    const place = block !== undefined && { place: { block } };
    this.messages.push({ rule: `repair.${rule}`, severity: "warning", text, ...place });
  }
}

/** A value in a message: short, whatever it is. */
const said = (value: unknown): string => String(value ?? "").slice(0, 40);

function runOf(value: unknown): Text | undefined {
  if (typeof value === "string") return { text: value };
  if (!isRecord(value) || typeof value.text !== "string" || Array.isArray(value.children))
    return undefined;
  const { text, bold, italic, lead, note } = value;
  return {
    text,
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(lead === true && { lead }),
    ...(typeof note === "string" && { note }),
  };
}

function rowOf(value: unknown): Row {
  const cells = isRecord(value) ? listOf(value.children) : [value];
  return { type: "row", children: cells.length > 0 ? cells.map(cellOf) : [cellOf("")] };
}

function cellOf(value: unknown): Cell {
  const loose = isRecord(value) ? value : {};
  const runs = listOf(loose.children ?? [value]).flatMap((child) => {
    const run = runOf(child);
    return run ? [run] : wordsIn(child).map((text) => ({ text }));
  });
  const align = CELL_ALIGNS.find((a) => a === loose.align);
  const { span } = loose;
  return {
    type: "cell",
    ...(align && { align }),
    ...(typeof span === "number" &&
      Number.isInteger(span) &&
      span >= 2 &&
      span <= MOST_COLUMNS && { span }),
    children: runs.length > 0 ? runs : [{ text: "" }],
  };
}

const widthOf = ({ children }: Row): number =>
  children.reduce((sum, { span = 1 }) => sum + span, 0);
