import { caretIn, putCaretBack } from "../ui/caret.ts";

/** Where the focus was last in each region, so that F6 comes back to it. */
const lastFocus = new WeakMap<Element, HTMLElement>();

const FOCUSABLE =
  "[contenteditable]:not([contenteditable=false]), button:not([disabled]), input, [tabindex='0']";

const regions = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.closest("[inert]") === null && region.getClientRects().length > 0,
  );

const regionOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>("[data-region]") ?? null;

/** Remembers where the focus was in its region. */
export function rememberFocus({ target }: FocusEvent): void {
  const region = target instanceof HTMLElement ? regionOf(target) : null;
  if (region && target instanceof HTMLElement) lastFocus.set(region, target);
}

/** What takes the focus when a region is come to: what had it last, otherwise what it names, or its first. */
function entryOf(region: HTMLElement): HTMLElement | null {
  const last = lastFocus.get(region);
  if (last?.isConnected && region.contains(last)) return last;
  return (
    region.querySelector<HTMLElement>("[data-entry]") ??
    region.querySelector<HTMLElement>(FOCUSABLE)
  );
}

/** Takes the focus to the next region of the window, or the one before; past the last, the first. */
export function goToRegion(by: 1 | -1): void {
  const all = regions();
  const here = regionOf(document.activeElement);
  const at = here ? all.indexOf(here) : by === 1 ? -1 : 0;
  for (let step = 1; step <= all.length; step++) {
    const region = all[(at + by * step + all.length * step) % all.length];
    const entry = region && entryOf(region);
    if (!entry) continue;
    putCaretBack(caretIn(entry));
    return;
  }
}
