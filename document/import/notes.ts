import type { Message, Place } from "../message.ts";

const note =
  (severity: Message["severity"]) =>
  (rule: string, text: string, place?: Place): Message => ({
    rule: `import-${rule}`,
    severity,
    text,
    ...(place && { place }),
  });

/** Said for completeness: nothing needs to be done, or it is plain to see. */
export const info = note("info");
/** The writer should look at it. */
export const warning = note("warning");

/** The first words of a line, for quoting in a message. */
export function quote(line: string): string {
  const words = line.length > 60 ? `${line.slice(0, 57).toWellFormed().trimEnd()}…` : line;
  return `“${words.replaceAll("\n", " ")}”`;
}
