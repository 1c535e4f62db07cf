import { z } from "zod";

export const caretPlaceSchema = z.strictObject({
  block: z.string().min(1).max(64),
  offset: z.number().int().min(0),
});

/** Where one wrote last in a body: the id of a block, and the letters of it before the cursor. */
export type CaretPlace = z.infer<typeof caretPlaceSchema>;
