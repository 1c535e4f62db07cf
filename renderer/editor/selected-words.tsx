import { useEffect, useState } from "react";
import { type Editor, Range } from "slate";
import { useSlateSelector, useSlateStatic } from "slate-react";
import { words } from "../words.ts";
import type { PageLayout } from "./page-layout.ts";
import { pageOfPoint } from "./page-place.tsx";
import { countSelectedWords } from "./selection-count.ts";
import { cellsSelectedBy, pathsOf } from "./tables/cell-place.ts";

/** The selection must rest so long before it is counted; milliseconds. */
const REST_MS = 120;

function counted(editor: Editor, selection: Range): string {
  const text = words.selection;
  const count = countSelectedWords(editor, selection);
  const cells = cellsSelectedBy(editor, selection);
  return cells
    ? `${text.cells(pathsOf(cells).length)} · ${text.inCells(count)}`
    : text.words(count);
}

/** "Chọn: 35 chữ · trang 2-3": how much is selected; nothing while nothing is. */
export function SelectedWords({ layout }: { layout: PageLayout }) {
  const editor = useSlateStatic();
  const selection = useSlateSelector((e) =>
    e.selection && Range.isExpanded(e.selection) ? e.selection : null,
  );
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (!selection) {
      setText(undefined);
      return;
    }
    const timer = setTimeout(() => {
      const count = counted(editor, selection);
      const { current } = layout;
      const [first, last] = Range.edges(selection).map((p) =>
        current ? pageOfPoint(editor, current, p) + 1 : 0,
      );
      const pages = first === last ? words.selection.page : words.selection.pages;
      setText(first && last ? `${count} · ${pages(first, last)}` : count);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [editor, layout, selection]);
  return selection && text ? <span data-testid="selected">{text}</span> : null;
}
