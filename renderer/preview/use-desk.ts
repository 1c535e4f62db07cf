import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { GAP, type Room } from "./zoom.ts";

/** Where the pages lie: the room for them, the page in sight, and how to go to another. */
export type Desk = {
  pane: RefObject<HTMLElement | null>;
  room: Room;
  /** From 1. */
  current: number;
  goTo: (number: number) => void;
  /** One row of pages on or back. */
  turn: (on: boolean) => void;
};

const frames = (pane: HTMLElement): HTMLElement[] => [
  ...pane.querySelectorAll<HTMLElement>(".vk-page"),
];

/** The first page of which more than a little is in sight; `wanted` while it is as good. */
function pageInSight(pane: HTMLElement, wanted: number): number {
  const pages = frames(pane);
  const line = pane.scrollTop + pane.clientHeight / 3;
  const atEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1;
  const top = pages[wanted - 1]?.offsetTop ?? -1;
  if (top >= pane.scrollTop && (top <= line || atEnd)) return wanted;
  const found = pages.findIndex((page) => page.offsetTop + page.offsetHeight > line);
  return found < 0 ? Math.max(1, pages.length) : found + 1;
}

/** The first page of the next row, or of the one before. */
function turned(pane: HTMLElement, from: number, on: boolean): number {
  const tops = frames(pane).map((page) => page.offsetTop);
  const top = tops[from - 1] ?? 0;
  if (on) {
    const next = tops.findIndex((other) => other > top);
    return next < 0 ? tops.length : next + 1;
  }
  const before = tops.findLast((other) => other < top);
  return before === undefined ? 1 : tops.indexOf(before) + 1;
}

function scrollToPage(pane: HTMLElement, number: number): void {
  const page = frames(pane)[number - 1];
  if (page) pane.scrollTop = page.offsetTop - GAP;
}

function useRoom(pane: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 1000, height: 700 });
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return;
    const look = () => setRoom({ width: current.clientWidth, height: current.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [pane]);
  return room;
}

/** The desk; when pages change their size (`scale`) the one in sight stays. */
export function useDesk(scaleIn: (room: Room) => number): Desk & { scale: number } {
  const pane = useRef<HTMLElement>(null);
  const wanted = useRef(1);
  const [current, setCurrent] = useState(1);
  const room = useRoom(pane);
  const scale = scaleIn(room);
  const goTo = useCallback((number: number) => {
    wanted.current = number;
    setCurrent(number);
    if (pane.current) scrollToPage(pane.current, number);
  }, []);
  const turn = useCallback(
    (on: boolean) => pane.current && goTo(turned(pane.current, wanted.current, on)),
    [goTo],
  );
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const look = () => {
      wanted.current = pageInSight(element, wanted.current);
      setCurrent(wanted.current);
    };
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of scale that moves pages
  useLayoutEffect(() => {
    if (pane.current) scrollToPage(pane.current, wanted.current);
  }, [scale]);
  return { pane, room, current, goTo, turn, scale };
}
