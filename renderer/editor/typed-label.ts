import { Editor, Range, Transforms } from "slate";
import type { Level } from "../../document/model.ts";
import { labelStyle } from "../../document/numbering.ts";
import type { Scheme } from "../../document/template.ts";
import { blockAtCursor, inOneStep, isHeadingLevel } from "./structure.ts";

/** A label typed so far may be "Phần thứ mười " or "Chương XVIII ". */
const LONGEST_LABEL = 20;

/** A label typed at the start of a paragraph or item ("2. ", "a) ", "Điều 5. ") makes the level. */
export function labelTyped(editor: Editor, scheme: Scheme): void {
  const here = blockAtCursor(editor);
  const { selection } = editor;
  if (!here || !selection || !Range.isCollapsed(selection)) return;
  if (here.block.type !== "paragraph" && here.block.type !== "item") return;
  // Far from the start there is no label: nothing is read then.
  if (selection.anchor.offset > LONGEST_LABEL) return;
  const range = { anchor: Editor.start(editor, here.path), focus: selection.anchor };
  const typed = Editor.string(editor, range);
  const level =
    typed.length <= LONGEST_LABEL && typed.endsWith(" ")
      ? levelTyped(typed.trimEnd(), scheme)
      : undefined;
  if (!level) return;
  inOneStep(editor, () => {
    Transforms.delete(editor, { at: range });
    Transforms.setNodes(editor, { type: "item", level }, { at: here.path });
    if (isHeadingLevel(level)) Editor.addMark(editor, "lead", true);
  });
}

const SHAPES: Record<ReturnType<typeof labelStyle>["counting"], string> = {
  letter: "[a-zđ]",
  "upper-letter": "[A-ZĐ]",
  // Without L, C, D and M: nobody writes a fiftieth section, but a part "C." is common.
  roman: "[IVX]+",
  "lower-roman": "[ivx]+",
  ordinal: "thứ \\p{L}+",
  arabic: "\\d{1,3}",
  bullet: "",
};

/** The level whose label style looks like what was typed. Roman goes before a single capital. */
function levelTyped(typed: string, scheme: Scheme): Level | undefined {
  const byRoman = [...scheme].sort((a, b) => rank(a.labels[0]) - rank(b.labels[0]));
  return byRoman.find((s) => s.labels.some((l) => shapeOf(l).test(typed)))?.level;
}

const rank = (label = "-"): number => (labelStyle(label).counting === "roman" ? 0 : 1);

function shapeOf(label: string): RegExp {
  const { prefix, counting, suffix, joined } = labelStyle(label);
  const [before, end] = [prefix, suffix].map((part) => part.replace(/[.()+]/gu, "\\$&"));
  const above = "\\d{1,2}\\.".repeat(joined);
  return new RegExp(`^${before}${above}${SHAPES[counting]}${end}$`, "u");
}
