/** The menus that commands stand in, in their order. */
export const COMMAND_GROUPS = [
  "document",
  "edit",
  "insert",
  "structure",
  "text",
  "view",
  "help",
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * One thing that the user can have done. Menu, palette, buttons, shortcuts and the list of keys are
 * all drawn from it.
 */
export type Command = {
  /** "open-find" */
  id: string;
  group: CommandGroup;
  /** A menu within the menu that it stands in, by its name. */
  submenu?: string;
  /** As the menu says it. */
  name: string;
  /** "Ctrl+F", as help writes it; every one works, the first one is shown. */
  keys?: readonly string[];
  /** It acts on the body: its keys are the body's, and nothing elsewhere. */
  inBody?: true;
  /** Offered where the pointer is, while it can be run. */
  inContext?: true;
  /** Absent: it can always be run. */
  enabled?: () => boolean;
  /** For what is on or off. */
  checked?: () => boolean;
  run: () => void;
};

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;
