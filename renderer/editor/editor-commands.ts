import type { Editor } from "slate";
import type { SectionRefusal } from "../../document/sections.ts";
import type { Command } from "../commands/command.ts";
import { words } from "../words.ts";
import { annexAtCursor, insertKind, KINDS, setKind, toggleAnnexLandscape } from "./block-kinds.ts";
import { bodyCommand, type EditorScope } from "./body-command.ts";
import { findCommands } from "./find/find-commands.ts";
import { hasMark, toggleMark } from "./marks.ts";
import { demote, moveBlocks, promote } from "./move-blocks.ts";
import { noteAtCursor, placeForNote } from "./notes.ts";
import { pasteCommands } from "./paste/paste-commands.ts";
import { sectionCommands } from "./section-commands.ts";
import { setLevel } from "./structure.ts";
import { tableCommands } from "./tables/table-commands.ts";

/** Everything that can be done to an open body. */
export const editorCommands = (scope: EditorScope): Command[] => [
  ...historyCommands(scope),
  ...pasteCommands(scope),
  ...findCommands(scope),
  ...insertCommands(scope),
  // In a table Tab goes to the next cell.
  ...tableCommands(scope),
  ...structureCommands(scope),
  ...sectionCommands(scope),
  ...levelCommands(scope),
  ...markCommands(scope),
];

const historyCommands = ({ editor }: EditorScope): Command[] => [
  {
    id: "undo",
    group: "edit",
    name: words.editor.undo,
    keys: ["Ctrl+Z"],
    enabled: () => editor.history.undos.length > 0,
    run: () => editor.undo(),
  },
  {
    id: "redo",
    group: "edit",
    name: words.editor.redo,
    keys: ["Ctrl+Y", "Ctrl+Shift+Z"],
    enabled: () => editor.history.redos.length > 0,
    run: () => editor.redo(),
  },
];

function insertCommands({ editor, newId, notes, pickTable }: EditorScope): Command[] {
  const text = words.insert;
  const inserting = (kind: "annex" | "basis" | "centre") =>
    bodyCommand(editor, {
      id: `insert-${kind}`,
      group: "insert",
      name: words.commands.insert(text[kind]),
      run: (e) => insertKind(e, kind, newId),
    });
  return [
    {
      id: "insert-table",
      group: "insert",
      name: words.commands.insert(text.table),
      run: pickTable,
    },
    {
      id: "insert-note",
      group: "insert",
      name: words.commands.insert(text.note),
      keys: ["Ctrl+Alt+F"],
      inBody: true,
      inContext: true,
      enabled: () => Boolean(noteAtCursor(editor) ?? placeForNote(editor)),
      run: () => notes.openAtCursor(),
    },
    inserting("annex"),
    inserting("basis"),
    inserting("centre"),
  ];
}

function structureCommands({ editor, scheme, refuse }: EditorScope): Command[] {
  const text = words.editor;
  const structure = (
    id: string,
    name: string,
    keys: string,
    change: (editor: Editor) => SectionRefusal | undefined,
  ) => {
    const run = (e: Editor) => {
      const refusal = change(e);
      if (refusal) refuse(refusal);
    };
    return bodyCommand(editor, {
      id,
      group: "structure",
      name,
      keys: [keys],
      inBody: true,
      inContext: true,
      run,
    });
  };
  return [
    structure("demote", text.demote, "Tab", (e) => demote(e, scheme)),
    structure("promote", text.promote, "Shift+Tab", (e) => promote(e, scheme)),
    structure("move-up", text.moveUp, "Alt+ArrowUp", (e) => moveBlocks(e, "up")),
    structure("move-down", text.moveDown, "Alt+ArrowDown", (e) => moveBlocks(e, "down")),
    bodyCommand(editor, {
      id: "annex-landscape",
      group: "structure",
      name: words.annexes.landscape,
      enabled: () => annexAtCursor(editor) !== undefined,
      checked: () => annexAtCursor(editor)?.block.landscape === true,
      run: toggleAnnexLandscape,
    }),
  ];
}

function levelCommands({ editor, scheme }: EditorScope): Command[] {
  const text = words.commands;
  const levels = scheme.map(({ level, name }) =>
    bodyCommand(editor, {
      id: `level-${level}`,
      group: "structure",
      submenu: text.levels,
      inContext: true,
      name,
      run: (e) => setLevel(e, level),
    }),
  );
  const kinds = KINDS.map((kind) =>
    bodyCommand(editor, {
      id: `kind-${kind}`,
      group: "structure",
      submenu: text.levels,
      inContext: true,
      name: words.kinds[kind],
      run: (e) => (kind === "paragraph" ? setLevel(e, undefined) : setKind(e, kind)),
    }),
  );
  return [...levels, ...kinds];
}

function markCommands({ editor }: EditorScope): Command[] {
  const mark = (name: "bold" | "italic" | "lead", keys: string) =>
    bodyCommand(editor, {
      id: name,
      group: "text",
      name: words.editor[name],
      keys: [keys],
      inBody: true,
      checked: () => hasMark(editor, name),
      run: (e) => toggleMark(e, name),
    });
  return [mark("bold", "Ctrl+B"), mark("italic", "Ctrl+I"), mark("lead", "Ctrl+Shift+H")];
}
