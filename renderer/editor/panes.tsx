import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { PANE } from "../../bridge/preferences.ts";
import { changePreferences } from "../preferences.ts";
import { usePreferences } from "../use-preferences.ts";
import { words } from "../words.ts";

type PanesProps = {
  /** What stands at the left; absent while it is folded away. */
  left: ReactNode;
  children: ReactNode;
};

/** The page, with a pane at its left whose width is the writer's and is remembered. */
export function Panes({ left, children }: PanesProps) {
  const { outlineWidth } = usePreferences();
  return (
    <Group className="vk-panes" orientation="horizontal">
      {left && (
        <>
          <Panel
            id="outline-pane"
            className="vk-pane"
            defaultSize={outlineWidth}
            minSize={PANE.least}
            maxSize={PANE.most}
            groupResizeBehavior="preserve-pixel-size"
            onResize={({ inPixels }, _id, before) => {
              if (before) changePreferences({ outlineWidth: Math.round(inPixels) });
            }}
          >
            {left}
          </Panel>
          <Separator className="vk-separator" aria-label={words.look.outlineWidth} />
        </>
      )}
      <Panel id="page-pane" className="vk-pane">
        {children}
      </Panel>
    </Group>
  );
}
