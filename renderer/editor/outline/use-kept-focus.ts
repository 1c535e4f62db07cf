import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { TreeRow } from "./tree.ts";
import { rowIdOf } from "./use-tree-keys.ts";

/** The element of a row. */
export const rowElement = (tree: HTMLElement | null, id: string): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;

/**
 * Which row of the tree has the focus. A section that moves takes it along, though its row is
 * drawn anew elsewhere; one that goes leaves it to the row that comes to stand in its place.
 */
export function useKeptFocus(tree: RefObject<HTMLElement | null>, rows: readonly TreeRow[]) {
  const [active, setActive] = useState<string>();
  const last = useRef<{ id: string; index: number }>(undefined);
  const focus = (id: string) => rowElement(tree.current, id)?.focus();
  useLayoutEffect(() => {
    if (!last.current) return;
    const { id, index } = last.current;
    const now = rows.findIndex((row) => row.entry.id === id);
    if (now >= 0) last.current.index = now;
    if (document.activeElement !== document.body) return;
    const kept = rows[now >= 0 ? now : Math.min(index, rows.length - 1)]?.entry.id;
    if (kept !== undefined) rowElement(tree.current, kept)?.focus();
  }, [tree, rows]);
  const onFocus = ({ target }: FocusEvent) => {
    const id = rowIdOf(target);
    if (id === undefined) return;
    setActive(id);
    last.current = { id, index: rows.findIndex((row) => row.entry.id === id) };
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (tree.current?.contains(relatedTarget)) return;
    setActive(undefined);
    // Focus that goes nowhere was lost with its row.
    if (relatedTarget) last.current = undefined;
  };
  return { active, focus, onFocus, onBlur };
}
