/** What of a key event its name is made of. */
type KeyEvent = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** A key as help writes it: "Ctrl+Shift+Z". Command counts as Ctrl. */
export function keysOf(event: KeyEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && "Ctrl",
    event.altKey && "Alt",
    event.shiftKey && "Shift",
    nameOf(event.key),
  ];
  return parts.filter(Boolean).join("+");
}

const nameOf = (key: string): string =>
  key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;

const SIGNS: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Space: "Dấu cách",
};

/** Keys as a menu prints them: "Alt+↑". */
export const keysInWords = (keys: string): string =>
  keys
    .split(/\+(?!$)/u)
    .map((part) => SIGNS[part] ?? part)
    .join("+");
