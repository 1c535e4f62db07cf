import {
  type CSSProperties,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Page } from "../../document/layout/pages.ts";
import type { Command } from "../commands/command.ts";
import { useCommands } from "../commands/use-commands.ts";
import { words } from "../words.ts";
import { PageFrame } from "./page-frame.tsx";
import { type PreviewActs, PreviewBar } from "./preview-bar.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { useDesk } from "./use-desk.ts";
import { GAP, rowWidth, scaleOf, type Zoom } from "./zoom.ts";
import "./preview.css";

type PreviewProps = PreviewActs & { pages: readonly Page[] };

/** What the keys of a reader move, in the pages and outside of menus and sheets. */
function useReadingKeys(screen: RefObject<HTMLElement | null>, acts: Record<string, () => void>) {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      // A notice that went took the focus with it: the keys are still those of the pages.
      const here = target === document.body || screen.current?.contains(target as Node);
      const act = latest.current[key];
      if (event.defaultPrevented || !here || !act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [screen]);
}

/** What can be done with the pages. */
const pageCommands = ({ onBack, onPrint, onPdf, onDocx }: PreviewActs): Command[] => [
  {
    id: "print",
    group: "document",
    name: words.preview.printPages,
    keys: ["Ctrl+P"],
    run: onPrint,
  },
  { id: "export-pdf", group: "document", name: words.preview.pdfHint, run: onPdf },
  { id: "export-docx", group: "document", name: words.preview.docxHint, run: onDocx },
  { id: "leave-preview", group: "view", name: words.preview.leave, run: onBack },
];

/** The real pages, as they print. */
export function Preview({ pages, ...acts }: PreviewProps) {
  const [zoom, setZoom] = useState<Zoom>("two");
  const { scale, ...desk } = useDesk((room) => scaleOf(zoom, pages, room));
  const { pane } = desk;
  const screen = useRef<HTMLDivElement>(null);
  useCommands(pageCommands(acts));
  useReadingKeys(screen, {
    Escape: acts.onBack,
    PageDown: () => desk.turn(true),
    PageUp: () => desk.turn(false),
    Home: () => desk.goTo(1),
    End: () => desk.goTo(pages.length),
  });
  const row: CSSProperties = { gap: GAP, padding: GAP, width: rowWidth(pages, scale, desk.room) };
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
        <main
          className="vk-preview-desk"
          data-region="pages"
          ref={pane}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls takes the keys
          tabIndex={0}
          aria-label={words.preview.pages}
        >
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
