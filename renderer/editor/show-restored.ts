import { flushSync } from "react-dom";
import type { Frame } from "../../document/patch.ts";
import type { Session } from "../session/session.ts";

/** The field of the page that is being written in. */
function fieldInUse(): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.matches(".vk-field")
    ? activeElement
    : undefined;
}

/**
 * Puts a frame of the history back on the page. The field that is being written in shows what the
 * browser wrote until it is left: it is left for a moment, and the cursor stands at its end then.
 */
export function showRestored(session: Session, frame: Frame): void {
  const field = fieldInUse();
  field?.blur();
  flushSync(() => session.setFrame(() => frame));
  if (!field?.isConnected) return;
  field.focus();
  window.getSelection()?.selectAllChildren(field);
  window.getSelection()?.collapseToEnd();
}
