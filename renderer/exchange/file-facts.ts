import type { WrittenFile } from "../../bridge/api.ts";
import type { FileFact, FileFactKind } from "../../document/file-fact.ts";
import { words } from "../words.ts";

const text = words.fileFacts;

/** One line of the sheet. */
export type FactLine = { name: string; value: string; personal: boolean };

const DAYS: readonly FileFactKind[] = ["created", "modified", "printed"];

function valueInWords({ kind, value }: FileFact): string {
  if (DAYS.includes(kind)) return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/u, "$3/$2/$1");
  return kind === "language" && value.startsWith("vi") ? text.vietnamese : value;
}

/** What a file says of itself, in words. */
export const linesOf = (facts: readonly FileFact[]): FactLine[] =>
  facts.map((fact) => ({
    name: text.kind[fact.kind],
    value: valueInWords(fact),
    personal: fact.personal,
  }));

/** What nobody looks for in a PDF is not said to be absent from it. */
const NOT_SOUGHT_IN_PDF: readonly FileFactKind[] = ["hiddenText"];

/** What a file could carry and does not, by the names that people ask for it. */
export function absentFrom({ path, facts }: Pick<WrittenFile, "path" | "facts">): string[] {
  const present = new Set<FileFactKind>(facts.map(({ kind }) => kind));
  const watched: [string, readonly FileFactKind[]][] = Object.entries(text.watched);
  const sought = path.endsWith(".pdf")
    ? watched.filter(([, kinds]) => !kinds.some((k) => NOT_SOUGHT_IN_PDF.includes(k)))
    : watched;
  return sought.filter(([, kinds]) => !kinds.some((k) => present.has(k))).map(([name]) => name);
}
