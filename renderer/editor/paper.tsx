import { FluentProvider } from "@fluentui/react-components";
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { PAGE_ZOOM } from "../../bridge/preferences.ts";
import type { Setting } from "../../document/model.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { changePreferences } from "../preferences.ts";
import { lightTheme } from "../ui/theme.ts";
import { usePreferences } from "../use-preferences.ts";
import { words } from "../words.ts";
import { measures } from "./measures.ts";

/** Room that the desk keeps at both sides of the page together, CSS pixels. */
const DESK_EDGES = 48;
const CSS_PIXELS_PER_MM = 96 / 25.4;

/** How much the page must shrink to stand whole on a narrow desk; never more than 1. */
function useFit(desk: RefObject<HTMLElement | null>, pageWidth: number): number {
  const [fit, setFit] = useState(1);
  useEffect(() => {
    if (!desk.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = (entry?.contentRect.width ?? 0) - DESK_EDGES;
      setFit(Math.min(1, room / (pageWidth * CSS_PIXELS_PER_MM)));
    });
    observer.observe(desk.current);
    return () => observer.disconnect();
  }, [desk, pageWidth]);
  return fit;
}

const STEP = 0.1;

/** Ctrl and the wheel draw the page larger or smaller. */
function useWheelZoom(desk: RefObject<HTMLElement | null>, zoom: number): void {
  useEffect(() => {
    const { current } = desk;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const wanted = Math.round((zoom - Math.sign(event.deltaY) * STEP) * 10) / 10;
      const { least, most } = PAGE_ZOOM;
      changePreferences({ pageZoom: Math.min(Math.max(wanted, least), most) });
    };
    current?.addEventListener("wheel", onWheel, { passive: false });
    return () => current?.removeEventListener("wheel", onWheel);
  }, [desk, zoom]);
}

/** The paper stays white in the dark, so what stands on it is drawn for light; its type is its own. */
const AS_THE_PAGE: CSSProperties = { background: "transparent", color: "inherit", font: "inherit" };

type PaperProps = {
  profile: Profile;
  setting: Setting | undefined;
  marks: ReactNode;
  children: ReactNode;
};

/** The white page on the desk; `marks` lie over it, where its zoom does not reach. */
export function Paper({ profile, setting, marks, children }: PaperProps) {
  const desk = useRef<HTMLElement>(null);
  const fit = useFit(desk, profile.page.width);
  const { pageZoom } = usePreferences();
  const zoom = pageZoom === "fit" ? fit : pageZoom;
  useWheelZoom(desk, zoom);
  return (
    <main className="vk-desk" data-region="page" aria-label={words.editor.page} ref={desk}>
      <div className="vk-desk-content">
        <div className="vk-paper" style={{ ...measures(profile, setting), zoom }}>
          <FluentProvider theme={lightTheme} style={AS_THE_PAGE}>
            <div className="vk-paper-content">{children}</div>
          </FluentProvider>
        </div>
        {marks}
      </div>
    </main>
  );
}
