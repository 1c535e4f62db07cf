import { type Copy, flowOf } from "../../document/flow/flow-of.ts";
import { layoutFlow } from "../../document/layout/layout-flow.ts";
import { type PageStart, pageStarts } from "../../document/layout/page-starts.ts";
import type { Page } from "../../document/layout/pages.ts";
import type { Document } from "../../document/model.ts";
import { type Profiles, profileOf } from "../../document/profiles/choose.ts";
import type { Template } from "../../document/template.ts";
import type { Session, SessionStatus } from "../session/session.ts";

/** The pages of the draft as it would print now. */
export type LaidOut = {
  pages: readonly Page[];
  /** Where in the body pages begin, in order. */
  starts: readonly BodyStart[];
};

/** Where a page begins; `index` is the place of the block in the body. */
export type BodyStart = PageStart & { index: number };

/** How long the typing must rest before pages are laid out again; longer where a layout costs more. */
const REST_MS = 250;
const REST_PER_COST = 3;
/** An idle moment is waited for, but not for long: marks are right within a second. */
const IDLE_LIMIT_MS = 300;
/** So many blocks are laid out at a time while the whole document never was. */
const BLOCKS_AT_FIRST = 800;

type Rules = { template: Template; profiles: Profiles };

/** What a layout was made of: the same objects give the same pages. */
type Source = { body: unknown; frame: unknown; copy: string };

/** What the draft is printed as now: clean while it is signed off. */
const copyOf = ({ state, round }: SessionStatus): Copy => ({
  mark: state === "signed" ? { kind: "clean" } : { kind: "draft", round },
});

function layOut(document: Document, { template, profiles }: Rules, copy: Copy): LaidOut {
  const pages = layoutFlow(flowOf(document, template, profileOf(document, profiles), copy));
  const order = new Map(document.body.map((block, index) => [block.id, index]));
  const starts = pageStarts(pages).map((start) => ({
    ...start,
    index: order.get(start.block) ?? 0,
  }));
  return { pages, starts };
}

/**
 * The pages of an open draft, laid out off the typing path: after a rest, in an idle moment. Blocks
 * that did not change keep their lines, so that after one key only the pages are counted again.
 */
export class PageLayout {
  readonly #session: Session;
  readonly #rules: Rules;
  readonly #listeners = new Set<() => void>();
  #laidOut: LaidOut | undefined;
  #source: Source | undefined;
  #cost = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;

  constructor(session: Session, rules: Rules) {
    this.#session = session;
    this.#rules = rules;
  }

  /** The pages as they were laid out last; undefined until they first were. */
  get current(): LaidOut | undefined {
    return this.#laidOut;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the draft until the answer is called. */
  follow(): () => void {
    const stop = this.#session.subscribe(() => this.#later());
    this.#whenIdle(() => this.#begin(BLOCKS_AT_FIRST));
    return () => {
      stop();
      clearTimeout(this.#timer);
      cancelIdleCallback(this.#idle);
    };
  }

  /** The pages of the draft as it is at this moment. */
  now(): LaidOut {
    const document = this.#session.document();
    const { body, ...frame } = document;
    const copy = copyOf(this.#session.status);
    const source = { body, frame: this.#session.frame, copy: JSON.stringify(copy) };
    if (this.#laidOut && isSame(source, this.#source)) return this.#laidOut;
    const start = performance.now();
    this.#laidOut = layOut({ ...frame, body }, this.#rules, copy);
    this.#source = source;
    this.#cost = performance.now() - start;
    for (const tell of this.#listeners) tell();
    return this.#laidOut;
  }

  /** A long document for the first time: longer and longer beginnings, a slice at each idle moment. */
  #begin(blocks: number): void {
    if (this.#laidOut) return;
    const document = this.#session.document();
    if (blocks >= document.body.length) {
      this.now();
      return;
    }
    const beginning = { ...document, body: document.body.slice(0, blocks) };
    layOut(beginning, this.#rules, copyOf(this.#session.status));
    this.#whenIdle(() => this.#begin(blocks + BLOCKS_AT_FIRST));
  }

  #later(): void {
    if (!this.#laidOut) return;
    clearTimeout(this.#timer);
    const rest = Math.max(REST_MS, this.#cost * REST_PER_COST);
    this.#timer = setTimeout(() => this.#whenIdle(() => this.now()), rest);
  }

  #whenIdle(run: () => void): void {
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(run, { timeout: IDLE_LIMIT_MS });
  }
}

const isSame = (a: Source, b: Source | undefined): boolean =>
  b !== undefined && a.body === b.body && a.frame === b.frame && a.copy === b.copy;

/** The index of the page on which a place of the body stands: a block's place, characters into it. */
export function pageAt({ starts }: LaidOut, block: number, offset: number): number {
  const isAfter = (start: BodyStart) =>
    start.index > block || (start.index === block && start.offset > offset);
  const next = starts.findIndex(isAfter);
  const last = next < 0 ? starts.at(-1) : starts[next - 1];
  return last?.page ?? 0;
}
