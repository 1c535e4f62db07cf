import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Hands a PDF to a program of poppler and answers what that prints. */
export function readPdf(bytes: Uint8Array, program: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "van-kien-pdf-"));
  const path = join(folder, "tep.pdf");
  writeFileSync(path, bytes);
  const output = program === "pdftotext" ? ["-"] : [];
  try {
    return execFileSync(program, [...options, path, ...output], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of every page of a PDF, as it was written. */
export const pdfPages = (bytes: Uint8Array): string[] =>
  readPdf(bytes, "pdftotext", "-raw").split("\f").slice(0, -1);
