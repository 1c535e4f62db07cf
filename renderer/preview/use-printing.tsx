import { type ReactNode, useState } from "react";
import type { PrintOutcome } from "../../bridge/shell.ts";
import type { Page } from "../../document/layout/pages.ts";
import { printWindow } from "../api.ts";
import { type NoticeAction, useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { PrintSheets } from "./print-sheets.tsx";

const FACES = ["", "bold", "italic", "italic bold"];

/** The letters of every face, so that no sheet is printed in another type. */
async function loadType(pages: readonly Page[]): Promise<void> {
  const runs = pages.flatMap((page) => page.lines.flatMap((line) => line.runs));
  const letters = [...new Set(runs.flatMap((run) => [...run.text]))].join("");
  const fonts = FACES.map((face) => `${face} 14px Tinos`);
  if (runs.some(({ face }) => face === "signs")) fonts.push('14px "DejaVu Sans"');
  await Promise.all(fonts.map((font) => document.fonts.load(font, letters)));
}

/** Two pictures later what React was told to draw is there. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const text = words.print;

/**
 * Prints pages, one on each sheet. Answers the sheets to render while they are printed, and how to
 * begin; `toPdf` is offered where no printer takes them.
 */
export function usePrinting(
  pages: readonly Page[],
  toPdf: () => void,
): { sheets: ReactNode; print: () => Promise<void> } {
  const [printing, setPrinting] = useState(false);
  const notify = useNotify();
  const tell = (outcome: PrintOutcome) => {
    const actions: NoticeAction[] = [{ label: text.toPdf, run: toPdf }];
    if (outcome === "printed") notify({ intent: "success", title: text.printed });
    if (outcome === "no-printer")
      notify({
        intent: "warning",
        title: text.noPrinter,
        body: text.noPrinterBody,
        actions,
        sticky: true,
      });
    if (outcome === "failed")
      notify({ intent: "error", title: text.failed, body: text.failedBody, actions });
  };
  const print = async () => {
    if (printing) return;
    setPrinting(true);
    await loadType(pages);
    await drawn();
    const outcome = await printWindow();
    setPrinting(false);
    tell(outcome);
  };
  return { sheets: printing && <PrintSheets pages={pages} />, print };
}
