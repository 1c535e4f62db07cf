import type { CSSProperties, ReactNode } from "react";
import type { Profile } from "../../document/profiles/profile.ts";
import { words } from "../words.ts";

/** The measures of the rules as CSS variables: the screen invents none of its own. */
function measures({ page, body, looks }: Profile): CSSProperties {
  const variables: Record<`--${string}`, string> = {
    "--page-width": `${page.width}mm`,
    "--page-height": `${page.height}mm`,
    "--margin-top": `${page.margin.top}mm`,
    "--margin-right": `${page.margin.right}mm`,
    "--margin-bottom": `${page.margin.bottom}mm`,
    "--margin-left": `${page.margin.left}mm`,
    "--body-size": `${looks.body.size}pt`,
    "--body-line": `${body.lineSpacing}pt`,
    "--body-gap": `${body.gap}pt`,
    "--body-indent": `${body.indent}mm`,
    "--party-size": `${looks.partyTitle.size}pt`,
    "--type-size": `${looks.typeName.size}pt`,
    "--recipient-size": `${looks.recipient.size}pt`,
  };
  return variables as CSSProperties;
}

/** The white page on the desk. */
export const Paper = ({ profile, children }: { profile: Profile; children: ReactNode }) => (
  <main className="vk-desk" aria-label={words.editor.page}>
    <div className="vk-paper" style={measures(profile)}>
      <div className="vk-paper-content">{children}</div>
    </div>
  </main>
);
