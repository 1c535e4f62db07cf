import { Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from "docx";
import type { Profile } from "../../../document/profiles/profile.ts";
import { COMPONENT_STYLES } from "./style-ids.ts";
import { mmToTwips } from "./units.ts";

/** Page size and margins; the page number stands at its distance from the edge (HD05 IV.3-5). */
function pageOf({ page }: Profile) {
  const { top, bottom, left, right } = page.margin;
  const header = mmToTwips(page.numberFromTop);
  return {
    size: { width: mmToTwips(page.width), height: mmToTwips(page.height) },
    margin: {
      top: mmToTwips(top),
      bottom: mmToTwips(bottom),
      left: mmToTwips(left),
      right: mmToTwips(right),
      header,
      footer: header,
    },
  };
}

const headerOf = (children: TextRun[]): Header =>
  new Header({ children: [new Paragraph({ style: COMPONENT_STYLES.pageNumber.id, children })] });

/** The one section: numbered from page 2 on, page 1 has an empty header (HD05 IV.5.1). */
export function sectionOf(
  profile: Profile,
  children: ISectionOptions["children"],
): ISectionOptions {
  return {
    properties: { page: pageOf(profile), titlePage: true },
    headers: {
      default: headerOf([new TextRun({ children: [PageNumber.CURRENT] })]),
      first: headerOf([]),
    },
    children,
  };
}
