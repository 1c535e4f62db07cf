import { Toolbar, ToolbarButton, ToolbarDivider } from "@fluentui/react-components";
import {
  ArrowDown20Regular,
  ArrowLeft20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ArrowUp20Regular,
  PanelLeft20Regular,
  TextBold20Regular,
  TextIndentDecrease20Regular,
  TextIndentIncrease20Regular,
  TextItalic20Regular,
  TextT20Regular,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useSlateSelector } from "slate-react";
import type { Mark, NewId } from "../../document/model.ts";
import type { Scheme } from "../../document/template.ts";
import { words } from "../words.ts";
import { keepFocus, useAct } from "./acts.ts";
import { InsertMenu } from "./insert-menu.tsx";
import { LevelMenu } from "./level-menu.tsx";
import { hasMark, toggleMark } from "./marks.ts";
import type { NoteEditing } from "./note-editing.ts";
import { demote, moveBlocks, promote } from "./structure.ts";
import { AnnexMenu, TableMenu } from "./table-menu.tsx";

type CommandBarProps = {
  scheme: Scheme;
  notes: NoteEditing;
  newId: NewId;
  outlineShown: boolean;
  onBack: () => void;
  onToggleOutline: () => void;
  /** What stands at the right: sign-off and export. */
  children: ReactNode;
};

/** The ten commands of the day. */
export function CommandBar(props: CommandBarProps) {
  const { scheme, notes, newId, outlineShown, onBack, onToggleOutline, children } = props;
  const { editor: text } = words;
  return (
    <Toolbar className="vk-commands" aria-label={text.commands} size="small">
      <ToolbarButton icon={<ArrowLeft20Regular />} onClick={onBack}>
        {text.back}
      </ToolbarButton>
      <Toggle
        name={outlineShown ? text.hideOutline : text.showOutline}
        icon={<PanelLeft20Regular />}
        on={outlineShown}
        run={onToggleOutline}
      />
      <ToolbarDivider />
      <HistoryButtons />
      <ToolbarDivider />
      <MarkToggle mark="bold" name={text.bold} keys="Ctrl+B" icon={<TextBold20Regular />} />
      <MarkToggle mark="italic" name={text.italic} keys="Ctrl+I" icon={<TextItalic20Regular />} />
      <MarkToggle mark="lead" name={text.lead} keys="Ctrl+Shift+H" icon={<TextT20Regular />} />
      <ToolbarDivider />
      <LevelMenu scheme={scheme} />
      <StructureButtons scheme={scheme} />
      <ToolbarDivider />
      <InsertMenu notes={notes} newId={newId} />
      <TableMenu />
      <AnnexMenu />
      <span className="vk-actions">{children}</span>
    </Toolbar>
  );
}

function HistoryButtons() {
  const act = useAct();
  const canUndo = useSlateSelector((e) => e.history.undos.length > 0);
  const canRedo = useSlateSelector((e) => e.history.redos.length > 0);
  const { undo, redo } = words.editor;
  return (
    <>
      <Command
        name={undo}
        keys="Ctrl+Z"
        icon={<ArrowUndo20Regular />}
        disabled={!canUndo}
        run={act((e) => e.undo())}
      />
      <Command
        name={redo}
        keys="Ctrl+Y"
        icon={<ArrowRedo20Regular />}
        disabled={!canRedo}
        run={act((e) => e.redo())}
      />
    </>
  );
}

function StructureButtons({ scheme }: { scheme: Scheme }) {
  const act = useAct();
  const text = words.editor;
  return (
    <>
      <Command
        name={text.promote}
        keys="Shift+Tab"
        icon={<TextIndentDecrease20Regular />}
        run={act((e) => promote(e, scheme))}
      />
      <Command
        name={text.demote}
        keys="Tab"
        icon={<TextIndentIncrease20Regular />}
        run={act((e) => demote(e, scheme))}
      />
      <Command
        name={text.moveUp}
        keys="Alt+↑"
        icon={<ArrowUp20Regular />}
        run={act((e) => moveBlocks(e, "up"))}
      />
      <Command
        name={text.moveDown}
        keys="Alt+↓"
        icon={<ArrowDown20Regular />}
        run={act((e) => moveBlocks(e, "down"))}
      />
    </>
  );
}

type CommandProps = {
  name: string;
  /** The shortcut, as help writes it. */
  keys: string;
  icon: ReactElement;
  disabled?: boolean;
  run: () => void;
};

const Command = ({ name, keys, icon, disabled = false, run }: CommandProps) => (
  <ToolbarButton
    aria-label={name}
    title={words.editor.shortcut(name, keys)}
    icon={icon}
    disabled={disabled}
    onClick={run}
    {...keepFocus}
  />
);

type ToggleProps = {
  name: string;
  hint?: string;
  icon: ReactElement;
  on: boolean;
  run: () => void;
};

const Toggle = ({ name, hint = name, icon, on, run }: ToggleProps) => (
  <ToolbarButton
    className={on ? "vk-on" : ""}
    aria-label={name}
    title={hint}
    icon={icon}
    aria-pressed={on}
    onClick={run}
    {...keepFocus}
  />
);

type MarkToggleProps = { mark: Mark; name: string; keys: string; icon: ReactElement };

function MarkToggle({ mark, name, keys, icon }: MarkToggleProps) {
  const act = useAct();
  const on = useSlateSelector((e) => hasMark(e, mark));
  const hint = words.editor.shortcut(name, keys);
  return (
    <Toggle name={name} hint={hint} icon={icon} on={on} run={act((e) => toggleMark(e, mark))} />
  );
}
