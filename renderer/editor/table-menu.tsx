import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Table20Regular } from "@fluentui/react-icons";
import type { Editor } from "slate";
import { useSlateSelector } from "slate-react";
import { CELL_ALIGNS } from "../../document/model.ts";
import { words } from "../words.ts";
import { keepFocus, useAct } from "./acts.ts";
import { toggleAnnexLandscape } from "./block-kinds.ts";
import { blockAtCursor } from "./structure.ts";
import {
  addColumn,
  addRow,
  alignCells,
  type CellPlace,
  cellAtCursor,
  removeColumn,
  removeRow,
  removeTable,
  toggleHeader,
  toggleTableLandscape,
  widenColumn,
} from "./tables.ts";

const text = words.tables;

/** The commands of a table in groups, in the order of the menu. */
const COMMANDS: readonly (readonly [name: string, run: (editor: Editor) => void])[][] = [
  [
    [text.rowAbove, (e) => addRow(e, "above")],
    [text.rowBelow, (e) => addRow(e, "below")],
    [text.columnLeft, (e) => addColumn(e, "left")],
    [text.columnRight, (e) => addColumn(e, "right")],
  ],
  [
    [text.removeRow, removeRow],
    [text.removeColumn, removeColumn],
    [text.widen, (e) => widenColumn(e, 1)],
    [text.narrow, (e) => widenColumn(e, -1)],
  ],
];

const alignOf = ({ table, row, cell }: CellPlace): string =>
  table.children[row]?.children[cell]?.align ?? "left";

/** What the menu shows as chosen, as one word: selectors compare by identity. */
const stateOf = (place: CellPlace): string =>
  [
    alignOf(place),
    place.row < place.table.header && "header",
    place.table.landscape && "landscape",
  ].join(" ");

/** Table commands; there while the cursor is in a table. */
export function TableMenu() {
  const act = useAct();
  const state = useSlateSelector((e) => {
    const place = cellAtCursor(e);
    return place && stateOf(place);
  });
  if (state === undefined) return null;
  const checked = state.split(" ");
  return (
    <Menu checkedValues={{ align: checked.slice(0, 1), table: checked.slice(1) }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<Table20Regular />} {...keepFocus}>
          {text.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {COMMANDS.flatMap((group, index) => [
            ...group.map(([name, run]) => (
              <MenuItem key={name} onClick={act(run)}>
                {name}
              </MenuItem>
            )),
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change
            <MenuDivider key={index} />,
          ])}
          <MenuItemCheckbox
            persistOnClick={false}
            name="table"
            value="header"
            onClick={act(toggleHeader)}
          >
            {text.header}
          </MenuItemCheckbox>
          <MenuItemCheckbox
            persistOnClick={false}
            name="table"
            value="landscape"
            onClick={act(toggleTableLandscape)}
          >
            {text.landscape}
          </MenuItemCheckbox>
          <MenuDivider />
          {CELL_ALIGNS.map((align) => (
            <MenuItemRadio
              key={align}
              name="align"
              value={align}
              onClick={act((e) => alignCells(e, align))}
            >
              {text[align]}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={act(removeTable)}>{text.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The command of an annex; there while the cursor is in its title. */
export function AnnexMenu() {
  const act = useAct();
  const across = useSlateSelector((e) => {
    const block = blockAtCursor(e)?.block;
    return block?.type === "annex" ? block.landscape === true : undefined;
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
