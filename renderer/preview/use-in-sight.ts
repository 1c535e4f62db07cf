import { type RefObject, useEffect, useState } from "react";

/**
 * Whether an element is in sight of its scrolling pane, or near: what is not need not be drawn.
 * Once drawn it stays while it is near.
 */
export function useInSight(
  element: RefObject<Element | null>,
  pane: RefObject<Element | null>,
): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setInSight(entries.at(-1)?.isIntersecting ?? false),
      { root: pane.current, rootMargin: "100% 0px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, pane]);
  return inSight;
}
