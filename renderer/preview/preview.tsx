import { type CSSProperties, type KeyboardEvent, useEffect, useState } from "react";
import type { Page } from "../../document/layout/pages.ts";
import { words } from "../words.ts";
import { PageFrame } from "./page-frame.tsx";
import { type PreviewActs, PreviewBar } from "./preview-bar.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { type Desk, useDesk } from "./use-desk.ts";
import { GAP, scaleOf, type Zoom } from "./zoom.ts";
import "./preview.css";

type PreviewProps = PreviewActs & { pages: readonly Page[] };

/** What the keys of a reader do. What is pressed in a menu of the bar is the menu's. */
function useKeys(desk: Desk, pages: number, { onBack, onPrint }: PreviewActs) {
  const acts: Record<string, () => void> = {
    Escape: onBack,
    PageDown: () => desk.turn(true),
    PageUp: () => desk.turn(false),
    Home: () => desk.goTo(1),
    End: () => desk.goTo(pages),
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target, key, ctrlKey, metaKey } = event;
    if (event.defaultPrevented || !currentTarget.contains(target as Node)) return;
    const prints = (ctrlKey || metaKey) && key.toLowerCase() === "p";
    const act = prints ? onPrint : acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** The real pages, as they print. */
export function Preview({ pages, ...acts }: PreviewProps) {
  const [zoom, setZoom] = useState<Zoom>("two");
  const { scale, ...desk } = useDesk((room) => scaleOf(zoom, pages, room));
  const { pane } = desk;
  const onKeyDown = useKeys(desk, pages.length, acts);
  // Two pages beside each other, not three, however wide the window is.
  const row: CSSProperties = { gap: GAP, padding: GAP, maxWidth: rowWidth(pages, scale) };
  useEffect(() => pane.current?.focus(), [pane]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the whole screen
    <div className="vk-preview" onKeyDown={onKeyDown}>
      <PreviewBar
        {...acts}
        {...desk}
        pages={pages.length}
        zoom={zoom}
        scale={scale}
        onZoom={setZoom}
      />
      <div className="vk-panes">
        <Thumbnails pages={pages} current={desk.current} onGo={desk.goTo} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls takes the keys */}
        <main className="vk-preview-desk" ref={pane} tabIndex={0} aria-label={words.preview.pages}>
          <div className="vk-preview-row" style={row}>
            {pages.map((page, i) => (
              <PageFrame
                // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
                key={i}
                page={page}
                number={i + 1}
                pages={pages.length}
                scale={scale}
                pane={pane}
              />
            ))}
          </div>
        </main>
      </div>
    </div>
  );
}

function rowWidth(pages: readonly Page[], scale: number): number {
  const widths = pages.map((page) => (page.width < page.height ? page.width * 2 : page.width));
  return Math.ceil(Math.max(0, ...widths) * scale) + 3 * GAP + 1;
}
