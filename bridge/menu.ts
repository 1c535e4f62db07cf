import { z } from "zod";

const label = z.string().min(1).max(200);

const separatorSchema = z.strictObject({ kind: z.literal("separator") });

/** What the system does itself with what is selected. */
const roleSchema = z.strictObject({
  kind: z.literal("role"),
  role: z.enum(["cut", "copy", "paste", "selectAll"]),
  label,
  keys: z.string().max(40),
});

/** A command of the window. `keys` are shown; it is the window that listens to them. */
const commandSchema = z.strictObject({
  kind: z.literal("command"),
  id: z.string().min(1).max(100),
  label,
  keys: z.string().max(40).optional(),
  enabled: z.boolean(),
  /** Absent: it is neither on nor off. */
  checked: z.boolean().optional(),
});

const leafSchema = z.discriminatedUnion("kind", [separatorSchema, roleSchema, commandSchema]);

const submenuSchema = z.strictObject({
  kind: z.literal("submenu"),
  label,
  items: z.array(leafSchema).max(200),
});

/** What a menu of the system shows, in order. */
export const menuItemsSchema = z
  .array(z.discriminatedUnion("kind", [separatorSchema, roleSchema, commandSchema, submenuSchema]))
  .max(300);

/** The menu bar of the window; "&" stands before the letter that opens a menu with Alt. */
export const menuBarSchema = z.array(z.strictObject({ label, items: menuItemsSchema })).max(20);

export type MenuCommand = z.infer<typeof commandSchema>;
export type MenuLeaf = z.infer<typeof leafSchema>;
export type MenuItems = z.infer<typeof menuItemsSchema>;
export type MenuBar = z.infer<typeof menuBarSchema>;
