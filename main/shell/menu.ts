import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuBar, MenuItems } from "../../bridge/menu.ts";
import { acceleratorOf } from "./accelerator.ts";

type RunCommand = (id: string) => void;
type Template = MenuItemConstructorOptions[];

/**
 * The keys are shown and not taken: each goes to the page, where a keyboard such as UniKey may be
 * composing. macOS would take them, so there they are not shown.
 */
function shownKeys(keys: string | undefined): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(keys);
  if (accelerator === undefined || process.platform === "darwin") return {};
  return { accelerator, registerAccelerator: false };
}

function templateOf(items: MenuItems, run: RunCommand): Template {
  return items.map((item): MenuItemConstructorOptions => {
    if (item.kind === "separator") return { type: "separator" };
    if (item.kind === "role")
      return { role: item.role, label: item.label, ...shownKeys(item.keys) };
    if (item.kind === "submenu") return { label: item.label, submenu: templateOf(item.items, run) };
    const { id, label, keys, enabled, checked } = item;
    const type = checked === undefined ? "normal" : "checkbox";
    const on = checked === undefined ? {} : { checked };
    return { id, type, label, enabled, ...on, click: () => run(id), ...shownKeys(keys) };
  });
}

/** The same menu whatever is on and can be run in it. */
const shapeOf = (bar: MenuBar): string =>
  JSON.stringify(bar, (key, value) =>
    key === "enabled" || (key === "checked" && typeof value === "boolean") ? null : value,
  );

/** What is on and can be run, in a menu that is there already. */
function refresh(menu: Menu, items: MenuItems): void {
  for (const item of items) {
    if (item.kind === "submenu") refresh(menu, item.items);
    if (item.kind !== "command") continue;
    const shown = menu.getMenuItemById(item.id);
    if (!shown) continue;
    shown.enabled = item.enabled;
    if (item.checked !== undefined) shown.checked = item.checked;
  }
}

/** The menu bar of the app. It is built anew only when a command comes, goes or is renamed. */
export class AppMenu {
  readonly #run: RunCommand;
  #shape = "";

  constructor(run: RunCommand) {
    this.#run = run;
  }

  set(bar: MenuBar): void {
    const menu = Menu.getApplicationMenu();
    const shape = shapeOf(bar);
    if (menu && shape === this.#shape) {
      for (const { items } of bar) refresh(menu, items);
      return;
    }
    this.#shape = shape;
    const menus = bar.map(({ label, items }) => ({
      label,
      submenu: templateOf(items, this.#run),
    }));
    const own: Template = process.platform === "darwin" ? [{ role: "appMenu" }] : [];
    Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...menus]));
  }
}

/** Shows a menu where the pointer or the cursor is. */
export function popUpMenu(window: BrowserWindow, items: MenuItems, run: RunCommand): void {
  Menu.buildFromTemplate(templateOf(items, run)).popup({ window });
}
