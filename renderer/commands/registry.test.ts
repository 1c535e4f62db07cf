import { expect, test } from "vitest";
import type { Command } from "./command.ts";
import { keysInWords, keysOf } from "./keys.ts";
import { scoreOf } from "./palette.tsx";
import { CommandRegistry } from "./registry.ts";

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  group: "edit",
  name: id,
  run: () => {},
  ...more,
});

test("commands come and go with what is on screen, and each change is told", () => {
  const registry = new CommandRegistry();
  let told = 0;
  registry.subscribe(() => told++);
  const leave = registry.register([command("a")]);
  registry.register([command("b")]);
  expect(registry.all.map((c) => c.id)).toEqual(["b", "a"]);
  leave();
  expect(registry.all.map((c) => c.id)).toEqual(["b"]);
  expect(told).toBe(3);
});

test("keys find the first command that can be run, the body's own in the body alone", () => {
  const registry = new CommandRegistry();
  let inTable = false;
  registry.register([
    command("cell", { keys: ["Tab"], inBody: true, enabled: () => inTable }),
    command("demote", { keys: ["Tab"], inBody: true }),
    command("save", { keys: ["Ctrl+S", "Ctrl+Shift+S"] }),
  ]);
  expect(registry.forKeys("Tab", true)?.id).toBe("demote");
  inTable = true;
  expect(registry.forKeys("Tab", true)?.id).toBe("cell");
  expect(registry.forKeys("Tab", false)).toBeUndefined();
  expect(registry.forKeys("Ctrl+Shift+S", false)?.id).toBe("save");
});

test("a command that cannot be run is not run", () => {
  const registry = new CommandRegistry();
  let runs = 0;
  let enabled = false;
  registry.register([command("x", { enabled: () => enabled, run: () => runs++ })]);
  expect(registry.run("x")).toBe(false);
  enabled = true;
  expect(registry.run("x")).toBe(true);
  expect(registry.run("unknown")).toBe(false);
  expect(runs).toBe(1);
});

const key = (name: string, held: Partial<Record<"ctrl" | "alt" | "shift" | "meta", true>> = {}) =>
  keysOf({
    key: name,
    ctrlKey: held.ctrl ?? false,
    altKey: held.alt ?? false,
    shiftKey: held.shift ?? false,
    metaKey: held.meta ?? false,
  });

test.each([
  [key("z", { ctrl: true, shift: true }), "Ctrl+Shift+Z"],
  [key("z", { meta: true }), "Ctrl+Z"],
  [key("ArrowUp", { alt: true }), "Alt+ArrowUp"],
  [key("F7"), "F7"],
])("a key event is called as help writes it: %s", (found, wanted) => {
  expect(found).toBe(wanted);
});

test.each([
  ["Alt+ArrowUp", "Alt+↑"],
  ["Ctrl++", "Ctrl++"],
  ["Escape", "Esc"],
])("%s is shown as %s", (keys, shown) => {
  expect(keysInWords(keys)).toBe(shown);
});

test("the palette finds without marks, and a mark that was typed counts", () => {
  const score = (name: string, typed: string) => scoreOf("", typed, [name]);
  expect(score("Tìm lệnh…", "tim")).toBe(score("Tìm lệnh…", "tìm"));
  expect(score("Tìm lệnh…", "tím")).toBe(0);
  expect(score("Chèn chú thích cuối trang", "chu cuoi")).toBeGreaterThan(0);
  expect(score("Đậm", "dam")).toBeGreaterThan(score("Bảng: xoá cột", "da"));
  expect(score("Xuất DOCX", "docx")).toBeGreaterThan(score("Xuất DOCX", "ocx"));
  expect(score("Bất kỳ", "")).toBe(1);
});
