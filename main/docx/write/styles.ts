import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
  type XmlComponent,
} from "docx";
import type { Look, LookName, Profile } from "../../../document/profiles/profile.ts";
import type { SchemeLevel, Template } from "../../../document/template.ts";
import { frameStyles } from "./frame.ts";
import {
  COMPONENT_STYLES,
  headingStyleId,
  leadStyleId,
  levelStyleId,
  RECIPIENTS_WORDS,
  TAIL,
  TITLE_LINE,
} from "./style-ids.ts";
import { textWidth } from "./text-width.ts";
import { mmToTwips, pointsToEighths, pointsToHalfPoints, pointsToTwips } from "./units.ts";

/** Weight of the line under the title, points: the guideline gives none, offices use 0.75. */
const TITLE_LINE_WEIGHT = 0.75;
/** Height of the paragraphs that hold the line under the title and the end, points. */
const THIN = 2;
/** Room above the type, above the body and above the closing, points: left open by HD05. */
const ROOM_ABOVE = { typeName: 24, author: 2, subject: 2, closing: 12 } as const;
const ROOM_BELOW_RULE = 12;
/** Room for signature and seal, points: four to five lines (HD05 gives none). */
const SIGNATURE_ROOM = 76;

const LANGUAGE = "vi-VN";

/** Indents on both sides that the words of the document ask for, twips. */
export type Insets = { titleLine: number; subject: number };

type ParagraphLook = IParagraphStylePropertiesOptions;

const exactly = (points: number) => ({
  line: pointsToTwips(points),
  lineRule: LineRuleType.EXACT,
});

/** Run properties of a look. Size only where it differs from the document's own. */
function runOf(look: Look, profile: Profile): IRunStylePropertiesOptions {
  return {
    ...(look.size !== profile.looks.body.size && { size: pointsToHalfPoints(look.size) }),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italics: true }),
  };
}

const centred = (room: { before?: number; after?: number } = {}): ParagraphLook => ({
  alignment: AlignmentType.CENTER,
  ...((room.before || room.after) && {
    spacing: {
      ...(room.before && { before: pointsToTwips(room.before) }),
      ...(room.after && { after: pointsToTwips(room.after) }),
    },
  }),
});

/** Justified, first line indented, exact line spacing, gap between paragraphs (HD05 I.6.2.2). */
function bodyParagraph({ body }: Profile): ParagraphLook {
  return {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: mmToTwips(body.indent) },
    spacing: { ...exactly(body.lineSpacing), after: pointsToTwips(body.gap) },
  };
}

/** The bullet stands at the margin, further lines under the first word (HD05 I.9). */
function recipientParagraph({ looks, words }: Profile): ParagraphLook {
  const bullet = textWidth(`${words.recipientBullet} `, "regular", looks.recipient.size);
  const hanging = pointsToTwips(bullet);
  return { indent: { left: hanging, hanging } };
}

function subjectParagraph(inset: number): ParagraphLook {
  const indent = { left: inset, right: inset };
  return { ...centred({ before: ROOM_ABOVE.subject }), ...(inset > 0 && { indent }) };
}

function componentParagraphs(profile: Profile, insets: Insets): Record<LookName, ParagraphLook> {
  return {
    partyTitle: centred(),
    superior: centred(),
    issuer: centred(),
    star: centred(),
    number: centred(),
    placeDate: centred(),
    draftMark: centred(),
    typeName: centred({ before: ROOM_ABOVE.typeName }),
    author: centred({ before: ROOM_ABOVE.author }),
    subject: subjectParagraph(insets.subject),
    rule: centred({ after: ROOM_BELOW_RULE }),
    body: bodyParagraph(profile),
    authority: centred({ before: ROOM_ABOVE.closing }),
    position: centred(),
    signerName: centred({ before: SIGNATURE_ROOM }),
    recipientsHeading: { spacing: { before: pointsToTwips(ROOM_ABOVE.closing) } },
    recipient: recipientParagraph(profile),
    pageNumber: centred(),
  };
}

function componentStyles(profile: Profile, insets: Insets): StyleForParagraph[] {
  const paragraphs = componentParagraphs(profile, insets);
  const names = Object.keys(COMPONENT_STYLES) as LookName[];
  return names.map(
    (look) =>
      new StyleForParagraph({
        ...COMPONENT_STYLES[look],
        basedOn: "Normal",
        quickFormat: true,
        paragraph: paragraphs[look],
        run: runOf(profile.looks[look], profile),
      }),
  );
}

/** The line is a border as long as the paragraph between its indents: exactly the title. */
const titleLineStyle = (inset: number): StyleForParagraph =>
  new StyleForParagraph({
    ...TITLE_LINE,
    basedOn: "Normal",
    paragraph: {
      indent: { left: inset, right: inset },
      spacing: { before: pointsToTwips(THIN / 2), ...exactly(THIN) },
      border: {
        top: {
          style: BorderStyle.SINGLE,
          size: pointsToEighths(TITLE_LINE_WEIGHT),
          space: 0,
          color: "000000",
        },
      },
    },
  });

const tailStyle = (): StyleForParagraph =>
  new StyleForParagraph({
    ...TAIL,
    basedOn: "Normal",
    paragraph: { spacing: exactly(THIN) },
    run: { size: pointsToHalfPoints(1) },
  });

const recipientsWordsStyle = (): StyleForCharacter =>
  new StyleForCharacter({ ...RECIPIENTS_WORDS, quickFormat: true, run: { underline: {} } });

/** docx's separators of foot- and endnotes name these styles of Word's. */
const noteStyles = (): StyleForCharacter[] =>
  ["footnote", "endnote"].map(
    (kind) =>
      new StyleForCharacter({
        id: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Reference`,
        name: `${kind} reference`,
        run: { superScript: true },
      }),
  );

const LEAD_RUNS: Record<SchemeLevel["lead"], IRunStylePropertiesOptions> = {
  bold: { bold: true },
  "bold-italic": { bold: true, italics: true },
  italic: { italics: true },
  regular: {},
};

/** A level: its heading, the run-in title linked to it, and its other paragraphs. */
function levelStyles(level: SchemeLevel, depth: number): XmlComponent[] {
  const run = LEAD_RUNS[level.lead];
  const [id, link] = [headingStyleId(depth), leadStyleId(depth)];
  const body = COMPONENT_STYLES.body;
  const name = `${body.name} - ${level.name.replaceAll(/[,;]/g, " ")}`;
  return [
    new StyleForParagraph({
      id,
      name: `heading ${depth + 1}`,
      basedOn: body.id,
      next: body.id,
      link,
      quickFormat: true,
      paragraph: { keepNext: true, outlineLevel: depth },
      run,
    }),
    new StyleForCharacter({ id: link, name: `Heading ${depth + 1} Char`, link: id, run }),
    new StyleForParagraph({ id: levelStyleId(depth), name, basedOn: body.id, quickFormat: true }),
  ];
}

function documentDefaults(profile: Profile): DocumentDefaults {
  return new DocumentDefaults({
    run: {
      font: profile.font,
      size: pointsToHalfPoints(profile.looks.body.size),
      language: { value: LANGUAGE, eastAsia: LANGUAGE },
    },
  });
}

const NORMAL = { id: "Normal", name: "Normal", quickFormat: true } as const;

/**
 * Every style of a document, with the figures of its profile and the levels of its template.
 * Given as imported styles they stand instead of docx's own, which the page has no use for.
 */
export function stylesOf(profile: Profile, template: Template, insets: Insets): IStylesOptions {
  return {
    importedStyles: [
      documentDefaults(profile),
      new StyleForParagraph(NORMAL),
      ...frameStyles(),
      ...componentStyles(profile, insets),
      titleLineStyle(insets.titleLine),
      tailStyle(),
      recipientsWordsStyle(),
      ...noteStyles(),
      ...template.numbering.flatMap(levelStyles),
    ],
  };
}
