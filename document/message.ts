import { z } from "zod";

/** The parts around the body that a message can point at. */
export const PART_NAMES = [
  "issuer",
  "number",
  "placeDate",
  "subject",
  "addressees",
  "recipients",
  "signature",
  "cosigners",
  "confirmation",
  "marks",
  "drafter",
  "contact",
] as const;
export type PartName = (typeof PART_NAMES)[number];

const placeSchema = z.union([
  z.strictObject({ part: z.enum(PART_NAMES) }),
  z.strictObject({ block: z.string() }),
]);

/** A problem with a place: the one language of import, checks and templates. */
export const messageSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** For the writer, in Vietnamese. */
  text: z.string(),
  /** Section of the guideline the rule comes from, such as "HD05 I.3.2.2". */
  source: z.string().optional(),
  place: placeSchema.optional(),
});

export type Message = z.infer<typeof messageSchema>;
export type Place = z.infer<typeof placeSchema>;

/**
 * Messages with keys for a list on the screen: one rule may be broken in many places, and say the
 * same of two of them. A message keeps its key while others come and go.
 */
export function withKeys(messages: readonly Message[]): { key: string; message: Message }[] {
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const same = `${message.rule} ${message.text} ${JSON.stringify(message.place ?? "")}`;
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    return { key: `${same} ${times}`, message };
  });
}
