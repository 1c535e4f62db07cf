import type { WebContents } from "electron";
import type { PrintOutcome } from "../../bridge/shell.ts";

/** The sheets bring their own margins, and nothing of the browser's around them. */
const OPTIONS = {
  pageSize: "A4",
  margins: { marginType: "none" },
  printBackground: false,
} as const;

/**
 * Prints what a window shows in print. The system's dialog chooses the printer; where there is none
 * it would only say so in English.
 */
export async function printPages(contents: WebContents): Promise<PrintOutcome> {
  const printers = await contents.getPrintersAsync();
  if (printers.length === 0) return "no-printer";
  return new Promise((resolve) => {
    contents.print(OPTIONS, (done, reason) => resolve(done ? "printed" : outcomeOf(reason)));
  });
}

const outcomeOf = (reason: string): PrintOutcome =>
  /cancel/iu.test(reason) ? "cancelled" : "failed";
