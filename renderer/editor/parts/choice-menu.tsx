import { MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MenuItemRadio, Submenu } from "../../ui/menu.tsx";

type ChoiceMenuProps = {
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** A menu inside a menu, of which one thing is chosen. */
export const ChoiceMenu = ({ name, value, options, onChange }: ChoiceMenuProps) => (
  <Submenu
    checkedValues={{ choice: [value] }}
    onCheckedValueChange={(_event, { checkedItems }) => onChange(checkedItems[0] ?? "")}
  >
    <MenuTrigger disableButtonEnhancement>
      <MenuItem>{name}</MenuItem>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {options.map((option) => (
          <MenuItemRadio key={option.value} name="choice" value={option.value}>
            {option.label}
          </MenuItemRadio>
        ))}
      </MenuList>
    </MenuPopover>
  </Submenu>
);
