import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flowOf } from "../../document/flow/flow-of.ts";
import type { Organisation } from "../../document/organisation.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { words } from "../words.ts";
import { Blocks } from "./flow-view.tsx";
import { letterheadDocument, PREVIEWS, type PreviewName } from "./letterhead-document.ts";

const text = words.organisation.letterhead;
const NAMES = Object.keys(PREVIEWS) as PreviewName[];
const CSS_PIXELS_PER_TWIP = 96 / 1440;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  bar: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  place: { minWidth: 0 },
  paper: {
    boxSizing: "border-box",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    colorScheme: "light",
    border: "1px solid var(--paper-edge)",
    boxShadow: "var(--paper-shadow)",
    fontFamily: "'Times New Roman', Tinos, 'Liberation Serif', serif",
  },
  foot: { marginTop: "24px" },
});

/** How much the page shrinks to stand whole in its place. */
function useFit(place: RefObject<HTMLElement | null>, width: number): number {
  const [fit, setFit] = useState(0.5);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setFit(Math.min(1, (entry?.contentRect.width ?? 0) / width)),
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, width]);
  return fit;
}

export type LetterheadProps = {
  organisation: Organisation;
  body: string | undefined;
  signer: string | undefined;
  today: string;
  profile: Profile;
};

function Sheet({ name, ...props }: LetterheadProps & { name: PreviewName; body: string }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { organisation, body, signer, today, profile } = props;
  const flow = useMemo(() => {
    const document = letterheadDocument(organisation, name, { body, signer }, today);
    return flowOf(document, PREVIEWS[name], profile, { mark: { kind: "clean" } });
  }, [organisation, name, body, signer, today, profile]);
  const [section] = flow.sections;
  const page = section?.page ?? { width: 1, top: 0, left: 0, right: 0, bottom: 0 };
  const zoom = useFit(place, page.width * CSS_PIXELS_PER_TWIP);
  const edges = [page.top, page.right, page.bottom, page.left].map((twips) => `${twips / 20}pt`);
  return (
    <div ref={place} className={styles.place}>
      <div
        className={styles.paper}
        style={{ zoom, width: `${page.width / 20}pt`, padding: edges.join(" ") }}
      >
        <Blocks blocks={section?.blocks ?? []} styles={flow.styles} />
        {section?.foot && (
          <div className={styles.foot}>
            <Blocks blocks={section.foot.paragraphs} styles={flow.styles} />
          </div>
        )}
      </div>
    </div>
  );
}

/** The page as it will print for a body, drawn from the same description as the DOCX. */
export function Letterhead(props: LetterheadProps) {
  const styles = useStyles();
  const [name, setName] = useState<PreviewName>("resolution");
  const body = props.organisation.bodies.find((b) => b.id === props.body);
  return (
    <section className={styles.root} aria-label={text.region}>
      <fieldset
        className={styles.bar}
        aria-label={text.pages}
        style={{ border: 0, margin: 0, padding: 0 }}
      >
        {NAMES.map((option) => (
          <ToggleButton key={option} checked={name === option} onClick={() => setName(option)}>
            {text[option]}
          </ToggleButton>
        ))}
      </fieldset>
      <p className={styles.hint}>{body?.name ? text.hint(body.name) : text.nothing}</p>
      {body && <Sheet {...props} name={name} body={body.id} />}
    </section>
  );
}
