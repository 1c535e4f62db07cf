import { Button, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { PAGE_ZOOMS } from "../../bridge/preferences.ts";
import { changePreferences } from "../preferences.ts";
import { Menu, MenuItemRadio } from "../ui/menu.tsx";
import { usePreferences } from "../use-preferences.ts";
import { words } from "../words.ts";

const text = words.look;
const FIT = "fit";

/** How large the page is drawn, and the way to change it. */
export function ZoomMenu() {
  const { pageZoom } = usePreferences();
  const shown = pageZoom === FIT ? text.fit : text.percent(pageZoom);
  const choose = (chosen: string | undefined) =>
    changePreferences({ pageZoom: chosen === FIT || !chosen ? FIT : Number(chosen) });
  return (
    <Menu
      checkedValues={{ zoom: [String(pageZoom)] }}
      onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          aria-label={text.pageZoomOf(shown)}
          title={text.pageZoom}
        >
          {shown}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="zoom" value={FIT}>
            {text.fit}
          </MenuItemRadio>
          {PAGE_ZOOMS.map((zoom) => (
            <MenuItemRadio key={zoom} name="zoom" value={String(zoom)}>
              {text.percent(zoom)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
