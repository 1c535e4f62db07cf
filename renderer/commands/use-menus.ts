import { useEffect } from "react";
import type { MenuItems } from "../../bridge/menu.ts";
import { onMenuCommand, popUpMenu, setMenu } from "../api.ts";
import { composition } from "../composition.ts";
import { isEnabled } from "./command.ts";
import { CLIPBOARD, menuBarOf, menuItems, SELECT_ALL } from "./menu-model.ts";
import type { CommandRegistry } from "./registry.ts";
import { isUnderDialog, useRegistry } from "./use-commands.ts";

/** How long nothing must have changed before the menu bar is told: never while one types. */
const REST_MS = 500;

/** Tells the system what the menu bar shows, whenever that changed. */
function followMenuBar(registry: CommandRegistry): () => void {
  let told = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const bar = menuBarOf(registry.all);
    const now = JSON.stringify(bar);
    if (now !== told) setMenu(bar);
    told = now;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  tell();
  const stop = registry.subscribe(later);
  document.addEventListener("selectionchange", later);
  return () => {
    clearTimeout(timer);
    stop();
    document.removeEventListener("selectionchange", later);
  };
}

const isEditable = (target: Element): boolean =>
  target.closest("input, textarea, [contenteditable]:not([contenteditable=false])") !== null;

/** What is offered for what was pressed: the clipboard, and in the body what stands there. */
function contextItems(target: Element, registry: CommandRegistry): MenuItems {
  if (!isEditable(target)) return [];
  const inBody = target.closest("[data-entry][contenteditable]") !== null;
  const here = registry.all.filter((command) => command.inContext && isEnabled(command));
  const own = inBody ? menuItems(here) : [];
  const between = own.length > 0 ? [{ kind: "separator" } as const] : [];
  return [...CLIPBOARD, SELECT_ALL, ...between, ...own];
}

/** Joins the menus of the system to the commands: the bar, and the one where the pointer is. */
export function useMenus(): void {
  const registry = useRegistry();
  useEffect(() => {
    onMenuCommand((id) => {
      if (isUnderDialog()) return;
      // No press in the page has ended it: the menu bar is the system's.
      if (composition.active) composition.end();
      registry.run(id);
    });
    return followMenuBar(registry);
  }, [registry]);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const items = contextItems(event.target, registry);
      event.preventDefault();
      if (items.length > 0) popUpMenu(items);
    };
    window.addEventListener("contextmenu", onContextMenu);
    return () => window.removeEventListener("contextmenu", onContextMenu);
  }, [registry]);
}
