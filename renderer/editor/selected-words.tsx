import { useEffect, useState } from "react";
import { Range } from "slate";
import { useSlateSelector, useSlateStatic } from "slate-react";
import { words } from "../words.ts";
import type { PageLayout } from "./page-layout.ts";
import { pageOfPoint } from "./page-place.tsx";
import { countSelectedWords } from "./selection-count.ts";

/** The selection must rest so long before it is counted; milliseconds. */
const REST_MS = 120;

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
      const count = words.selection.words(countSelectedWords(editor, selection));
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
