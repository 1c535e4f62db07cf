import type { Block } from "../model.ts";
import { type Counts, labelStyle, numberingOf, writeLabel } from "../numbering.ts";
import { depthOf, type Scheme } from "../template.ts";
import { labelsOf } from "./labels.ts";

/** A number that is another one than the source has. */
export type Renumbered = { typed: string; now: string };

/** The number of a label without what stands around it: "(i)" and "i." are alike, and "I-" and "I.". */
const coreOf = (label: string): string =>
  label
    .replace(/^[([]+|[\s.):/\]-]+$/gu, "")
    .replace(/\s+/gu, " ")
    .toLocaleLowerCase("vi");

const counts = (label: string): boolean => /[\p{L}\p{N}]/u.test(label);

/** The label that a block of a depth has, in the style that it was typed in. */
function labelAs(typed: string, depth: number, reached: Counts, scheme: Scheme): string {
  const style =
    labelsOf(`${typed} X`, scheme).find((label) => label.depth === depth)?.pattern ??
    scheme[depth]?.labels[0] ??
    "-";
  return writeLabel(labelStyle(style), reached[depth] ?? 0, reached.slice(0, depth));
}

/**
 * The blocks of a body that count otherwise than their source does: a list that begins at 4, or
 * leaves numbers out. `typed`: the label that a block had there, by its id. The forms of labels
 * are the document's and no matter.
 */
export function renumberedIn(
  body: readonly Block[],
  typed: ReadonlyMap<string, string>,
  scheme: Scheme,
): Renumbered[] {
  const { start, after } = numberingOf(scheme);
  let reached = start;
  return body.flatMap((block): Renumbered[] => {
    reached = after(reached, block);
    const was = typed.get(block.id);
    const depth = block.type === "item" ? depthOf(scheme, block.level) : undefined;
    if (was === undefined || depth === undefined || !counts(was)) return [];
    const now = labelAs(was, depth, reached, scheme);
    return coreOf(now) === coreOf(was) ? [] : [{ typed: was, now }];
  });
}
