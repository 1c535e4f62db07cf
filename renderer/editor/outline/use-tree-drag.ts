import {
  draggable,
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachInstruction,
  extractInstruction,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item";
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { SectionPlace } from "../../../document/sections.ts";
import type { SectionActs } from "../section-acts.ts";
import { rowIdOf } from "./use-tree-keys.ts";

/** Where a dragged section would go, and where the sign of it is drawn; pixels within the tree. */
export type Drop = {
  target: string;
  place: SectionPlace;
  refused: boolean;
  top: number;
  height: number;
  left: number;
};

const PLACES: Record<string, SectionPlace> = {
  "reorder-above": "above",
  "reorder-below": "below",
  "make-child": "inside",
};

/** How far in one level stands; pixels. */
const INDENT = 12;

const rowAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[role=treeitem]") ?? null;

type Input = Parameters<typeof attachInstruction>[1]["input"];

/** The instruction for the row under the pointer: above it, below it, into it. */
function dataAt(input: Input) {
  const element = rowAt(input.clientX, input.clientY);
  if (!element) return {};
  return attachInstruction(
    { row: element.dataset.id },
    {
      element,
      input,
      currentLevel: Number(element.dataset.depth),
      indentPerLevel: INDENT,
      mode: element.ariaExpanded === "true" ? "expanded" : "standard",
    },
  );
}

function dropOf(
  tree: HTMLElement,
  { source, self }: ElementDropTargetEventBasePayload,
  acts: SectionActs,
): Drop | undefined {
  const instruction = extractInstruction(self.data);
  if (!instruction || instruction.type === "instruction-blocked") return undefined;
  const place = PLACES[instruction.type];
  const target = self.data.row;
  const row = tree.querySelector(`[data-id="${CSS.escape(String(target))}"]`);
  const section = source.data.section;
  if (!place || !row || typeof target !== "string" || typeof section !== "string") return undefined;
  if (section === target) return undefined;
  const { top, height } = row.getBoundingClientRect();
  return {
    target,
    place,
    refused: !acts.mayPlace(section, target, place),
    top: top - tree.getBoundingClientRect().top,
    height,
    left: INDENT * (instruction.currentLevel + 1),
  };
}

const sameDrop = (a: Drop | undefined, b: Drop | undefined): boolean =>
  a?.target === b?.target && a?.place === b?.place;

/**
 * Sections are dragged in the tree. Only the row under the pointer is made draggable: a tree of
 * thousands of rows costs nothing for it.
 */
export function useTreeDrag(tree: RefObject<HTMLElement | null>, acts: SectionActs) {
  const [drop, setDrop] = useState<Drop>();
  const armed = useRef<{ id: string; disarm: () => void }>(undefined);
  useEffect(() => {
    const element = tree.current;
    if (!element) return undefined;
    const show = (next: Drop | undefined) => setDrop((now) => (sameDrop(now, next) ? now : next));
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.section === "string",
      getData: ({ input }) => dataAt(input),
      onDrag: (event) => show(dropOf(element, event, acts)),
      onDragLeave: () => show(undefined),
      onDrop: (event) => {
        show(undefined);
        const made = dropOf(element, event, acts);
        if (made) acts.place(String(event.source.data.section), made.target, made.place);
      },
    });
  }, [tree, acts]);
  useEffect(() => () => armed.current?.disarm(), []);
  const arm = ({ target }: PointerEvent) => {
    const id = rowIdOf(target);
    const element = target instanceof Element && target.closest<HTMLElement>("[role=treeitem]");
    if (!element || id === undefined || (armed.current?.id === id && element.draggable)) return;
    armed.current?.disarm();
    const disarm = draggable({ element, getInitialData: () => ({ section: id }) });
    armed.current = { id, disarm };
  };
  return { drop, arm };
}
