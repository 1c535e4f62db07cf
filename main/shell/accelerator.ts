const KEY_NAMES: Record<string, string> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  Escape: "Esc",
  "+": "Plus",
};
/** What the system can print as keys; others are left out of the menu. */
const PRINTABLE = /^((Ctrl|Alt|Shift)\+)*([A-Z0-9]|F\d{1,2}|[A-Z][a-z]+|[-=\\,./;'])$/u;

/** Keys as the system writes them; undefined for those that it cannot. */
export function acceleratorOf(keys: string | undefined): string | undefined {
  const [key = "", ...held] = (keys ?? "").split(/\+(?!$)/u).reverse();
  const named = [...held.reverse(), KEY_NAMES[key] ?? key].join("+");
  return PRINTABLE.test(named) ? named : undefined;
}
