import { memo, type RefObject, useRef } from "react";
import { lineText } from "../../document/layout/page-text.ts";
import type { Page } from "../../document/layout/pages.ts";
import { words } from "../words.ts";
import { PageSvg } from "./page-svg.tsx";
import { useInSight } from "./use-in-sight.ts";

type PageFrameProps = {
  page: Page;
  /** Counted through the whole paper, from 1. */
  number: number;
  pages: number;
  /** CSS pixels per point. */
  scale: number;
  pane: RefObject<HTMLElement | null>;
};

/** One page on the desk: drawn when it is near, and always there in words for a screen reader. */
export const PageFrame = memo(({ page, number, pages, scale, pane }: PageFrameProps) => {
  const frame = useRef<HTMLElement>(null);
  const inSight = useInSight(frame, pane);
  const size = { width: page.width * scale, height: page.height * scale };
  return (
    <article
      ref={frame}
      className="vk-page"
      style={size}
      data-across={page.width > page.height || undefined}
      aria-label={words.preview.page(number, pages)}
    >
      <div className="vk-page-words">{page.lines.map(lineText).join("\n")}</div>
      {inSight && <PageSvg page={page} />}
    </article>
  );
});
