import {
  MenuButton,
  MenuDivider,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useSlateSelector } from "slate-react";
import type { NewId } from "../../document/model.ts";
import { keysInWords } from "../commands/keys.ts";
import { useAllCommands } from "../commands/use-commands.ts";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { useCaretBack } from "../ui/use-caret-back.ts";
import { words } from "../words.ts";
import { keepFocus, useAct } from "./acts.ts";
import { insertKind } from "./block-kinds.ts";
import type { NoteEditing } from "./note-editing.ts";
import { noteAtCursor, placeForNote } from "./notes.ts";
import { TablePicker } from "./tables/table-picker.tsx";
import { insertTable } from "./tables/tables.ts";

const KINDS = ["annex", "basis", "centre"] as const;
const TEXT_AIDS = ["insert-phrase", "insert-citation", "insert-today", "phrase-book"] as const;

/** Whether the size of a new table is being chosen. */
export type TablePicking = { picking: boolean; pick: (picking: boolean) => void };

type InsertMenuProps = { notes: NoteEditing; newId: NewId; tables: TablePicking };

/** What can be put where the cursor is: table, footnote, annex, ground, centred line, phrases and citations. */
export function InsertMenu({ notes, newId, tables: { picking, pick } }: InsertMenuProps) {
  const act = useAct();
  const button = useRef<HTMLSpanElement>(null);
  const text = words.insert;
  const afterPicking = useCaretBack(picking);
  return (
    <span ref={button}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" appearance="subtle" icon={<Add20Regular />} {...keepFocus}>
            {text.menu}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => pick(true)}>{text.table}</MenuItem>
            <NoteItem onClick={() => notes.openAtCursor()} />
            {KINDS.map((kind) => (
              <MenuItem key={kind} onClick={act((e) => insertKind(e, kind, newId))}>
                {text[kind]}
              </MenuItem>
            ))}
            <MenuDivider />
            {TEXT_AIDS.map((id) => (
              <RegisteredItem key={id} id={id} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {picking && (
        <TablePicker
          target={button}
          onClose={() => pick(false)}
          onPick={({ rows, columns }) => {
            afterPicking(act((e) => insertTable(e, rows, columns, newId)));
            pick(false);
          }}
        />
      )}
    </span>
  );
}

/** A command of the registry as an item of the menu. */
function RegisteredItem({ id }: { id: string }) {
  const command = useAllCommands().find((one) => one.id === id);
  if (!command) return null;
  const keys = command.keys?.[0];
  return (
    <MenuItem {...(keys && { secondaryContent: keysInWords(keys) })} onClick={command.run}>
      {command.name}
    </MenuItem>
  );
}

function NoteItem({ onClick }: { onClick: () => void }) {
  const possible = useSlateSelector((e) => Boolean(noteAtCursor(e) ?? placeForNote(e)));
  return (
    <MenuItem
      disabled={!possible}
      title={possible ? undefined : words.notes.nowhere}
      secondaryContent="Ctrl+Alt+F"
      onClick={onClick}
    >
      {words.insert.note}
    </MenuItem>
  );
}
