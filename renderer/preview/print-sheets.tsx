import { createPortal } from "react-dom";
import type { Page } from "../../document/layout/pages.ts";
import { PageContent } from "./page-svg.tsx";

/** A page that lies across is turned to the left, as it is bound (HD05 IV.4.1). */
function turned({ width, height }: Page): { box: string; turn?: string } {
  if (width <= height) return { box: `0 0 ${width} ${height}` };
  return { box: `0 0 ${height} ${width}`, turn: `translate(0 ${width}) rotate(-90)` };
}

function PrintSheet({ page }: { page: Page }) {
  const { box, turn } = turned(page);
  return (
    <svg className="vk-sheet" viewBox={box} aria-hidden="true">
      <g transform={turn}>
        <PageContent page={page} />
      </g>
    </svg>
  );
}

/** Every page on a sheet of its own, for the printer only. */
export const PrintSheets = ({ pages }: { pages: readonly Page[] }) =>
  createPortal(
    <div className="vk-sheets">
      {pages.map((page, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
        <PrintSheet key={i} page={page} />
      ))}
    </div>,
    document.body,
  );
