import { useEffect, useState } from "react";
import { useSlateStatic } from "slate-react";
import { keepDraggedCells } from "./cell-dragging.ts";
import { followEdges, type ShownEdge } from "./edge-dragging.ts";

/**
 * What the pointer does in tables: cells are selected, and edges between columns are dragged. Draws
 * the edge that it is at, with the shares of its neighbours.
 */
export function TablePointer() {
  const editor = useSlateStatic();
  const [shown, show] = useState<ShownEdge>();
  useEffect(() => followEdges(editor, show), [editor]);
  useEffect(() => keepDraggedCells(editor), [editor]);
  if (!shown) return null;
  const { said, ...place } = shown;
  return (
    <div className="vk-edge" style={place} aria-hidden>
      {said && <span className="vk-edge-said">{said}</span>}
    </div>
  );
}
