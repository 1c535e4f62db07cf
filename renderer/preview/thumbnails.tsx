import { memo, type RefObject, useEffect, useRef } from "react";
import type { Page } from "../../document/layout/pages.ts";
import { words } from "../words.ts";
import { PageSvg } from "./page-svg.tsx";
import { useInSight } from "./use-in-sight.ts";

/** Width of a thumbnail, CSS pixels. */
const WIDTH = 104;

type ThumbnailProps = {
  page: Page;
  number: number;
  current: boolean;
  pane: RefObject<HTMLElement | null>;
  onGo: (number: number) => void;
};

const Thumbnail = memo(({ page, number, current, pane, onGo }: ThumbnailProps) => {
  const button = useRef<HTMLButtonElement>(null);
  const inSight = useInSight(button, pane);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const size = { width: WIDTH, height: (WIDTH * page.height) / page.width };
  return (
    <button
      ref={button}
      type="button"
      aria-label={words.pages.mark(number)}
      aria-current={current ? "page" : undefined}
      onClick={() => onGo(number)}
    >
      <span className="vk-thumbnail" style={size}>
        {inSight && <PageSvg page={page} />}
      </span>
      <span aria-hidden>{number}</span>
    </button>
  );
});

type ThumbnailsProps = {
  pages: readonly Page[];
  /** The page in sight, from 1. */
  current: number;
  onGo: (number: number) => void;
};

/** All pages small, at the left. */
export function Thumbnails({ pages, current, onGo }: ThumbnailsProps) {
  const pane = useRef<HTMLElement>(null);
  return (
    <nav className="vk-thumbnails" ref={pane} aria-label={words.preview.thumbnails}>
      {pages.map((page, i) => (
        <Thumbnail
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name
          key={i}
          page={page}
          number={i + 1}
          current={i + 1 === current}
          pane={pane}
          onGo={onGo}
        />
      ))}
    </nav>
  );
}
