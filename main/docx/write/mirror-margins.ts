import type { Document as DocxDocument, IXmlableObject } from "docx";

/** Elements of w:settings that stand before w:mirrorMargins in the schema and that docx writes. */
const BEFORE: ReadonlySet<string> = new Set([
  "_attr",
  "w:displayBackgroundShape",
  "w:embedTrueTypeFonts",
]);

const nameOf = (element: unknown): string =>
  typeof element === "object" && element !== null ? (Object.keys(element)[0] ?? "") : "";

/** w:settings with w:mirrorMargins at its place. */
export function withMirrorMargins(settings: IXmlableObject | undefined): IXmlableObject {
  const content: unknown = settings?.["w:settings"];
  if (!Array.isArray(content)) throw new Error("docx wrote no settings");
  const at = content.findIndex((element) => !BEFORE.has(nameOf(element)));
  return { "w:settings": content.toSpliced(at, 0, { "w:mirrorMargins": {} }) };
}

/**
 * Left and right margins change places on even pages (HD05 IV.4.2). docx has no writer for this
 * setting, so it is put among those that docx writes, as it writes them: no second packing.
 */
export function mirrorMargins(file: DocxDocument): void {
  const settings = file.Settings;
  const prepare = settings.prepForXml.bind(settings);
  settings.prepForXml = (context) => withMirrorMargins(prepare(context));
}
