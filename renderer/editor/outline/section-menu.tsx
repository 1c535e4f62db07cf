import { MenuDivider, MenuList, MenuPopover } from "@fluentui/react-components";
import { Fragment } from "react";
import { keysInWords } from "../../commands/keys.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { SECTION_ACTS, type SectionAct } from "../section-acts.ts";
import { SECTION_KEYS } from "../section-commands.ts";

/** Keys that the tree itself has. */
const TREE_KEYS: Partial<Record<SectionAct, string>> = { ...SECTION_KEYS, remove: "Delete" };

type SectionMenuProps = {
  /** What the menu stands beside. */
  target: HTMLElement;
  name: string;
  onChoose: (act: SectionAct) => void;
  onClose: () => void;
};

/** What can be done with one section of the outline. */
export function SectionMenu({ target, name, onChoose, onClose }: SectionMenuProps) {
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => !open && onClose()}
      positioning={{ target, position: "below", align: "start" }}
    >
      <MenuPopover>
        <MenuList aria-label={words.outline.menu(name)}>
          {SECTION_ACTS.map((group, index) => (
            <Fragment key={group[0]}>
              {index > 0 && <MenuDivider />}
              {group.map((act) => (
                <MenuItem
                  key={act}
                  secondaryContent={keysInWords(TREE_KEYS[act] ?? "")}
                  onClick={() => onChoose(act)}
                >
                  {words.sections[act]}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
