import { useEffect, useState } from "react";
import { useSlateStatic } from "slate-react";
import { followEdges, type ShownEdge } from "./edge-dragging.ts";

/** The edge between two columns that the pointer is at, or drags, with their shares beside it. */
export function ColumnEdges() {
  const editor = useSlateStatic();
  const [shown, show] = useState<ShownEdge>();
  useEffect(() => followEdges(editor, show), [editor]);
  if (!shown) return null;
  const { said, ...place } = shown;
  return (
    <div className="vk-edge" style={place} aria-hidden>
      {said && <span className="vk-edge-said">{said}</span>}
    </div>
  );
}
