import type { Document } from "../../../document/model.ts";
import { attribute, Ooxml, type Resolved, textOf, type Xml } from "../read-ooxml.test-help.ts";
import { ketLuan } from "../sample.test-help.ts";
import { type DraftMark, writeDocx } from "./write-docx.ts";

export const CLEAN: DraftMark = { kind: "clean" };

/** A document written and taken apart again. */
export const write = async (document: Document, mark: DraftMark = CLEAN): Promise<Ooxml> =>
  new Ooxml(await writeDocx(document, ketLuan, mark));

export const texts = (of: Xml[]): string[] => of.map(textOf);

/** 14 points, upright, regular, but for what is different. */
export const look = (different: Partial<Resolved>): Resolved => ({
  size: 14,
  bold: false,
  italic: false,
  underline: false,
  ...different,
});

export const alignment = (docx: Ooxml, paragraph: Xml): string | undefined =>
  attribute(docx.paragraphProperty(paragraph, "w:jc"), "w:val");
