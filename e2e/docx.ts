import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The only DOCX in a folder. */
export function onlyDocx(folder: string): string {
  const names = readdirSync(folder);
  if (names.length !== 1 || !names[0]?.endsWith(".docx"))
    throw new Error(`expected one DOCX, found: ${names}`);
  return join(folder, names[0]);
}

/** The main part of a DOCX as XML. */
export function documentXml(file: string): string {
  const part = unzipSync(readFileSync(file))["word/document.xml"];
  if (!part) throw new Error("no word/document.xml");
  return strFromU8(part);
}

const WORDS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/gu;

/** The words of a DOCX, one paragraph a line. What keeps a line from breaking reads as usual. */
export function docxLines(file: string): string[] {
  const xml = documentXml(file).replaceAll("<w:noBreakHyphen/>", "<w:t>-</w:t>");
  const paragraphs = xml.replaceAll("\u00a0", " ").split("</w:p>");
  return paragraphs
    .map((p) => [...p.matchAll(WORDS)].map(([, words = "-"]) => words).join(""))
    .map((line) => line.replaceAll("\u00a0", " "))
    .filter(Boolean);
}

/** The text that LibreOffice makes of a DOCX by way of PDF, laid out as on paper. */
export function textByLibreOffice(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-pdf-"));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file],
    { stdio: "pipe" },
  );
  const pdf = join(folder, basename(file).replace(/docx$/u, "pdf"));
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
}
