import { useSyncExternalStore } from "react";
import { Editor, type Point } from "slate";
import { useSlateSelector } from "slate-react";
import { words } from "../words.ts";
import { offsetIn } from "./offsets.ts";
import { type LaidOut, type PageLayout, pageAt } from "./page-layout.ts";

/** The index of the page on which a point of the body stands; the first while there is none. */
export function pageOfPoint(editor: Editor, laidOut: LaidOut, point: Point | undefined): number {
  const index = point?.path[0];
  if (!point || index === undefined || !Editor.hasPath(editor, point.path)) return 0;
  return pageAt(laidOut, index, offsetIn(editor, [index], point));
}

/** The pages as they were laid out last; undefined until they first were. */
export const useLaidOut = (layout: PageLayout): LaidOut | undefined =>
  useSyncExternalStore(layout.subscribe, () => layout.current);

/** "Trang 3/10": where the cursor is, and how many pages print. */
export function PagePlace({ layout }: { layout: PageLayout }) {
  const laidOut = useLaidOut(layout);
  const page = useSlateSelector((editor) =>
    laidOut ? pageOfPoint(editor, laidOut, editor.selection?.focus) : 0,
  );
  const text = laidOut ? words.pages.place(page + 1, laidOut.pages.length) : words.pages.counting;
  return <span data-testid="page">{text}</span>;
}
