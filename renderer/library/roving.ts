import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { DraftSummary } from "../../bridge/api.ts";

/** A page of rows, for Page Up and Page Down. */
const PAGE = 10;

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

const clamp = (index: number, last: number): number => Math.max(0, Math.min(index, last));

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-draft]") ?? []),
];

export type Roving = {
  list: RefObject<HTMLUListElement | null>;
  /** Index of the row that Tab comes to. */
  active: number;
  focusActive: () => void;
  /** Focuses the row that stands there once the list has changed, as after a removal. */
  focusAfterChange: () => void;
  onRowFocus: (draft: DraftSummary) => void;
  /** Moves by arrows, pages and ends; true when the key was one of them. */
  onMove: (event: KeyboardEvent) => boolean;
};

/** The row that stands where the focus was: the same draft, or its place when it has gone. */
function useActive(drafts: readonly DraftSummary[]) {
  const [place, setPlace] = useState({ id: "", index: 0 });
  const found = drafts.findIndex((draft) => draft.id === place.id);
  const active = found >= 0 ? found : clamp(place.index, drafts.length - 1);
  return { active, setPlace };
}

/**
 * Once asked, waits until the list is another one; if the focus went with its row, puts it
 * back; with the last row it goes to the screen, so that the keyboard stays there.
 */
function useFocusAfterChange(drafts: readonly DraftSummary[], focus: () => void): () => void {
  const asked = useRef<readonly DraftSummary[]>(undefined);
  useLayoutEffect(() => {
    if (asked.current === undefined || asked.current === drafts) return;
    asked.current = undefined;
    if (document.activeElement === document.body) focus();
  });
  useEffect(
    () => () => {
      if (asked.current) document.querySelector("main")?.focus();
    },
    [],
  );
  return () => {
    asked.current = drafts;
  };
}

/** One tab stop for the whole list, arrows inside it; the focus survives a change of the list. */
export function useRoving(drafts: readonly DraftSummary[]): Roving {
  const list = useRef<HTMLUListElement>(null);
  const { active, setPlace } = useActive(drafts);
  const focusActive = () => rowsOf(list.current)[active]?.focus();
  const focusAfterChange = useFocusAfterChange(drafts, focusActive);

  const onRowFocus = (draft: DraftSummary) =>
    setPlace({ id: draft.id, index: drafts.indexOf(draft) });
  const onMove = (event: KeyboardEvent): boolean => {
    const step = STEPS[event.key];
    if (!step) return false;
    event.preventDefault();
    const last = drafts.length - 1;
    rowsOf(list.current)[clamp(step(active, last), last)]?.focus();
    return true;
  };
  return { list, active, focusActive, focusAfterChange, onRowFocus, onMove };
}
