import { type ReactNode, useEffect, useRef } from "react";

/**
 * The closing prints before the first annex, and the annexes are part of the body: where there is
 * one, the closing hangs above it (`page.css`) in room of its own height. Without annexes it
 * follows the body.
 */
export function PlacedClosing({ children }: { children: ReactNode }) {
  const closing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const own = closing.current;
    const page = own?.closest<HTMLElement>(".vk-paper-content");
    if (!own || !page) return;
    const observer = new ResizeObserver(() =>
      page.style.setProperty("--closing-height", `${own.offsetHeight}px`),
    );
    observer.observe(own);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="vk-closing" ref={closing}>
      {children}
    </div>
  );
}
