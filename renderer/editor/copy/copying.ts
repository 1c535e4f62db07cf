import { type Editor, Range } from "slate";
import { excerptOf } from "../../../document/excerpt/excerpt.ts";
import { excerptHtml } from "../../../document/excerpt/excerpt-html.ts";
import { excerptText } from "../../../document/excerpt/excerpt-text.ts";
import type { Document } from "../../../document/model.ts";
import { type Profiles, profileOf } from "../../../document/profiles/choose.ts";
import type { Template } from "../../../document/template.ts";
import { FRAGMENT } from "../paste/clip.ts";
import { encodeFragment } from "../paste/read-fragment.ts";

/** What the paper on the screen is printed with. */
type Setting = { template: Template; profiles: Profiles };

/**
 * The one way out of the body for what is copied, cut or dragged: a piece of a document for this
 * app, and for every other program a page of HTML and text that read as the paper prints.
 */
export function withCopying(editor: Editor, read: () => Document, setting: Setting): void {
  const { template, profiles } = setting;
  editor.setFragmentData = (carrier: Pick<DataTransfer, "setData">) => {
    const { selection } = editor;
    if (!selection || Range.isCollapsed(selection)) return;
    const document = read();
    const paper = { document, template, profile: profileOf(document, profiles) };
    const excerpt = excerptOf(paper, Range.edges(selection));
    carrier.setData(FRAGMENT, encodeFragment(excerpt.blocks));
    carrier.setData("text/html", excerptHtml(excerpt));
    carrier.setData("text/plain", excerptText(excerpt));
  };
}
