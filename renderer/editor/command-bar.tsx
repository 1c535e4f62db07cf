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
import type { ReactNode } from "react";
import type { NewId } from "../../document/model.ts";
import type { Scheme } from "../../document/template.ts";
import { words } from "../words.ts";
import { CommandButton } from "./command-button.tsx";
import { InsertMenu, type TablePicking } from "./insert-menu.tsx";
import { LevelMenu } from "./level-menu.tsx";
import type { NoteEditing } from "./note-editing.ts";
import { AnnexMenu, TableMenu } from "./tables/table-menu.tsx";

type CommandBarProps = {
  scheme: Scheme;
  notes: NoteEditing;
  newId: NewId;
  tables: TablePicking;
  onBack: () => void;
  /** What stands at the right: sign-off and export. */
  children: ReactNode;
};

/** The ten commands of the day. */
export function CommandBar(props: CommandBarProps) {
  const { scheme, notes, newId, tables, onBack, children } = props;
  const { editor: text } = words;
  return (
    <Toolbar className="vk-commands" data-region="commands" aria-label={text.commands} size="small">
      <ToolbarButton icon={<ArrowLeft20Regular />} onClick={onBack}>
        {text.back}
      </ToolbarButton>
      <CommandButton id="toggle-outline" icon={<PanelLeft20Regular />} />
      <ToolbarDivider />
      <CommandButton id="undo" icon={<ArrowUndo20Regular />} />
      <CommandButton id="redo" icon={<ArrowRedo20Regular />} />
      <ToolbarDivider />
      <CommandButton id="bold" icon={<TextBold20Regular />} />
      <CommandButton id="italic" icon={<TextItalic20Regular />} />
      <CommandButton id="lead" icon={<TextT20Regular />} />
      <ToolbarDivider />
      <LevelMenu scheme={scheme} />
      <CommandButton id="promote" icon={<TextIndentDecrease20Regular />} />
      <CommandButton id="demote" icon={<TextIndentIncrease20Regular />} />
      <CommandButton id="move-up" icon={<ArrowUp20Regular />} />
      <CommandButton id="move-down" icon={<ArrowDown20Regular />} />
      <ToolbarDivider />
      <InsertMenu notes={notes} newId={newId} tables={tables} />
      <TableMenu />
      <AnnexMenu />
      <span className="vk-actions">{children}</span>
    </Toolbar>
  );
}
