import {
  MenuButton,
  MenuDivider,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons";
import type { Editor } from "slate";
import { useSlateSelector, useSlateStatic } from "slate-react";
import { keysInWords } from "../../commands/keys.ts";
import { Menu, MenuItem, MenuItemCheckbox, MenuItemRadio } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { keepFocus, useAct } from "../acts.ts";
import { annexAtCursor, toggleAnnexLandscape } from "../block-kinds.ts";
import { type CellPlace, cellAtCursor } from "./cell-place.ts";
import { CELL_ALIGNMENTS, REMOVE_TABLE, TABLE_ACTS, TABLE_TOGGLES } from "./table-commands.ts";

/** What the menu shows as chosen, as one word: selectors compare by identity. */
const stateOf = (place: CellPlace, editor: Editor): string =>
  [...CELL_ALIGNMENTS, ...TABLE_TOGGLES]
    .filter(({ isOn }) => isOn(place, editor))
    .map(({ id }) => id)
    .join(" ");

/** Table commands; there while the cursor is in a table. */
export function TableMenu() {
  const act = useAct();
  const editor = useSlateStatic();
  const state = useSlateSelector((e) => {
    const place = cellAtCursor(e);
    return place && stateOf(place, e);
  });
  if (state === undefined) return null;
  return (
    <Menu checkedValues={{ table: state.split(" ") }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<Table20Regular />} {...keepFocus}>
          {words.tables.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {TABLE_ACTS.flatMap((group, index) => [
            ...group.map(({ id, name, keys, enabled, run }) => (
              <MenuItem
                key={id}
                disabled={enabled?.(editor) === false}
                secondaryContent={keys?.[0] ? keysInWords(keys[0]) : null}
                onClick={act(run)}
              >
                {name}
              </MenuItem>
            )),
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change
            <MenuDivider key={index} />,
          ])}
          {TABLE_TOGGLES.map(({ id, name, run }) => (
            <MenuItemCheckbox
              key={id}
              persistOnClick={false}
              name="table"
              value={id}
              onClick={act(run)}
            >
              {name}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          {CELL_ALIGNMENTS.map(({ id, name, run }) => (
            <MenuItemRadio key={id} name="table" value={id} onClick={act(run)}>
              {name}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={act(REMOVE_TABLE.run)}>{REMOVE_TABLE.name}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The command of an annex; there while the cursor is in it. */
export function AnnexMenu() {
  const act = useAct();
  const across = useSlateSelector((e) => {
    const annex = annexAtCursor(e);
    return annex && annex.block.landscape === true;
  });
  if (across === undefined) return null;
  return (
    <Menu checkedValues={{ annex: across ? ["landscape"] : [] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" {...keepFocus}>
          {words.annexes.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox
            persistOnClick={false}
            name="annex"
            value="landscape"
            onClick={act(toggleAnnexLandscape)}
          >
            {words.annexes.landscape}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
