// Scripts that run in a page that is being launched: each stands alone, as its text is what is sent.

/** Answers when the first frame of the page is painted. */
export function watchBlank(): Promise<number[]> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve([Date.now()]);
      port2.postMessage(undefined);
    });
  });
}

/**
 * Answers when the library with a draft in it is painted, and when the newest draft, opened at
 * once, is painted with the cursor in its body.
 */
export async function watchApp(): Promise<number[]> {
  const appears = (selector: string): Promise<HTMLElement> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = document.querySelector<HTMLElement>(selector);
        if (!found) return;
        observer.disconnect();
        resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true });
      look();
    });
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(Date.now());
        port2.postMessage(undefined);
      });
    });
  const row = await appears("main li button");
  const library = await painted();
  row.click();
  const body = await appears('[role="textbox"][contenteditable="true"]');
  body.focus();
  const ready = await painted();
  if (document.activeElement !== body) throw new Error("The body did not take the focus");
  return [library, ready];
}
