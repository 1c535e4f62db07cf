import { z } from "zod";
import { type DataProblem, parseData } from "./data-file.ts";
import type { Document, Level } from "./model.ts";
import { BODY_KINDS, blockSchema, FORMAT, LEVELS, partsSchema } from "./model.ts";
import type { Result } from "./result.ts";

/** How the opening words of a level are set when they are a heading or a run-in title. */
const LEAD_LOOKS = ["bold", "bold-italic", "italic", "regular"] as const;

/**
 * One level of a numbering scheme. `labels` are the label styles that the level may take, written
 * as the first label of a series ("Phần I", "Điều 1.", "A.", "I.", "I-", "1.", "1.1.", "a)", "(i)",
 * "-", "+"); the first is the default.
 */
const schemeLevelSchema = z.strictObject({
  level: z.enum(LEVELS),
  /** What the level is called in the interface. */
  name: z.string().min(1),
  labels: z.array(z.string().min(1)).min(1),
  lead: z.enum(LEAD_LOOKS),
  /** The label is bold even when the words after it are not: "Điều 1.". */
  boldLabel: z.literal(true).optional(),
  /** The label stands on a line of its own in the middle, the name in capitals under it (HD05 I.6.2.4.a). */
  centred: z.literal(true).optional(),
  /** Counts on through the whole document: "Điều". */
  continuous: z.literal(true).optional(),
});

const skeletonSchema = z.strictObject({
  parts: partsSchema,
  body: z.array(blockSchema).min(1),
});

/**
 * How the page opens. `titled`: type and subject in the middle; `letter`: no type, the subject
 * under the number, "Kính gửi" in the middle (công văn).
 */
const FORMS = ["titled", "letter"] as const;

export const TEMPLATE_GROUPS = ["common", "directive", "plan", "report", "administrative"] as const;

/** Who may issue a type: a kind of body, and for committees whether the whole or the standing one. */
const authoritySchema = z.strictObject({
  kind: z.enum(BODY_KINDS),
  /** Absent: both. */
  as: z.enum(["committee", "standing"]).optional(),
});

/** A document type as data: names, symbol, numbering scheme, skeleton of a new document. */
export const templateSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The type as printed above the subject, in sentence case: "Kết luận". */
  name: z.string().min(1),
  symbol: z.string().min(1),
  /** Where a profile has another symbol: {"party-hd36": "QĐi"}. */
  symbols: z.record(z.string(), z.string().min(1)).optional(),
  /** One sentence for the list of templates. */
  description: z.string(),
  group: z.enum(TEMPLATE_GROUPS),
  form: z.enum(FORMS),
  /** Which of the profile's words stands over the addressees; absent: the type has none. */
  addressees: z.enum(["letter", "proposal", "report"]).optional(),
  /** The first recipient is "Như trên". */
  asAbove: z.literal(true).optional(),
  /** Whether the paper must have a number, a subject, a list of recipients; absent: all of them. */
  without: z.array(z.enum(["number", "subject", "recipients"])).optional(),
  /** Ids of the profiles under which the type exists. */
  profiles: z.array(z.string().min(1)).min(1),
  /** Who may issue it, and where that is written. Absent: nothing is known. */
  authority: z
    .strictObject({ source: z.string().min(1), may: z.array(authoritySchema).min(1) })
    .optional(),
  numbering: z.array(schemeLevelSchema).min(1),
  skeleton: skeletonSchema,
});

export type SchemeLevel = z.infer<typeof schemeLevelSchema>;
export type Scheme = readonly SchemeLevel[];
export type Authority = z.infer<typeof authoritySchema>;
export type Template = z.infer<typeof templateSchema>;

/** Reads a template from unknown JSON; a wrong one names its first wrong field. */
export const parseTemplate = (json: unknown): Result<Template, DataProblem> =>
  parseData(templateSchema, json);

/** A new document of this type, without number and date, as the skeleton lays it out. */
export function newDocument(template: Template): Document {
  return { format: FORMAT, template: template.id, ...template.skeleton };
}

/** The depth of a level in a scheme, 0 for its highest; undefined when the scheme has no such level. */
export function depthOf(scheme: Scheme, level: Level): number | undefined {
  const depth = scheme.findIndex((s) => s.level === level);
  return depth < 0 ? undefined : depth;
}
