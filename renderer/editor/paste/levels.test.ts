import { Editor, Transforms } from "slate";
import { beforeAll, describe, expect, test } from "vitest";
import { countingIds, document, paragraph } from "../../../document/build.ts";
import { excerptOf } from "../../../document/excerpt/excerpt.ts";
import { excerptHtml } from "../../../document/excerpt/excerpt-html.ts";
import { excerptText } from "../../../document/excerpt/excerpt-text.ts";
import { type Block, type Document, isTable } from "../../../document/model.ts";
import { numberBlocks } from "../../../document/numbering.ts";
import { profileOf } from "../../../document/profiles/choose.ts";
import { profiles } from "../../../document/profiles/profiles.fixture.ts";
import { type Shipped, shipped } from "../../../document/shipped.fixture.ts";
import type { Scheme } from "../../../document/template.ts";
import { bodyOf, createDocumentEditor } from "../document-editor.ts";
import { withTableRoom } from "../tables/table-room.ts";
import type { Clip } from "./clip.ts";
import { loadPageReader, Pasting } from "./pasting.ts";

beforeAll(() => loadPageReader());

/** The body that a blank draft has after a paste. */
function pasted(clip: Partial<Clip>, scheme: Scheme): Block[] {
  const newId = countingIds("n");
  const editor = createDocumentEditor(scheme, newId);
  editor.children = [paragraph("p", "")];
  withTableRoom(editor, () => document(bodyOf(editor)), profiles);
  const pasting = new Pasting(editor, scheme, newId);
  Transforms.select(editor, Editor.start(editor, []));
  pasting.paste({ fragment: "", html: "", text: "", ...clip }, "structured");
  return bodyOf(editor);
}

/** An annex begins to count anew: only the body proper is pasted. */
function bodyProper({ example, template }: Shipped): Document {
  const at = example.body.findIndex((block) => block.type === "annex");
  const body = at < 0 ? example.body : example.body.slice(0, at);
  return { ...example, body, labels: example.labels ?? {}, template: template.id };
}

function printed(shipped: Shipped) {
  const document = bodyProper(shipped);
  const { template } = shipped;
  const editor = createDocumentEditor(template.numbering, countingIds("n"));
  editor.children = document.body;
  const profile = profileOf(document, profiles);
  const ends = [Editor.start(editor, []), Editor.end(editor, [])] as const;
  return excerptOf({ document, template, profile }, ends);
}

const inHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The numbers and words of the labels, however they are closed: "I-" is "I.". */
const labelsOf = (body: readonly Block[], scheme: Scheme, chosen?: Document["labels"]) =>
  numberBlocks(body, scheme, chosen).flatMap((label) => label?.replace(/[.)-]$/u, "") ?? []);

/** Paragraphs of a list as Word puts them on the clipboard: the label is drawn, all on one level. */
function wordList({ example, template }: Shipped): string {
  const labels = numberBlocks(example.body, template.numbering, example.labels);
  const paragraphs = example.body.map((block, index) => {
    if (isTable(block)) return "";
    const words = inHtml(block.children.map((t) => t.text).join("")).replaceAll("\n", "<br>");
    if (labels[index] === undefined) return `<p class=MsoNormal>${words}</p>`;
    return (
      "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>" +
      `<span style='mso-list:Ignore'>${labels[index]}<span style='font:7.0pt "Times New Roman"'>` +
      `&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}</p>`
    );
  });
  return paragraphs.join("\n");
}

describe.each(shipped)("the body of the example of $id keeps its labels", (type) => {
  const { numbering } = type.template;
  const document = bodyProper(type);
  const expected = labelsOf(document.body, numbering, document.labels);

  test("as text", () => {
    const body = pasted({ text: excerptText(printed(type)) }, numbering);
    expect(labelsOf(body, numbering)).toEqual(expected);
  });

  test("as HTML of paragraphs", () => {
    const body = pasted({ html: excerptHtml(printed(type)) }, numbering);
    expect(labelsOf(body, numbering)).toEqual(expected);
  });

  test("as lists of Word", () => {
    const html = wordList({ ...type, example: document });
    expect(labelsOf(pasted({ html }, numbering), numbering)).toEqual(expected);
  });
});
