import type { RunningApp } from "./app.ts";

export type Clip = { html?: string; text?: string };

/** Puts something on the system's clipboard, as another program does. */
export const copy = ({ electron }: RunningApp, clip: Clip): Promise<void> =>
  electron.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    const given = { ...(html && { html }), ...(text && { text }) };
    const item = { ...(html && { "text/html": html }), ...(text && { "text/plain": text }) };
    // Electron 33, on which the tests run here, has no such items yet, and takes an object.
    const write = clipboard.write.bind(clipboard) as (data: unknown) => unknown;
    await write(ClipboardItem ? [new ClipboardItem(item)] : given);
  }, clip);

/** What other programs read from the system's clipboard. */
export const onClipboard = ({ electron }: RunningApp): Promise<Required<Clip>> =>
  electron.evaluate(async ({ clipboard, ClipboardItem }) => {
    const text = await clipboard.readText();
    // Electron 33 reads each type by a method of its own.
    const old = clipboard as unknown as { readHTML: () => string };
    if (!ClipboardItem) return { html: old.readHTML(), text };
    const [item] = await clipboard.read();
    const blob = item?.types.includes("text/html") ? await item.getType("text/html") : undefined;
    return { html: (await blob?.text()) ?? "", text };
  });
