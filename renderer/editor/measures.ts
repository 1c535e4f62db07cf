import type { CSSProperties } from "react";
import type { Setting } from "../../document/model.ts";
import { LOOK_NAMES, type Look, type Profile } from "../../document/profiles/profile.ts";

const fontOf = ({ size, line, bold, italic }: Look): string =>
  `${italic ? "italic" : "normal"} ${bold ? 700 : 400} ${size}pt/${line}pt var(--page-type)`;

/** Every look of the profile: "--look-number" and its case. */
const lookVariables = ({ looks }: Profile): [string, string][] =>
  LOOK_NAMES.flatMap((name) => [
    [`--look-${name}`, fontOf(looks[name])],
    [`--look-${name}-case`, looks[name].upper ? "uppercase" : "none"],
  ]);

const roomVariables = ({ room }: Profile): [string, string][] =>
  Object.entries(room).map(([name, points]) => [`--room-${name}`, `${points}pt`]);

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(Math.max(value, least), most);

/** Size, line and gap of the body: the writer's, within the range of the profile. */
const bodyVariables = ({ looks, body }: Profile, setting: Setting = {}): [string, string][] => [
  ["--body-size", `${within(setting.size ?? looks.body.size, body.sizes)}pt`],
  ["--body-line", `${within(setting.line ?? looks.body.line, body.lines)}pt`],
  ["--body-gap", `${Math.max(setting.gap ?? 0, body.gap)}pt`],
  ["--body-indent", `${body.indent}mm`],
  ["--basis-style", looks.basis.italic ? "italic" : "normal"],
  ["--division-weight", looks.divisionName.bold ? "700" : "400"],
];

const pageVariables = ({ page, lineWeight }: Profile): [string, string][] => [
  ["--page-width", `${page.width}mm`],
  ["--page-height", `${page.height}mm`],
  ["--margin-top", `${page.margin.top}mm`],
  ["--margin-right", `${page.margin.right}mm`],
  ["--margin-bottom", `${page.margin.bottom}mm`],
  ["--margin-left", `${page.margin.left}mm`],
  ["--number-from-top", `${page.numberFromTop}mm`],
  ["--line-weight", `${lineWeight}pt`],
];

/** The measures of the rules as CSS variables: the screen invents none of its own. */
export const measures = (profile: Profile, setting: Setting | undefined): CSSProperties =>
  Object.fromEntries([
    ...pageVariables(profile),
    ...bodyVariables(profile, setting),
    ...lookVariables(profile),
    ...roomVariables(profile),
  ]) as CSSProperties;
