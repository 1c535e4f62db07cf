import { textWidth } from "../layout/text-width.ts";
import type { Document } from "../model.ts";
import type { Look, LookName, Profile } from "../profiles/profile.ts";
import type { SchemeLevel, Template } from "../template.ts";
import type { FlowStyle, StyleSheet } from "./flow.ts";
import { mmToTwips, pointsToEighths, pointsToTwips } from "./units.ts";

/** Height of the paragraphs that only hold a line or end a page, points. */
const THIN = 2;
/** Room above and below the words of a cell, twips. */
const CELL_ROOM = 40;
/** Left indent of a list of addressees, mm: under the middle of the page. */
const ADDRESSEE_INDENT = 45;

/** Indents on both sides that the words of the document ask for, twips. */
export type Insets = {
  titleLine: number;
  issuerLine: number;
  subjectLine: number;
  subject: number;
};

/** A style of a look: left, no indents, no room. */
function styleOf({ size, line, bold, italic, underline }: Look): FlowStyle {
  return {
    size,
    line: pointsToTwips(line),
    bold: bold === true,
    italic: italic === true,
    ...(underline && { underline }),
    align: "left",
    left: 0,
    right: 0,
    first: 0,
    before: 0,
    after: 0,
    keepNext: false,
  };
}

const centred = (look: Look, room: { before?: number; after?: number } = {}): FlowStyle => ({
  ...styleOf(look),
  align: "centre",
  before: pointsToTwips(room.before ?? 0),
  after: pointsToTwips(room.after ?? 0),
});

/** The looks whose size and line the writer may set within the profile's range (HD05 I.6.2.2). */
function withSetting(look: Look, { setting }: Document, { body }: Profile): Look {
  const within = (value: number, [least, most]: readonly [number, number]): number =>
    Math.min(Math.max(value, least), most);
  return {
    ...look,
    size: within(setting?.size ?? look.size, body.sizes),
    line: within(setting?.line ?? look.line, body.lines),
  };
}

/** Justified, first line indented, exact line spacing, gap between paragraphs (HD05 I.6.2.2). */
const bodyStyle = (look: Look, document: Document, profile: Profile): FlowStyle => ({
  ...styleOf(withSetting(look, document, profile)),
  align: "justified",
  first: mmToTwips(profile.body.indent),
  after: pointsToTwips(Math.max(document.setting?.gap ?? 0, profile.body.gap)),
});

/** A line drawn across a thin paragraph between its indents. */
const lineStyle = (inset: number, profile: Profile, before = THIN / 2): FlowStyle => ({
  ...styleOf({ size: 1, line: THIN }),
  left: inset,
  right: inset,
  before: pointsToTwips(before),
  topLine: pointsToEighths(profile.lineWeight),
});

/** The bullet stands at the margin, further lines under the first word (HD05 I.9). */
function recipientStyle({ looks, words }: Profile): FlowStyle {
  const bullet = textWidth(`${words.recipientBullet} `, "regular", looks.recipient.size);
  const hanging = pointsToTwips(bullet);
  return { ...styleOf(looks.recipient), left: hanging, first: -hanging };
}

function addresseeStyle({ looks }: Profile): FlowStyle {
  const hanging = pointsToTwips(textWidth("- ", "regular", looks.addressee.size));
  return { ...styleOf(looks.addressee), left: mmToTwips(ADDRESSEE_INDENT), first: -hanging };
}

function headStyles(profile: Profile, insets: Insets): Partial<Record<LookName, FlowStyle>> {
  const { looks, room } = profile;
  const { subject: inset } = insets;
  return {
    title: centred(looks.title),
    motto: centred(looks.motto),
    superior: centred(looks.superior),
    issuer: centred(looks.issuer),
    star: centred(looks.star),
    number: centred(looks.number),
    placeDate: centred(looks.placeDate),
    letterSubject: centred(looks.letterSubject, { before: 6 }),
    draftMark: centred(looks.draftMark),
    urgency: centred(looks.urgency),
    secrecy: centred(looks.secrecy),
    circulation: { ...styleOf(looks.circulation), align: "right" },
    typeName: centred(looks.typeName, { before: room.aboveType }),
    author: centred(looks.author, { before: room.aboveAuthor }),
    subject: {
      ...centred(looks.subject, { before: room.aboveSubject }),
      left: inset,
      right: inset,
    },
    subjectNote: centred(looks.subjectNote),
    rule: centred(looks.rule, { after: room.belowRule }),
    addresseesHeading: centred(looks.addressee, {
      before: room.aboveAddressees,
      after: room.belowAddressees,
    }),
    addressee: addresseeStyle(profile),
  };
}

function closingStyles(profile: Profile): Partial<Record<LookName, FlowStyle>> {
  const { looks, room } = profile;
  return {
    authority: centred(looks.authority),
    position: centred(looks.position),
    signerName: centred(looks.signerName, { before: room.signature }),
    confirmation: centred(looks.confirmation, { before: room.aboveClosing }),
    recipientsHeading: styleOf({ ...looks.recipientsHeading, ...{ underline: undefined } }),
    recipient: recipientStyle(profile),
    drafter: { ...styleOf(looks.drafter), before: pointsToTwips(4) },
    contact: centred(looks.contact),
    note: { ...styleOf(looks.note), align: "justified" },
    pageNumber: centred(looks.pageNumber),
  };
}

function annexStyles(profile: Profile): Partial<Record<LookName, FlowStyle>> {
  const { looks, room } = profile;
  return {
    annexLabel: { ...centred(looks.annexLabel), keepNext: true, outline: 0 },
    annexTitle: { ...centred(looks.annexTitle), keepNext: true },
    annexReference: { ...centred(looks.annexReference, { after: room.belowRule }), keepNext: true },
    tableText: { ...styleOf(looks.tableText), before: CELL_ROOM, after: CELL_ROOM },
  };
}

const LEAD_LOOKS: Record<SchemeLevel["lead"], { bold: boolean; italic: boolean }> = {
  bold: { bold: true, italic: false },
  "bold-italic": { bold: true, italic: true },
  italic: { bold: false, italic: true },
  regular: { bold: false, italic: false },
};

/** A level: its heading, its other paragraphs, its run-in titles and its label on its own. */
function levelStyles(level: SchemeLevel, depth: number, body: FlowStyle, profile: Profile) {
  const lead = LEAD_LOOKS[level.lead];
  const heading = { ...body, ...lead, keepNext: true, outline: depth };
  const name = profile.looks.divisionName;
  const middle: FlowStyle = { ...heading, bold: name.bold === true, align: "centre", first: 0 };
  return {
    [`heading-${depth}`]: level.centred ? middle : heading,
    [`level-${depth}`]: body,
    [`lead-${depth}`]: { ...body, ...lead },
    [`label-${depth}`]: {
      ...body,
      bold: level.boldLabel === true || lead.bold,
      italic: lead.italic,
    },
  };
}

function wordsStyles({ looks }: Profile): StyleSheet {
  return {
    addresseesWord: styleOf(looks.addresseesHeading),
    recipientsWords: { ...styleOf(looks.recipientsHeading) },
    noteReference: styleOf(looks.body),
  };
}

/** Every style of a document: the figures of its profile, the levels of its template, its setting. */
export function styleSheet(
  document: Document,
  template: Template,
  profile: Profile,
  insets: Insets,
): StyleSheet {
  const { looks } = profile;
  const body = bodyStyle(looks.body, document, profile);
  const levels = template.numbering.map((l, depth) => levelStyles(l, depth, body, profile));
  return interned({
    ...headStyles(profile, insets),
    ...closingStyles(profile),
    ...annexStyles(profile),
    ...wordsStyles(profile),
    body,
    basis: bodyStyle(looks.basis, document, profile),
    centred: { ...body, align: "centre", first: 0, keepNext: true },
    right: { ...body, align: "right", first: 0 },
    titleLine: lineStyle(insets.titleLine, profile),
    issuerLine: lineStyle(insets.issuerLine, profile),
    subjectLine: {
      ...lineStyle(insets.subjectLine, profile, 3),
      after: pointsToTwips(profile.room.belowRule),
    },
    footLine: lineStyle(0, profile),
    concurrent: centred({ size: looks.position.size, line: looks.position.line }),
    tableGap: {
      ...styleOf({ size: 1, line: THIN }),
      after: pointsToTwips(profile.room.belowTable),
    },
    closingGap: {
      ...styleOf({ size: 1, line: THIN }),
      after: pointsToTwips(Math.max(0, profile.room.aboveClosing - profile.body.gap)),
    },
    footMark: centred(looks.circulation),
    tail: styleOf({ size: 1, line: THIN }),
    empty: styleOf(looks.body),
    ...Object.assign({}, ...levels),
  } as StyleSheet);
}

const known = new Map<string, FlowStyle>();

/** Equal styles are one object, so that lines laid out in one are known again. They are few. */
const interned = (sheet: StyleSheet): StyleSheet =>
  Object.fromEntries(Object.entries(sheet).map(([key, style]) => [key, intern(style)]));

function intern(style: FlowStyle): FlowStyle {
  const key = JSON.stringify(style);
  const same = known.get(key) ?? style;
  known.set(key, same);
  return same;
}
