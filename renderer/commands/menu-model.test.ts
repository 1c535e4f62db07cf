import { expect, test } from "vitest";
import { menuBarSchema } from "../../bridge/menu.ts";
import type { Command } from "./command.ts";
import { menuBarOf, menuItems } from "./menu-model.ts";

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  group: "structure",
  name: `Lệnh ${id}`,
  run: () => {},
  ...more,
});

test("a menu for each group that has commands, in their order, and the bridge takes it", () => {
  const bar = menuBarOf([
    command("a"),
    command("save", { group: "document", keys: ["Ctrl+S"] }),
    command("undo", { group: "edit", enabled: () => false }),
    command("find", { group: "edit" }),
  ]);
  expect(bar.map(({ label }) => label)).toEqual(["&Văn bản", "&Soạn thảo", "&Bố cục"]);
  expect(menuBarSchema.parse(bar)).toEqual(bar);
  expect(bar[0]?.items).toEqual([
    { kind: "command", id: "save", label: "Lệnh save", keys: "Ctrl+S", enabled: true },
  ]);
  const edit = bar[1]?.items ?? [];
  expect(edit.map((item) => (item.kind === "role" ? item.role : item.kind))).toEqual([
    ...["command", "separator", "cut", "copy", "paste", "selectAll", "separator", "command"],
  ]);
  expect(edit[0]).toMatchObject({ id: "undo", enabled: false });
});

test("the commands of a submenu stand together where its first one does", () => {
  const items = menuItems([
    command("a", { submenu: "Cấp" }),
    command("b"),
    command("c", { submenu: "Cấp", checked: () => true }),
  ]);
  expect(items).toMatchObject([
    { kind: "submenu", label: "Cấp", items: [{ id: "a" }, { id: "c", checked: true }] },
    { kind: "command", id: "b" },
  ]);
});

test("of two commands with one id the menu shows the one that is in front", () => {
  const bar = menuBarOf([command("x", { name: "Trước" }), command("x", { name: "Sau" })]);
  expect(bar.at(-1)?.items).toMatchObject([{ label: "Trước" }]);
});

test("an & in a name is shown and opens nothing", () => {
  expect(menuItems([command("a", { name: "R&D" })])).toMatchObject([{ label: "R&&D" }]);
});
