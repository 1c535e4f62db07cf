import {
  Menu as FluentMenu,
  MenuItem as FluentMenuItem,
  MenuItemCheckbox as FluentMenuItemCheckbox,
  MenuItemRadio as FluentMenuItemRadio,
  type MenuItemCheckboxProps,
  type MenuItemProps,
  type MenuItemRadioProps,
  type MenuProps,
} from "@fluentui/react-components";
import { createContext, type MouseEvent, useContext, useState } from "react";
import { useCaretBack } from "./use-caret-back.ts";

const Chosen = createContext<(act: () => void) => void>((act) => act());

/**
 * A menu over the page. What is chosen in it, also in menus within it, acts when it is gone and the
 * caret is back where it was.
 */
export function Menu(props: MenuProps) {
  const [opened, setOpened] = useState(false);
  const open = props.open ?? opened;
  const chosen = useCaretBack(open);
  const { onOpenChange, onCheckedValueChange } = props;
  return (
    <Chosen value={chosen}>
      <FluentMenu
        {...props}
        open={open}
        onOpenChange={(event, data) => {
          setOpened(data.open);
          onOpenChange?.(event, data);
        }}
        onCheckedValueChange={(event, data) => chosen(() => onCheckedValueChange?.(event, data))}
      />
    </Chosen>
  );
}

/** A menu inside a menu. */
export function Submenu(props: MenuProps) {
  const chosen = useContext(Chosen);
  const { onCheckedValueChange } = props;
  return (
    <FluentMenu
      {...props}
      onCheckedValueChange={(event, data) => chosen(() => onCheckedValueChange?.(event, data))}
    />
  );
}

type Click<E> = ((event: MouseEvent<E>) => void) | undefined;

function useLater<E>(onClick: Click<E>): { onClick?: (event: MouseEvent<E>) => void } {
  const chosen = useContext(Chosen);
  return onClick ? { onClick: (event) => chosen(() => onClick(event)) } : {};
}

export const MenuItem = ({ onClick, ...props }: MenuItemProps) => (
  <FluentMenuItem {...props} {...useLater(onClick)} />
);

export const MenuItemCheckbox = ({ onClick, ...props }: MenuItemCheckboxProps) => (
  <FluentMenuItemCheckbox {...props} {...useLater(onClick)} />
);

export const MenuItemRadio = ({ onClick, ...props }: MenuItemRadioProps) => (
  <FluentMenuItemRadio {...props} {...useLater(onClick)} />
);
