import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from "@fluentui/react-components";
import {
  ArrowLeft20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  DocumentArrowDown20Regular,
  DocumentPdf20Regular,
  Print20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { words } from "../words.ts";
import { STEPS, shareOf, stepFrom, type Zoom } from "./zoom.ts";

const text = words.preview;

/** What can be done with the pages. */
export type PreviewActs = {
  onBack: () => void;
  onPrint: () => void;
  onPdf: () => void;
  onDocx: () => void;
};

type PreviewBarProps = PreviewActs & {
  current: number;
  pages: number;
  turn: (on: boolean) => void;
  zoom: Zoom;
  /** CSS pixels per point, as shown. */
  scale: number;
  onZoom: (zoom: Zoom) => void;
};

type ActProps = {
  name: string;
  hint?: string;
  icon: ReactElement;
  disabled?: boolean;
  run: () => void;
};

/** A button with its name in words. */
const Act = ({ name, hint = name, icon, run }: ActProps) => (
  <ToolbarButton title={hint} icon={icon} onClick={run}>
    {name}
  </ToolbarButton>
);

/** A button whose picture says enough. */
const Step = ({ name, icon, disabled = false, run }: ActProps) => (
  <ToolbarButton aria-label={name} title={name} icon={icon} disabled={disabled} onClick={run} />
);

/** Back, page, zoom, and what is done with the pages. */
export function PreviewBar(props: PreviewBarProps) {
  const { current, pages, turn, onBack, onPrint, onPdf, onDocx } = props;
  return (
    <Toolbar className="vk-commands" data-region="commands" aria-label={text.commands} size="small">
      <Act name={text.back} hint={text.backHint} icon={<ArrowLeft20Regular />} run={onBack} />
      <ToolbarDivider />
      <Step
        name={text.previous}
        icon={<ChevronUp20Regular />}
        disabled={current <= 1}
        run={() => turn(false)}
      />
      <Step
        name={text.next}
        icon={<ChevronDown20Regular />}
        disabled={current >= pages}
        run={() => turn(true)}
      />
      <span className="vk-page-place" aria-live="polite" data-testid="preview-page">
        {text.place(current, pages)}
      </span>
      <ToolbarDivider />
      <ZoomButtons {...props} />
      <span className="vk-actions">
        <Act name={text.print} hint={text.printHint} icon={<Print20Regular />} run={onPrint} />
        <Act name={text.pdf} hint={text.pdfHint} icon={<DocumentPdf20Regular />} run={onPdf} />
        <Act
          name={text.docx}
          hint={text.docxHint}
          icon={<DocumentArrowDown20Regular />}
          run={onDocx}
        />
      </span>
    </Toolbar>
  );
}

const FITS: Zoom[] = ["two", "one"];
const FIT_NAMES = { two: text.fitTwo, one: text.fitOne };

const nameOf = (zoom: Zoom): string =>
  typeof zoom === "number" ? text.percent(zoom) : FIT_NAMES[zoom];

function ZoomButtons({ zoom, scale, onZoom }: PreviewBarProps) {
  const shown = text.percent(shareOf(scale));
  const choices = [...FITS, ...STEPS];
  const choose = (chosen: string | undefined) => {
    const choice = choices.find((c) => String(c) === chosen);
    if (choice !== undefined) onZoom(choice);
  };
  return (
    <>
      <Step
        name={text.smaller}
        icon={<ZoomOut20Regular />}
        run={() => onZoom(stepFrom(scale, false))}
      />
      <Menu
        checkedValues={{ zoom: [String(zoom)] }}
        onCheckedValueChange={(_event, { checkedItems }) => choose(checkedItems[0])}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" appearance="subtle" aria-label={text.zoom(shown)}>
            {shown}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {choices.map((choice) => (
              <MenuItemRadio key={choice} name="zoom" value={String(choice)}>
                {nameOf(choice)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Step
        name={text.larger}
        icon={<ZoomIn20Regular />}
        run={() => onZoom(stepFrom(scale, true))}
      />
    </>
  );
}
