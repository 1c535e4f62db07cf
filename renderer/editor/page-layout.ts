import { type Copy, flowOf } from "../../document/flow/flow-of.ts";
import { layoutSteps } from "../../document/layout/layout-flow.ts";
import { type PageStart, pageStarts } from "../../document/layout/page-starts.ts";
import type { Page } from "../../document/layout/pages.ts";
import type { Block, Document } from "../../document/model.ts";
import type { Frame } from "../../document/patch.ts";
import { type Profiles, profileOf } from "../../document/profiles/choose.ts";
import { finish, type Steps } from "../../document/steps.ts";
import type { Template } from "../../document/template.ts";
import type { Session, SessionStatus } from "../session/session.ts";
import { workWhenIdle } from "../ui/idle.ts";

/** The pages of the draft as it would print now. */
export type LaidOut = {
  pages: readonly Page[];
  /** Where in the body pages begin, in order. */
  starts: readonly BodyStart[];
};

/** Where a page begins; `index` is the place of the block in the body. */
export type BodyStart = PageStart & { index: number };

/** How long the typing must rest before pages are laid out again. */
const REST_MS = 250;
/** An idle moment is waited for, but not for long: marks are right within a second. */
const IDLE_LIMIT_MS = 300;
/** A body of more blocks is opened, and a first word typed in it, before its pages are looked for. */
const LONG = 1_000;
const LONG_REST_MS = 1_000;

type Rules = { template: Template; profiles: Profiles };

/** What a layout was made of: the same objects give the same pages. */
type Source = { body: Block[]; frame: Frame; copy: Copy };

/** What the draft is printed as now: clean while it is signed off. */
const copyOf = ({ state, round }: SessionStatus): Copy => ({
  mark: state === "signed" ? { kind: "clean" } : { kind: "draft", round },
});

function* layOut(document: Document, { template, profiles }: Rules, copy: Copy): Steps<LaidOut> {
  const pages = yield* layoutSteps(flowOf(document, template, profileOf(document, profiles), copy));
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
  #wanted: Source | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = () => {};

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
    const isLong = this.#session.document().body.length > LONG;
    const stop = this.#session.subscribe(() => this.#later(REST_MS));
    this.#later(isLong ? LONG_REST_MS : 0);
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#stop();
    };
  }

  /** The pages of the draft as it is at this moment. */
  now(): LaidOut {
    const source = this.#sourceNow();
    if (this.#laidOut && isSame(source, this.#source)) return this.#laidOut;
    return this.#keep(finish(this.#steps(source)), source);
  }

  #sourceNow(): Source {
    const { frame, status } = this.#session;
    return { body: this.#session.document().body, frame, copy: copyOf(status) };
  }

  #steps({ body, frame, copy }: Source): Steps<LaidOut> {
    return layOut({ ...frame, body }, this.#rules, copy);
  }

  #keep(laidOut: LaidOut, source: Source): LaidOut {
    this.#laidOut = laidOut;
    this.#source = source;
    for (const tell of this.#listeners) tell();
    return laidOut;
  }

  /** What was begun is left: the pages are laid out of what the draft is after a rest. */
  #later(rest: number): void {
    const wanted = this.#sourceNow();
    // A save changes what is said of the draft, not the draft.
    if (isSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    this.#stop();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const source = this.#sourceNow();
      if (isSame(source, this.#source)) return;
      const keep = (laidOut: LaidOut) => this.#keep(laidOut, source);
      this.#stop = workWhenIdle(this.#steps(source), keep, IDLE_LIMIT_MS);
    }, rest);
  }
}

const isSame = (a: Source, b: Source | undefined): boolean =>
  b !== undefined &&
  a.body === b.body &&
  a.frame === b.frame &&
  JSON.stringify(a.copy) === JSON.stringify(b.copy);

/** The index of the page on which a place of the body stands: a block's place, characters into it. */
export function pageAt({ starts }: LaidOut, block: number, offset: number): number {
  const isAfter = (start: BodyStart) =>
    start.index > block || (start.index === block && start.offset > offset);
  const next = starts.findIndex(isAfter);
  const last = next < 0 ? starts.at(-1) : starts[next - 1];
  return last?.page ?? 0;
}
