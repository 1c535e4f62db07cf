import {
  AlignmentType,
  DocumentDefaults,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
  type XmlComponent,
} from "docx";
import type { Align, FlowStyle, StyleSheet } from "../../../document/flow/flow.ts";
import type { Template } from "../../../document/template.ts";
import { COMPONENT_STYLES, FOOT_ROOM, levelOfKey, styleName, WORDS_STYLES } from "./style-ids.ts";
import { tableStyles } from "./table-styles.ts";
import { topBorder } from "./top-border.ts";

const LANGUAGE = "vi-VN";
/** Word's outline has so many levels; deeper headings stand on the last one. */
const DEEPEST_OUTLINE = 8;
const NORMAL = { id: "Normal", name: "Normal", quickFormat: true } as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** What a style says of lines: only where it differs from the style that it is based on. */
type Figures = Omit<FlowStyle, "line"> & { line?: number };

/** Word's own style for everything: the size of the body and nothing else. */
const plain = (size: number): Figures => ({
  size,
  bold: false,
  italic: false,
  align: "left",
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  after: 0,
  keepNext: false,
});

/** Run properties where a style differs from what it stands on. Bold and italic toggle in Word. */
const runOf = (style: FlowStyle, base: Figures): IRunStylePropertiesOptions => ({
  ...(style.size !== base.size && { size: Math.round(style.size * 2) }),
  ...(style.bold !== base.bold && { bold: style.bold }),
  ...(style.italic !== base.italic && { italics: style.italic }),
  ...(style.underline && !base.underline && { underline: {} }),
});

function indentOf({ left, right, first }: FlowStyle, base: Figures) {
  const indent = {
    ...(left !== base.left && { left }),
    ...(right !== base.right && { right }),
    ...(first !== base.first && (first < 0 ? { hanging: -first } : { firstLine: first })),
  };
  return Object.keys(indent).length ? { indent } : {};
}

function spacingOf({ before, after, line }: FlowStyle, base: Figures) {
  const spacing = {
    ...(before !== base.before && { before }),
    ...(after !== base.after && { after }),
    ...(line !== base.line && { line, lineRule: LineRuleType.EXACT }),
  };
  return Object.keys(spacing).length ? { spacing } : {};
}

function paragraphOf(style: FlowStyle, base: Figures): IParagraphStylePropertiesOptions {
  return {
    ...(style.align !== base.align && { alignment: ALIGNMENTS[style.align] }),
    ...indentOf(style, base),
    ...spacingOf(style, base),
    ...(style.keepNext !== base.keepNext && { keepNext: style.keepNext }),
    ...(style.outline !== undefined && {
      outlineLevel: Math.min(style.outline, DEEPEST_OUTLINE),
    }),
    ...(style.topLine !== undefined && { border: topBorder(style.topLine) }),
  };
}

/** Headings, levels and the like follow the body when the user changes its style in Word. */
const BODY_FAMILY: ReadonlySet<string> = new Set(["basis", "centred", "right"]);

/** Names of levels as the template has them, for Word's list of styles. */
function shownName(key: string, template: Template): string {
  const { name } = styleName(key);
  const levelled = levelOfKey(key);
  if (levelled?.kind !== "level") return name;
  const level = template.numbering[levelled.depth]?.name ?? "";
  return `${name} - ${level.replaceAll(/[,;]/gu, " ")}`;
}

function paragraphStyle(key: string, sheet: StyleSheet, template: Template): XmlComponent[] {
  const style = sheet[key];
  if (!style) return [];
  const levelled = levelOfKey(key);
  const { body } = sheet;
  const ofBody = body !== undefined && (levelled !== undefined || BODY_FAMILY.has(key));
  const base = ofBody ? body : plain(body?.size ?? style.size);
  const isHeading = levelled?.kind === "heading";
  return [
    new StyleForParagraph({
      id: styleName(key).id,
      name: shownName(key, template),
      basedOn: ofBody ? COMPONENT_STYLES.body.id : NORMAL.id,
      ...(isHeading && {
        next: COMPONENT_STYLES.body.id,
        link: styleName(`lead-${levelled.depth}`).id,
      }),
      quickFormat: true,
      paragraph: paragraphOf(style, base),
      run: runOf(style, base),
    }),
  ];
}

/** The paragraph style whose words a style of words stands in: what both turn on would be off. */
function hostOf(key: string): string {
  const levelled = levelOfKey(key);
  if (levelled) return `level-${levelled.depth}`;
  return key === "addresseesWord" ? "addresseesHeading" : "recipientsHeading";
}

function wordsStyle(key: string, sheet: StyleSheet): XmlComponent[] {
  const style = sheet[key];
  const host = sheet[hostOf(key)];
  if (!style || !host) return [];
  const levelled = levelOfKey(key);
  const run = runOf(style, host);
  const link = levelled?.kind === "lead" && { link: styleName(`heading-${levelled.depth}`).id };
  return [new StyleForCharacter({ ...styleName(key), ...link, quickFormat: true, run })];
}

const WORDS_KINDS: ReadonlySet<string> = new Set(["lead", "label"]);

const isWords = (key: string): boolean =>
  key in WORDS_STYLES || WORDS_KINDS.has(levelOfKey(key)?.kind ?? "");

/** The number of a footnote, raised. docx's separators of endnotes name the other one. */
const noteStyles = (): StyleForCharacter[] =>
  [WORDS_STYLES.noteReference, { id: "EndnoteReference", name: "endnote reference" }].map(
    (name) => new StyleForCharacter({ ...name, run: { superScript: true } }),
  );

/** docx's types do not know widow control here, but it writes it. */
const PARAGRAPHS = { alignment: AlignmentType.LEFT, widowControl: true } as const;

function documentDefaults(font: string, size: number): DocumentDefaults {
  return new DocumentDefaults({
    run: { font, size: size * 2, language: { value: LANGUAGE, eastAsia: LANGUAGE } },
    paragraph: PARAGRAPHS,
  });
}

/** Room below the text in the frame at the foot of the last page; `room` in twips. */
const footRoomStyle = (room: number): StyleForParagraph =>
  new StyleForParagraph({
    ...FOOT_ROOM,
    basedOn: NORMAL.id,
    paragraph: { spacing: { line: room, lineRule: LineRuleType.EXACT } },
  });

/**
 * Every style of a flow, with its own figures. Given as imported styles they stand instead of
 * docx's own, which the page has no use for. `footRoom`: from the marks at the foot of the last
 * page to the edge, twips.
 */
export function stylesOf(
  sheet: StyleSheet,
  template: Template,
  font: string,
  footRoom: number | undefined,
): IStylesOptions {
  const keys = Object.keys(sheet);
  const words = keys.filter((key) => isWords(key) && key !== "noteReference");
  return {
    importedStyles: [
      documentDefaults(font, sheet.body?.size ?? 0),
      new StyleForParagraph(NORMAL),
      ...tableStyles(),
      ...keys.filter((key) => !isWords(key)).flatMap((key) => paragraphStyle(key, sheet, template)),
      ...words.flatMap((key) => wordsStyle(key, sheet)),
      ...noteStyles(),
      ...(footRoom === undefined ? [] : [footRoomStyle(footRoom)]),
    ],
  };
}
