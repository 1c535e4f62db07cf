import type { IXmlableObject } from "docx";
import type { FlowRun } from "../../../document/flow/flow.ts";
import { styleId } from "./style-ids.ts";

/** An element without content. */
const ON: IXmlableObject = {};

export const value = (val: string | number): IXmlableObject => ({ _attr: { "w:val": val } });

/** An element with nothing but attributes. */
const SPECIAL: Readonly<Record<string, IXmlableObject>> = {
  "\n": { "w:br": ON },
  "\t": { "w:tab": ON },
  "\u2011": { "w:noBreakHyphen": ON },
};
const SPECIAL_CHARACTERS = /([\n\t\u2011])/u;

const PRESERVE_SPACE: IXmlableObject = { _attr: { "xml:space": "preserve" } };

const textElement = (text: string): IXmlableObject => ({ "w:t": [PRESERVE_SPACE, text] });

/** Text, with an element of its own for a soft break, a tab and a hyphen that must not break. */
function textElements(text: string): IXmlableObject[] {
  if (!SPECIAL_CHARACTERS.test(text)) return [textElement(text)];
  const parts = text.split(SPECIAL_CHARACTERS).filter((part) => part !== "");
  return parts.map((part) => SPECIAL[part] ?? textElement(part));
}

/** Order of the elements as the schema has it. */
function runProperties({ style, bold, italic, underline }: FlowRun): IXmlableObject[] {
  const properties: IXmlableObject[] = [];
  if (style !== undefined) properties.push({ "w:rStyle": value(styleId(style)) });
  if (bold) properties.push({ "w:b": ON }, { "w:bCs": ON });
  if (italic) properties.push({ "w:i": ON }, { "w:iCs": ON });
  if (underline) properties.push({ "w:u": value("single") });
  return properties.length ? [{ "w:rPr": properties }] : [];
}

const noteReference = (note: number): IXmlableObject => ({
  "w:footnoteReference": { _attr: { "w:id": note } },
});

/** One run as docx's own runs give it when they are written. */
export function runElement(run: FlowRun): IXmlableObject {
  const content = run.note === undefined ? textElements(run.text) : [noteReference(run.note)];
  return { "w:r": [...runProperties(run), ...content] };
}
