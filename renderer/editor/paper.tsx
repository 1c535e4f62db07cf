import { FluentProvider } from "@fluentui/react-components";
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Profile } from "../../document/profiles/profile.ts";
import { lightTheme } from "../ui/theme.ts";
import { words } from "../words.ts";

/** The measures of the rules as CSS variables: the screen invents none of its own. */
function measures({ page, body, looks }: Profile): CSSProperties {
  const variables: Record<`--${string}`, string> = {
    "--page-width": `${page.width}mm`,
    "--page-height": `${page.height}mm`,
    "--margin-top": `${page.margin.top}mm`,
    "--margin-right": `${page.margin.right}mm`,
    "--margin-bottom": `${page.margin.bottom}mm`,
    "--margin-left": `${page.margin.left}mm`,
    "--body-size": `${looks.body.size}pt`,
    "--body-line": `${looks.body.line}pt`,
    "--body-gap": `${body.gap}pt`,
    "--body-indent": `${body.indent}mm`,
    "--party-size": `${looks.title.size}pt`,
    "--type-size": `${looks.typeName.size}pt`,
    "--recipient-size": `${looks.recipient.size}pt`,
  };
  return variables as CSSProperties;
}

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

type PaperProps = { profile: Profile; marks: ReactNode; children: ReactNode };

/** The paper stays white in the dark, so what stands on it is drawn for light; its type is its own. */
const AS_THE_PAGE: CSSProperties = { background: "transparent", color: "inherit", font: "inherit" };

/** The white page on the desk; `marks` lie over it, where its zoom does not reach. */
export function Paper({ profile, marks, children }: PaperProps) {
  const desk = useRef<HTMLElement>(null);
  const zoom = useFit(desk, profile.page.width);
  return (
    <main className="vk-desk" aria-label={words.editor.page} ref={desk}>
      <div className="vk-desk-content">
        <div className="vk-paper" style={{ ...measures(profile), zoom }}>
          <FluentProvider theme={lightTheme} style={AS_THE_PAGE}>
            {children}
          </FluentProvider>
        </div>
        {marks}
      </div>
    </main>
  );
}
