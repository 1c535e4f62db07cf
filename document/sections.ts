import type { Block, Item, Level, NewId } from "./model.ts";
import { labelStyle } from "./numbering.ts";
import { titleOf } from "./outline.ts";
import { fail, ok, type Result } from "./result.ts";
import { depthOf, type Scheme } from "./template.ts";

/** A heading with everything below it: the blocks of the body from `from` up to, without, `to`. */
export type Section = { from: number; to: number };

/**
 * What becomes of a section: it goes to stand before the block that is at `before` now (where it
 * is, when absent), and its levels go down by `shift` steps of the scheme, up when negative.
 */
export type SectionChange = { section: Section; before?: number; shift: number };

/** Why a section stays as it is. `level`: the one that is in the way. */
export type SectionRefusal =
  | { code: "no-section" | "first" | "last" | "inside-itself" | "annex" | "across-annex" }
  | { code: "grounds" }
  | { code: "highest" | "deepest" | "article" | "needs-above"; level: Level };

/** Where a section is put beside another: as its neighbour, or as the last one it holds. */
export type SectionPlace = "above" | "below" | "inside";

type Changed = Result<SectionChange, SectionRefusal>;

/** An annex stands above every level; `undefined`: the block heads nothing. */
const ANNEX_DEPTH = -1;

function headDepth(block: Block | undefined, scheme: Scheme): number | undefined {
  if (block?.type === "annex") return ANNEX_DEPTH;
  return block?.type === "item" ? depthOf(scheme, block.level) : undefined;
}

/**
 * The section that a block belongs to: from its heading down to the next block of the same or a
 * higher level. What follows an item without a label of its own belongs to it; an annex is a
 * section. Undefined above the first heading.
 */
export function sectionAt(
  body: readonly Block[],
  index: number,
  scheme: Scheme,
): Section | undefined {
  let from = index;
  while (from >= 0 && headDepth(body[from], scheme) === undefined) from--;
  const depth = headDepth(body[from], scheme);
  return depth === undefined ? undefined : { from, to: endOf(body, from, depth, scheme) };
}

function endOf(body: readonly Block[], from: number, depth: number, scheme: Scheme): number {
  let to = from + 1;
  while (to < body.length && (headDepth(body[to], scheme) ?? Number.MAX_VALUE) > depth) to++;
  return to;
}

type Neighbourhood = { section: Section; head: Block; depth: number };

function neighbourhood(
  body: readonly Block[],
  index: number,
  scheme: Scheme,
): Neighbourhood | undefined {
  const section = sectionAt(body, index, scheme);
  const head = section && body[section.from];
  const depth = headDepth(head, scheme);
  return section && head && depth !== undefined ? { section, head, depth } : undefined;
}

/** Grounds stand above what is numbered: why blocks that pass others must not; undefined when they may. */
export function refusalOfPassing(
  upper: readonly Block[],
  lower: readonly Block[],
): SectionRefusal | undefined {
  const isGround = ({ type }: Block): boolean => type === "basis";
  return upper.some(isGround) && lower.some(isItem) ? { code: "grounds" } : undefined;
}

/** Moves the section of a block past the one of its level above or below it, within what holds both. */
export function moveSection(
  body: readonly Block[],
  index: number,
  direction: "up" | "down",
  scheme: Scheme,
): Changed {
  const here = neighbourhood(body, index, scheme);
  if (!here) return fail({ code: "no-section" });
  const { section, depth } = here;
  if (direction === "down") {
    if (headDepth(body[section.to], scheme) !== depth) return fail({ code: "last" });
    return ok({ section, before: endOf(body, section.to, depth, scheme), shift: 0 });
  }
  const before = headAbove(body, section.from, depth, scheme);
  if (headDepth(body[before], scheme) !== depth) return fail({ code: "first" });
  return ok({ section, before, shift: 0 });
}

/** The nearest block above that heads something of that level or a higher one; -1: there is none. */
function headAbove(body: readonly Block[], from: number, depth: number, scheme: Scheme): number {
  let at = from - 1;
  while (at >= 0 && (headDepth(body[at], scheme) ?? Number.MAX_VALUE) > depth) at--;
  return at;
}

/** The section of a block one level higher, with all that it holds. */
export const promoteSection = (body: readonly Block[], index: number, scheme: Scheme): Changed =>
  shiftSection(body, index, -1, scheme);

/** The section of a block one level lower, with all that it holds. */
export const demoteSection = (body: readonly Block[], index: number, scheme: Scheme): Changed =>
  shiftSection(body, index, 1, scheme);

function shiftSection(
  body: readonly Block[],
  index: number,
  shift: 1 | -1,
  scheme: Scheme,
): Changed {
  const here = neighbourhood(body, index, scheme);
  if (!here) return fail({ code: "no-section" });
  if (here.head.type === "annex") return fail({ code: "annex" });
  return checked(body, { section: here.section, shift }, scheme);
}

/** Puts the section of one block beside or into that of another, at the level that stands there. */
export function placeSection(
  body: readonly Block[],
  index: number,
  target: number,
  place: SectionPlace,
  scheme: Scheme,
): Changed {
  const here = neighbourhood(body, index, scheme);
  const there = neighbourhood(body, target, scheme);
  if (!here || !there) return fail({ code: "no-section" });
  const refusal = crossing(body, here, there, place);
  if (refusal) return fail(refusal);
  const { section, depth } = here;
  const before = place === "above" ? there.section.from : there.section.to;
  const changes = depthsAt(body, here, there, place, scheme).map((wanted) =>
    checked(body, { section, before, shift: wanted - depth }, scheme),
  );
  return changes.find((change) => change.ok) ?? changes[0] ?? fail({ code: "no-section" });
}

/** Annexes stand among themselves, and the closing of the paper stands between them and the body. */
function crossing(
  body: readonly Block[],
  { section, head }: Neighbourhood,
  there: Neighbourhood,
  place: SectionPlace,
): SectionRefusal | undefined {
  const target = there.section.from;
  if (target >= section.from && target < section.to) return { code: "inside-itself" };
  const besideAnnex = there.head.type === "annex" && place !== "inside";
  if (head.type === "annex") return besideAnnex ? undefined : { code: "annex" };
  const sameSide = isInAnnex(body, section.from) === isInAnnex(body, target);
  return besideAnnex || !sameSide ? { code: "across-annex" } : undefined;
}

const isInAnnex = (body: readonly Block[], index: number): boolean =>
  body.slice(0, index + 1).some((block) => block.type === "annex");

/**
 * The depths that a section may take at its new place, the best first. Beside another: that one's.
 * Inside: that of what is there already, its own, the next one of the scheme.
 */
function depthsAt(
  body: readonly Block[],
  here: Neighbourhood,
  there: Neighbourhood,
  place: SectionPlace,
  scheme: Scheme,
): number[] {
  if (place !== "inside") return [there.depth];
  const { section, depth } = there;
  const first = body
    .slice(section.from + 1, section.to)
    .find((block) => block.type === "item" && !BULLETS.includes(block.level));
  const held = headDepth(first, scheme);
  const own = here.depth > depth ? [here.depth] : [];
  return [...(held === undefined ? [] : [held]), ...own, depth + 1];
}

/** Levels that are no headings: what is put beside them does not become one of them. */
const BULLETS: readonly Level[] = ["dash", "plus"];

/** A change, when every level it gives is one that the scheme has and that can stand there. */
function checked(body: readonly Block[], change: SectionChange, scheme: Scheme): Changed {
  const { section, shift } = change;
  const blocks = body.slice(section.from, section.to);
  const refusal =
    refusalAtArticles(blocks, shift, scheme) ??
    refusalOfShift(blocks, shift, scheme) ??
    refusalOfPlace(body, change, scheme);
  return refusal ? fail(refusal) : ok(change);
}

/** Why items cannot all go so many levels down, or up when negative; undefined when they can. */
export function refusalOfShift(
  blocks: readonly Block[],
  shift: number,
  scheme: Scheme,
): SectionRefusal | undefined {
  for (const { level } of blocks.filter(isItem)) {
    const depth = (depthOf(scheme, level) ?? 0) + shift;
    if (depth < 0) return { code: "highest", level };
    if (depth >= scheme.length) return { code: "deepest", level };
  }
  return undefined;
}

/** A chapter groups articles, an article is a provision: with all they hold neither becomes the other. */
function refusalAtArticles(
  blocks: readonly Block[],
  shift: number,
  scheme: Scheme,
): SectionRefusal | undefined {
  const article = depthOf(scheme, "article");
  if (article === undefined) return undefined;
  const crosses = blocks.filter(isItem).find(({ level }) => {
    const depth = depthOf(scheme, level) ?? 0;
    return depth < article !== depth + shift < article;
  });
  return crosses && { code: "article", level: crosses.level };
}

const isItem = (block: Block): block is Item => block.type === "item";

/** "1.1." counts on from the "1." above it (HD05 I.6.2.4): without one it cannot stand. */
function refusalOfPlace(
  body: readonly Block[],
  { section, before = section.from, shift }: SectionChange,
  scheme: Scheme,
): SectionRefusal | undefined {
  const own = headDepth(body[section.from], scheme);
  const depth = (own ?? ANNEX_DEPTH) + shift;
  const style = scheme[depth]?.labels[0];
  if (style === undefined || labelStyle(style).joined === 0) return undefined;
  const rest = [
    ...body.slice(0, Math.min(before, section.from)),
    ...between(body, section, before),
  ];
  const above = rest[headAbove(rest, rest.length, depth - 1, scheme)];
  const level = scheme[depth - 1]?.level;
  if (level === undefined || headDepth(above, scheme) === depth - 1) return undefined;
  return { code: "needs-above", level };
}

/** What a section passes on its way down. */
const between = (body: readonly Block[], { to }: Section, before: number): readonly Block[] =>
  before > to ? body.slice(to, before) : [];

/** Items so many levels down; what would leave the scheme stays. */
function shiftBlocks(blocks: readonly Block[], shift: number, scheme: Scheme): Block[] {
  return blocks.map((block) => {
    const level = isItem(block) ? levelShifted(block.level, shift, scheme) : undefined;
    return level === undefined || !isItem(block) ? block : { ...block, level };
  });
}

/** The level so many steps below another one; undefined when the scheme ends before. */
export const levelShifted = (level: Level, shift: number, scheme: Scheme): Level | undefined =>
  scheme[(depthOf(scheme, level) ?? 0) + shift]?.level;

/** The same blocks with ids of their own. */
export const duplicateBlocks = (blocks: readonly Block[], newId: NewId): Block[] =>
  blocks.map((block) => ({ ...block, id: newId() }));

/** What fits into the subject of a paper; characters. */
const LONGEST_SUBJECT = 2_000;

/** What a new paper is made of. */
export type Extract = { subject: string; blocks: Block[] };

/**
 * A section as a paper of its own: its title is the subject, its heading takes the highest level
 * that the body uses. A chapter stays above articles, an article or what it holds becomes one at
 * most. Of an annex that is what stands under its title.
 */
export function extractSection(body: readonly Block[], section: Section, scheme: Scheme): Extract {
  const { from, to } = section;
  const head = body[from];
  const subject = head ? titleOf(head).slice(0, LONGEST_SUBJECT) : "";
  if (head?.type !== "item") return { subject, blocks: body.slice(from + 1, to) };
  const blocks = body.slice(from, to);
  const depth = headDepth(head, scheme) ?? 0;
  const article = depthOf(scheme, "article") ?? 0;
  const used = body.filter(isItem).map(({ level }) => depthOf(scheme, level) ?? 0);
  const floor = depth >= article ? article : 0;
  const highest = Math.min(depth, ...used.filter((d) => d >= floor));
  return { subject, blocks: shiftBlocks(blocks, highest - depth, scheme) };
}
