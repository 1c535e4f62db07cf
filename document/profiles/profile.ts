import { z } from "zod";
import { type DataProblem, parseData } from "../data-file.ts";
import { CAPACITIES } from "../model.ts";
import type { Result } from "../result.ts";

const on = z.literal(true).optional();
const points = z.number().min(0).max(200);
const millimetres = z.number().min(0).max(1_000);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How the words of one component are set. `size` and the exact line height `line` in points. */
const lookSchema = z.strictObject({
  size: z.number().min(1).max(72),
  line: z.number().min(1).max(100),
  bold: on,
  italic: on,
  underline: on,
  upper: on,
});

/** The components of the page that have a look of their own (HD36 Phụ lục 3, HD05 Phụ lục 2). */
export const LOOK_NAMES = [
  "title",
  "motto",
  "superior",
  "issuer",
  "star",
  "number",
  "placeDate",
  "letterSubject",
  "draftMark",
  "urgency",
  "secrecy",
  "circulation",
  "typeName",
  "author",
  "subject",
  "subjectNote",
  "rule",
  "addresseesHeading",
  "addressee",
  "basis",
  "body",
  "division",
  "divisionName",
  "authority",
  "position",
  "signerName",
  "confirmation",
  "recipientsHeading",
  "recipient",
  "drafter",
  "contact",
  "annexLabel",
  "annexTitle",
  "annexReference",
  "tableText",
  "note",
  "pageNumber",
] as const;
export type LookName = (typeof LOOK_NAMES)[number];

/** Forms are sentences with names in braces: "Số {number}-{type}/{body}". */
const form = z.string().min(1);

/** What is printed where it differs between guidelines. */
const wordsSchema = z.strictObject({
  /** Top right: one line under which a line of its length is drawn, or two. */
  title: z.string().min(1),
  motto: z.string().min(1).optional(),
  /** Under the issuer: a star, or a line whose length is a share of the issuer's. */
  issuerMark: z.enum(["star", "line"]),
  star: z.string(),
  /** Under the subject: five hyphens, or a line. */
  subjectMark: z.enum(["hyphens", "line"]),
  rule: z.string(),
  number: form,
  /** The number of a letter (công văn). */
  letterNumber: form,
  letterSubject: form,
  addressees: z.strictObject({ letter: form, proposal: form, report: form.optional() }),
  addresseeSeparator: z.string(),
  addresseesEnd: z.string(),
  basisBullet: z.string(),
  basisSeparator: z.string(),
  basisEnd: z.string(),
  /** A capacity without words does not exist under the profile. */
  capacities: z.partialRecord(z.enum(CAPACITIES), z.string().min(1)),
  concurrent: z.string().min(1),
  confirmation: form,
  recipientsHeading: z.string().min(1),
  recipientBullet: z.string(),
  recipientSeparator: z.string(),
  recipientsEnd: z.string(),
  asAbove: z.string(),
  archive: form,
  draftMark: form,
  /** Who drafted, and how many copies there are; "{code}-{copies}" where nothing is said. */
  drafter: form.optional(),
  urgencies: z.record(z.enum(["urgent", "very-urgent", "express"]), z.string().min(1)),
  secrecies: z.record(z.enum(["secret", "top-secret", "absolute"]), z.string().min(1)),
  noMedia: z.string().min(1),
  /** Where it stands: at the foot of the last page, where nothing is said, or under the signature. */
  noMediaPlace: z.enum(["foot", "signature"]).optional(),
  annex: z.string().min(1),
  /** How annexes count where there are several. */
  annexCounting: z.enum(["arabic", "roman"]),
  /** {day}: the day as a citation joins it, {date}: in words. */
  annexReference: form,
  /** How the day of a paper that is cited follows its number: {figures} or {words}. */
  citedDay: form,
});

/**
 * A rule profile: the figures and words of the page that were in force from a date on. Lengths in
 * millimetres, sizes, line heights and room in points. Every figure of the layout comes from here.
 */
export const profileSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** As the interface names it. */
  name: z.string().min(1),
  /** The guideline that every figure here comes from. */
  source: z.string().min(1),
  family: z.enum(["party", "state"]),
  /** First and last day in force; `to` absent: still in force. */
  from: isoDate,
  to: isoDate.optional(),
  font: z.string().min(1),
  page: z.strictObject({
    width: millimetres,
    height: millimetres,
    margin: z.strictObject({
      top: millimetres,
      bottom: millimetres,
      left: millimetres,
      right: millimetres,
    }),
    numberFromTop: millimetres,
    /** Marks at the foot of the last page end so far above the edge. */
    markFromBottom: millimetres,
  }),
  /** First-line indent in millimetres; gap, size and exact line height in points, with their range. */
  body: z.strictObject({
    indent: millimetres,
    gap: points,
    sizes: z.tuple([points, points]),
    lines: z.tuple([points, points]),
  }),
  looks: z.record(z.enum(LOOK_NAMES), lookSchema),
  /** Room above and below the components, points. */
  room: z.strictObject({
    aboveType: points,
    aboveAuthor: points,
    aboveSubject: points,
    belowRule: points,
    aboveAddressees: points,
    belowAddressees: points,
    aboveClosing: points,
    signature: points,
    belowTable: points,
  }),
  /** Weight of the lines under title, issuer and subject, points. */
  lineWeight: points,
  words: wordsSchema,
});

export type Look = z.infer<typeof lookSchema>;
export type Profile = z.infer<typeof profileSchema>;

/** Reads a profile from unknown JSON; a wrong one names its first wrong field. */
export const parseProfile = (json: unknown): Result<Profile, DataProblem> =>
  parseData(profileSchema, json);

/** A form with its names filled in. Unknown names stay as they are. */
export const fillIn = (form: string, names: Readonly<Record<string, string>>): string =>
  form.replace(/\{(\w+)\}/gu, (whole, name: string) => names[name] ?? whole);
