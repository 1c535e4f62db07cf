import { Paragraph } from "docx";
import type { LookName } from "../../../document/profiles/profile.ts";
import { COMPONENT_STYLES } from "./style-ids.ts";

/** A line of a component in its style; none when there is no text for it. */
export function line(look: LookName, text: string | undefined): Paragraph[] {
  return text ? [new Paragraph({ style: COMPONENT_STYLES[look].id, text })] : [];
}
