import type { Editor } from "slate";
import { sectionAt } from "../../document/sections.ts";
import type { Command } from "../commands/command.ts";
import { words } from "../words.ts";
import { enterBody } from "./body-caret.ts";
import type { EditorScope } from "./body-command.ts";
import { bodyOf } from "./document-editor.ts";
import { SECTION_ACTS, type SectionAct } from "./section-acts.ts";
import { blockAtCursor } from "./structure.ts";

/** As Word has them in its outline. */
export const SECTION_KEYS: Partial<Record<SectionAct, string>> = {
  up: "Alt+Shift+ArrowUp",
  down: "Alt+Shift+ArrowDown",
  promote: "Alt+Shift+ArrowLeft",
  demote: "Alt+Shift+ArrowRight",
};

/** The section that has the focus in the outline; undefined when the focus is elsewhere. */
const focusedSection = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>("[role=treeitem][data-id]")?.dataset.id;

/** True in a field beside the body, whose keys are its own. */
const isInField = (): boolean =>
  document.activeElement?.matches("[contenteditable=true]:not(.vk-body)") ?? false;

function targetOf(editor: Editor): string | undefined {
  const focused = focusedSection();
  if (focused !== undefined || isInField()) return focused;
  return blockAtCursor(editor)?.block.id;
}

/** The commands on the section at the focus: that of the outline, otherwise that at the cursor. */
export const sectionCommands = ({ editor, scheme, sections }: EditorScope): Command[] =>
  SECTION_ACTS.flat().map((act): Command => {
    const keys = SECTION_KEYS[act];
    return {
      id: `section-${act}`,
      group: "structure",
      submenu: words.sections.menu,
      inContext: true,
      name: words.sections[act],
      ...(keys && { keys: [keys] }),
      enabled: () => {
        const id = targetOf(editor);
        if (id === undefined) return false;
        const body = bodyOf(editor);
        const index = body.findIndex((block) => block.id === id);
        return keys !== undefined || sectionAt(body, index, scheme) !== undefined;
      },
      run: () => {
        const inOutline = focusedSection() !== undefined;
        const id = targetOf(editor);
        if (id === undefined) return;
        if (!inOutline) enterBody(editor);
        sections.run(act, id);
      },
    };
  });
