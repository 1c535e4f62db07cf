import type { MenuBar, MenuCommand, MenuItems, MenuLeaf } from "../../bridge/menu.ts";
import { words } from "../words.ts";
import { COMMAND_GROUPS, type Command, type CommandGroup, isEnabled } from "./command.ts";

const SEPARATOR = { kind: "separator" } as const;

const { clipboard } = words;

/** What the system does with a selection; the same in the menu and where the pointer is. */
export const CLIPBOARD: readonly MenuLeaf[] = [
  { kind: "role", role: "cut", label: clipboard.cut, keys: "Ctrl+X" },
  { kind: "role", role: "copy", label: clipboard.copy, keys: "Ctrl+C" },
  { kind: "role", role: "paste", label: clipboard.paste, keys: "Ctrl+V" },
];
export const SELECT_ALL: MenuLeaf = {
  kind: "role",
  role: "selectAll",
  label: clipboard.selectAll,
  keys: "Ctrl+A",
};

/** A name as a menu shows it: "&" would be taken for a letter to press. */
const label = (name: string): string => name.replaceAll("&", "&&");

const menuCommand = (command: Command): MenuCommand => ({
  kind: "command",
  id: command.id,
  label: label(command.name),
  ...(command.keys?.[0] && { keys: command.keys[0] }),
  enabled: isEnabled(command),
  ...(command.checked && { checked: command.checked() }),
});

/** Commands in their order; those of a submenu stand where its first one does. */
export function menuItems(commands: readonly Command[]): MenuItems {
  const submenus = new Map<string, MenuLeaf[]>();
  return commands.flatMap((command): MenuItems => {
    const { submenu } = command;
    if (submenu === undefined) return [menuCommand(command)];
    const there = submenus.get(submenu);
    if (there) {
      there.push(menuCommand(command));
      return [];
    }
    const items: MenuLeaf[] = [menuCommand(command)];
    submenus.set(submenu, items);
    return [{ kind: "submenu", label: label(submenu), items }];
  });
}

/** Each command once, by its id: the one that is offered last. */
const once = (commands: readonly Command[]): Command[] =>
  [...new Map([...commands].reverse().map((command) => [command.id, command])).values()].reverse();

function itemsOf(group: CommandGroup, commands: readonly Command[]): MenuItems {
  const own = menuItems(commands.filter((command) => command.group === group));
  if (group !== "edit") return own;
  const history = own.filter((i) => i.kind === "command" && (i.id === "undo" || i.id === "redo"));
  const others = own.filter((item) => !history.includes(item));
  return [
    ...history,
    ...(history.length > 0 ? [SEPARATOR] : []),
    ...CLIPBOARD,
    SELECT_ALL,
    ...(others.length > 0 ? [SEPARATOR] : []),
    ...others,
  ];
}

/** The menu bar of what is on screen; a menu without a command is left out. */
export const menuBarOf = (commands: readonly Command[]): MenuBar =>
  COMMAND_GROUPS.map((group) => ({
    label: words.mnemonics[group],
    items: itemsOf(group, once(commands)),
  })).filter(({ items }) => items.length > 0);
