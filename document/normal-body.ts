import { Text as Run } from "slate";
import { type Block, isTable, type Text } from "./model.ts";
import { isSoundTable } from "./table-rules.ts";
import { depthOf, type Scheme } from "./template.ts";

/** Runs that stay as they are: none is empty beside others, and no two neighbours are one. */
const haveOwnRuns = (runs: readonly Text[]): boolean =>
  runs.length === 1 ||
  runs.every((run, index) => {
    const before = runs[index - 1];
    return run.text !== "" && !(before && Run.equals(before, run, { loose: true }));
  });

function isNormal(block: Block, scheme: Scheme): boolean {
  if (block.type === "item" && depthOf(scheme, block.level) === undefined) return false;
  if (!isTable(block)) return haveOwnRuns(block.children);
  const cells = block.children.flatMap((row) => row.children);
  return isSoundTable(block) && cells.every((cell) => haveOwnRuns(cell.children));
}

/**
 * True of a body that passes its schema and that the rules would leave as it is; they were run when
 * it was written, and running them again takes most of the time of opening a long paper.
 */
export const isNormalBody = (body: readonly Block[], scheme: Scheme): boolean =>
  body.length > 0 &&
  new Set(body.map(({ id }) => id)).size === body.length &&
  body.every((block) => isNormal(block, scheme));
