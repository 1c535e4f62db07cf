import { z } from "zod";
import { type DataProblem, parseData } from "./data-file.ts";
import { isDay } from "./day.ts";
import { BODY_KINDS, CAPACITIES } from "./model.ts";
import { cleanStrings } from "./parse.ts";
import type { Result } from "./result.ts";

/** The format of an organisation that this program writes. */
export const ORGANISATION_FORMAT = 1;

const id = z.string().min(1).max(64);
const line = z.string().max(500);
const day = z.string().refine(isDay, "YYYY-MM-DD");
/** The first and the last day on which an entry holds; absent: for ever in that direction. */
const stretch = { from: day.optional(), to: day.optional() };

/** A body under one name. A body that was renamed is two entries with their days. */
const bodySchema = z.strictObject({
  id,
  kind: z.enum(BODY_KINDS),
  name: line,
  /** The line above the name as it prints (HD05 I.2.2): "Đảng bộ tỉnh Quảng Ngãi". */
  superior: line.optional(),
  /** In numbers: "TU", "VPTU". */
  symbol: z.string().max(40),
  place: line,
  /** The last recipient: "Lưu Văn phòng Tỉnh uỷ". */
  archive: line.optional(),
  contact: z.string().max(2_000).optional(),
  ...stretch,
});

/** Someone who signs for a body, in one way: "T/M Ban Thường vụ, Bí thư" is an entry of its own. */
const signerSchema = z.strictObject({
  id,
  body: id,
  name: line,
  position: line,
  capacity: z.enum(CAPACITIES).optional(),
  /** On whose behalf: "Tỉnh uỷ", "Ban Thường vụ". */
  capacityBody: line.optional(),
  /** A second post: "Trưởng Ban Chỉ đạo". */
  concurrent: line.optional(),
  ...stretch,
});

/** Who usually gets papers. `types`, `bodies`: of these only, by id; absent: of all. */
const usualRecipientSchema = z.strictObject({
  id,
  name: line,
  note: line.optional(),
  /** Stands under "Kính gửi" or "Kính trình" instead. */
  addressee: z.literal(true).optional(),
  types: z.array(z.string().max(64)).min(1).max(100).optional(),
  bodies: z.array(id).min(1).max(200).optional(),
  ...stretch,
});

type WithId = { id: string };
const haveOwnIds = (o: { bodies: WithId[]; signers: WithId[]; recipients: WithId[] }): boolean => {
  const ids = [...o.bodies, ...o.signers, ...o.recipients].map((entry) => entry.id);
  return new Set(ids).size === ids.length;
};

/** The office as papers name it: bodies, signers and usual recipients, each with its days. */
export const organisationSchema = z
  .strictObject({
    format: z.literal(ORGANISATION_FORMAT),
    /** Invented names: a sample that nobody has made their own yet. */
    sample: z.literal(true).optional(),
    bodies: z.array(bodySchema).max(200),
    signers: z.array(signerSchema).max(500),
    recipients: z.array(usualRecipientSchema).max(1_000),
    /** New papers are printed on both sides. */
    twoSided: z.literal(true).optional(),
  })
  .refine(haveOwnIds, "id");

export type Organisation = z.infer<typeof organisationSchema>;
export type Body = Organisation["bodies"][number];
export type Signer = Organisation["signers"][number];
export type UsualRecipient = Organisation["recipients"][number];

/** An office of which nothing is known. */
export const EMPTY_ORGANISATION: Organisation = {
  format: ORGANISATION_FORMAT,
  bodies: [],
  signers: [],
  recipients: [],
};

/** Reads an organisation from unknown JSON, its text made NFC; a wrong one names its first field. */
export const parseOrganisation = (json: unknown): Result<Organisation, DataProblem> =>
  parseData(organisationSchema, cleanStrings(json));

type Stretch = { from?: string | undefined; to?: string | undefined };

/** True when an entry holds on a day, its first and last day included. ISO days compare as text. */
export const inForce = ({ from, to }: Stretch, date: string): boolean =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** The bodies that exist on a day, in the office's order. */
export const bodiesOn = ({ bodies }: Organisation, date: string): Body[] =>
  bodies.filter((body) => inForce(body, date));

/** Who signs for a body on a day, in the office's order. */
export const signersOn = ({ signers }: Organisation, body: string, date: string): Signer[] =>
  signers.filter((signer) => signer.body === body && inForce(signer, date));

const isFor = (ids: readonly string[] | undefined, wanted: string | undefined): boolean =>
  ids === undefined || (wanted !== undefined && ids.includes(wanted));

/** Who usually gets a type of paper on a day from a body: recipients and addressees together. */
export const recipientsFor = (
  { recipients }: Organisation,
  template: string,
  date: string,
  body?: string,
): UsualRecipient[] =>
  recipients.filter((r) => isFor(r.types, template) && isFor(r.bodies, body) && inForce(r, date));
