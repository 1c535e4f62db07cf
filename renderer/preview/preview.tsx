import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Page } from "../../document/layout/pages.ts";
import { words } from "../words.ts";
import { PageFrame } from "./page-frame.tsx";
import { type PreviewActs, PreviewBar } from "./preview-bar.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { useDesk } from "./use-desk.ts";
import { GAP, scaleOf, type Zoom } from "./zoom.ts";
import "./preview.css";

type PreviewProps = PreviewActs & { pages: readonly Page[] };

/** What the keys of a reader do. What is pressed in a menu or a sheet over the pages is theirs. */
function useKeys(screen: RefObject<HTMLElement | null>, acts: Record<string, () => void>): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, metaKey } = event;
      // A notice that went took the focus with it: the keys are still those of the pages.
      const here = target === document.body || screen.current?.contains(target as Node);
      const act = latest.current[ctrlKey || metaKey ? `Ctrl+${key.toLowerCase()}` : key];
      if (event.defaultPrevented || !here || !act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [screen]);
}

/** The real pages, as they print. */
export function Preview({ pages, ...acts }: PreviewProps) {
  const [zoom, setZoom] = useState<Zoom>("two");
  const { scale, ...desk } = useDesk((room) => scaleOf(zoom, pages, room));
  const { pane } = desk;
  const screen = useRef<HTMLDivElement>(null);
  useKeys(screen, {
    Escape: acts.onBack,
    "Ctrl+p": acts.onPrint,
    PageDown: () => desk.turn(true),
    PageUp: () => desk.turn(false),
    Home: () => desk.goTo(1),
    End: () => desk.goTo(pages.length),
  });
  // Two pages beside each other, not three, however wide the window is.
  const row: CSSProperties = { gap: GAP, padding: GAP, maxWidth: rowWidth(pages, scale) };
  useEffect(() => pane.current?.focus(), [pane]);
  return (
    <div className="vk-preview" ref={screen}>
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
