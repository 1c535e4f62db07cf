import { type KeyboardEvent, type RefObject, useRef } from "react";
import { findTyped, parentOf, type TreeRow } from "./tree.ts";

/** Letters typed within this time of each other are one search; milliseconds. */
const TYPING_MS = 800;

type TreeKeys = {
  rows: readonly TreeRow[];
  focus: (id: string) => void;
  fold: (id: string) => void;
  open: (id: string) => void;
  openMenu: (id: string) => void;
  remove: (id: string) => void;
};

type Step = (rows: readonly TreeRow[], index: number) => number;

const STEPS: Record<string, Step> = {
  ArrowDown: (_rows, index) => index + 1,
  ArrowUp: (_rows, index) => index - 1,
  Home: () => 0,
  End: (rows) => rows.length - 1,
};

/** The row whose element an event comes from. */
export const rowIdOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement>("[role=treeitem]")?.dataset.id
    : undefined;

/** The keys of a tree, as ARIA describes them; letters find a title. */
export function useTreeKeys(keys: TreeKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ words: "", at: 0 });
  return (event) => {
    const id = rowIdOf(event.target);
    const index = keys.rows.findIndex((row) => row.entry.id === id);
    if (id === undefined || index < 0 || event.nativeEvent.isComposing) return;
    const held = event.ctrlKey || event.altKey || event.metaKey;
    const done = held
      ? false
      : plainKey(keys, event, index, id) || findByLetter(keys, event, index, typed);
    if (done) event.preventDefault();
  };
}

function plainKey(keys: TreeKeys, event: KeyboardEvent, index: number, id: string): boolean {
  const { rows } = keys;
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) keys.openMenu(id);
  else if (event.shiftKey) return false;
  else if (event.key === "Enter") keys.open(id);
  else if (event.key === "Delete") keys.remove(id);
  else if (event.key === "ArrowRight" || event.key === "ArrowLeft")
    sideways(keys, event.key, index);
  else {
    const to = STEPS[event.key]?.(rows, index);
    if (to === undefined) return false;
    focusRow(keys, to);
  }
  return true;
}

function focusRow({ rows, focus }: TreeKeys, index: number): void {
  const row = rows[index];
  if (row) focus(row.entry.id);
}

/** Right unfolds, then goes in; left folds, then goes out. */
function sideways(keys: TreeKeys, key: "ArrowRight" | "ArrowLeft", index: number): void {
  const row = keys.rows[index];
  if (!row) return;
  const folds = key === "ArrowRight" ? "closed" : "open";
  if (row.state === folds) keys.fold(row.entry.id);
  else if (key === "ArrowLeft") focusRow(keys, parentOf(keys.rows, index));
  else if (row.state === "open") focusRow(keys, index + 1);
}

function findByLetter(
  keys: TreeKeys,
  event: KeyboardEvent,
  index: number,
  typed: RefObject<{ words: string; at: number }>,
): boolean {
  if (event.key.length !== 1) return false;
  const goesOn = event.timeStamp - typed.current.at < TYPING_MS;
  const words = (goesOn ? typed.current.words : "") + event.key;
  if (words === " ") return false;
  typed.current = { words, at: event.timeStamp };
  focusRow(keys, findTyped(keys.rows, index, words));
  return true;
}
