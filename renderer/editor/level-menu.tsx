import {
  MenuButton,
  MenuDivider,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useSlateSelector } from "slate-react";
import type { Scheme } from "../../document/template.ts";
import { Menu, MenuItemRadio } from "../ui/menu.tsx";
import { words } from "../words.ts";
import { keepFocus, useAct } from "./acts.ts";
import { KINDS, kindOf, setKind } from "./block-kinds.ts";
import { blockAtCursor, setLevel } from "./structure.ts";

const nameOf = (value: string, scheme: Scheme): string =>
  scheme.find((s) => s.level === value)?.name ??
  words.kinds[value as keyof typeof words.kinds] ??
  words.kinds.paragraph;

/** What the block at the cursor is: a level of the scheme or another kind; and the way to change it. */
export function LevelMenu({ scheme }: { scheme: Scheme }) {
  const act = useAct();
  const value = useSlateSelector((e) => {
    const block = blockAtCursor(e)?.block;
    if (!block) return "paragraph";
    return block.type === "item" ? block.level : (kindOf(block) ?? "table");
  });
  const choose = (chosen: string | undefined) =>
    act((e) => {
      const kind = KINDS.find((k) => k === chosen);
      if (kind && kind !== "paragraph") setKind(e, kind);
      else setLevel(e, scheme.find((s) => s.level === chosen)?.level);
    })();
  const current = nameOf(value, scheme);
  const item = (kind: string) => (
    <MenuItemRadio key={kind} name="level" value={kind}>
      {nameOf(kind, scheme)}
    </MenuItemRadio>
  );
  return (
    <Menu
      checkedValues={{ level: [value] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className="vk-level"
          size="small"
          appearance="subtle"
          aria-label={`${words.editor.level}: ${current}`}
          {...keepFocus}
        >
          {current}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {item("paragraph")}
          {scheme.map(({ level }) => item(level))}
          <MenuDivider />
          {KINDS.filter((kind) => kind !== "paragraph").map(item)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
