import type { Document } from "../../../document/model.ts";
import { isRealDate } from "../../../document/parts/place-date.ts";
import type { Template } from "../../../document/template.ts";

/** Stands for the day of a document that is not signed yet: the same document, the same bytes. */
const NO_DATE = "2000-01-01";

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const element = (name: string, text: string, attributes = ""): string =>
  text ? `<${name}${attributes}>${escapeXml(text)}</${name}>` : "";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

const dayOf = ({ date }: Document["parts"]["placeDate"]): string =>
  date !== undefined && isRealDate(date) ? date : NO_DATE;

/**
 * docProps/core.xml: title, subject, issuer as author, language, and the document's own day as
 * time stamps. Never a person, a machine or the clock. Written here because docx stamps the clock
 * and knows no language.
 */
export function coreProperties({ parts }: Document, template: Template): string {
  const subject = oneLine(parts.subject.text);
  const issuer = oneLine(parts.issuer.name);
  const stamp = `${dayOf(parts.placeDate)}T00:00:00Z`;
  const stampType = ' xsi:type="dcterms:W3CDTF"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties ${NAMESPACES}>`,
    element("dc:title", oneLine(`${template.name} ${subject}`)),
    element("dc:subject", subject),
    element("dc:creator", issuer),
    element("cp:lastModifiedBy", issuer),
    element("cp:revision", "1"),
    element("dcterms:created", stamp, stampType),
    element("dcterms:modified", stamp, stampType),
    element("dc:language", "vi-VN"),
    "</cp:coreProperties>",
  ].join("");
}
