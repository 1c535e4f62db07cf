import { z } from "zod";
import type { Document, Level } from "./model.ts";
import { blockSchema, LEVELS, partsSchema } from "./model.ts";
import { fail, ok, type Result } from "./result.ts";

/** How the opening words of a level are set when they are a heading or a run-in title. */
const LEAD_LOOKS = ["bold", "bold-italic", "italic", "regular"] as const;

/**
 * One level of a numbering scheme. `labels` are the label styles that the level may take, written
 * as the first label of a series ("A.", "I.", "I-", "1.", "1.1.", "a)", "-", "+"); the first is
 * the default.
 */
const schemeLevelSchema = z.strictObject({
  level: z.enum(LEVELS),
  /** What the level is called in the interface. */
  name: z.string().min(1),
  labels: z.array(z.string().min(1)).min(1),
  lead: z.enum(LEAD_LOOKS),
});

const skeletonSchema = z.strictObject({
  parts: partsSchema,
  body: z.array(blockSchema).min(1),
});

/** A document type as data: names, symbol, numbering scheme, skeleton of a new document. */
export const templateSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The type as printed above the subject, in sentence case: "Kết luận". */
  name: z.string().min(1),
  symbol: z.string().min(1),
  /** One sentence for the list of templates. */
  description: z.string(),
  numbering: z.array(schemeLevelSchema).min(1),
  skeleton: skeletonSchema,
});

export type SchemeLevel = z.infer<typeof schemeLevelSchema>;
export type Scheme = readonly SchemeLevel[];
export type Template = z.infer<typeof templateSchema>;

/** What is wrong with a template file: which field, and what was expected. */
export type TemplateProblem = { field: string; expected: string };

/** Reads a template from unknown JSON; a wrong one names its first wrong field. */
export function parseTemplate(json: unknown): Result<Template, TemplateProblem> {
  const parsed = templateSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail({ field: issue?.path.join(".") ?? "", expected: issue?.message ?? "" });
}

/** A new document of this type, without number and date, as the skeleton lays it out. */
export function newDocument(template: Template): Document {
  return { format: 1, template: template.id, ...template.skeleton };
}

/** The depth of a level in a scheme, 0 for its highest; undefined when the scheme has no such level. */
export function depthOf(scheme: Scheme, level: Level): number | undefined {
  const depth = scheme.findIndex((s) => s.level === level);
  return depth < 0 ? undefined : depth;
}
