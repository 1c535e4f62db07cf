import { type Editor, Transforms } from "slate";
import { canonicalJson } from "../../document/canonical.ts";
import type { Block, Document } from "../../document/model.ts";
import { frameOf } from "../../document/patch.ts";
import type { Session } from "../session/session.ts";
import { bodyOf } from "./document-editor.ts";
import { inOneStep } from "./structure.ts";

const isSame = (a: Block | undefined, b: Block | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** How many blocks two bodies begin with alike. */
function sameStart(a: readonly Block[], b: readonly Block[]): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && isSame(a[n], b[n])) n++;
  return n;
}

/**
 * Puts a document in the place of the one on the page: one step, so that it can be taken back. Only
 * the stretch of the body that differs is touched.
 */
export function putBack(editor: Editor, session: Session, document: Document): void {
  const [now, then] = [bodyOf(editor), document.body];
  const start = sameStart(now, then);
  const end = sameStart(now.slice(start).reverse(), then.slice(start).reverse());
  const [gone, come] = [now.slice(start, now.length - end), then.slice(start, then.length - end)];
  inOneStep(editor, () => {
    session.setFrame(() => frameOf(document));
    for (const _ of gone) Transforms.removeNodes(editor, { at: [start] });
    Transforms.insertNodes(editor, structuredClone(come), { at: [start] });
  });
}
