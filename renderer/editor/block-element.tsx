import { type CSSProperties, createContext, useContext, useSyncExternalStore } from "react";
import type {
  RenderChunkProps,
  RenderElementProps,
  RenderLeafProps,
  RenderPlaceholderProps,
} from "slate-react";
import { blockText, type TextBlock } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { basisMarks, typedMarks } from "../../document/parts/basis.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { depthOf, type Scheme } from "../../document/template.ts";
import { words } from "../words.ts";
import type { AnnexLines, Derived, Labels } from "./labels.ts";
import { CellElement, RowElement, TableElement } from "./table-element.tsx";

/** What every block needs to draw itself; the same object until the profile changes. */
export type BlockContext = { labels: Labels; scheme: Scheme; profile: Profile };

export const BlockContextProvider = createContext<BlockContext | undefined>(undefined);

function useBlockContext(): BlockContext {
  const context = useContext(BlockContextProvider);
  if (!context) throw new Error("BlockElement outside its provider");
  return context;
}

const useDerived = (labels: Labels, id: string): Derived =>
  useSyncExternalStore(
    (tell) => labels.subscribe(id, tell),
    () => labels.get(id),
  );

/** Where the numbers of a block's footnotes go on from. */
const notesFrom = ({ notesBefore }: Derived): CSSProperties | undefined =>
  notesBefore === undefined ? undefined : { counterReset: `vk-note ${notesBefore}` };

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** Any element of the body. */
export function BlockElement({ attributes, children, element }: RenderElementProps) {
  const drawn = { attributes, children };
  const { labels } = useBlockContext();
  const derived = useDerived(labels, "id" in element ? element.id : "");
  if (element.type === "table")
    return <TableElement {...drawn} element={element} notes={notesFrom(derived)} />;
  if (element.type === "row") return <RowElement {...drawn} element={element} />;
  if (element.type === "cell") return <CellElement {...drawn} element={element} />;
  if (element.type === "item")
    return <ItemElement {...drawn} element={element} derived={derived} />;
  if (element.type === "annex")
    return <AnnexElement {...drawn} element={element} derived={derived} />;
  if (element.type === "basis")
    return <BasisElement {...drawn} element={element} derived={derived} />;
  return (
    <p {...attributes} className="vk-block" data-align={element.align} style={notesFrom(derived)}>
      {children}
    </p>
  );
}

type OfKind<T extends TextBlock["type"]> = Extract<TextBlock, { type: T }>;
type TextProps<T extends TextBlock["type"]> = DrawnProps<OfKind<T>> & { derived: Derived };

/** A numbered block with its derived label, which is drawn, never typed. */
function ItemElement({ attributes, children, element, derived }: TextProps<"item">) {
  const { scheme } = useBlockContext();
  const depth = depthOf(scheme, element.level) ?? 0;
  const level = scheme[depth];
  const opensWithLead = element.children.find((t) => t.text !== "")?.lead === true;
  const heading = isHeading(element) || level?.centred === true;
  return (
    <p
      {...attributes}
      className={heading ? "vk-block vk-heading" : "vk-block"}
      data-label={derived.label}
      data-lead={opensWithLead ? level?.lead : undefined}
      data-look={level?.lead}
      data-centred={level?.centred}
      data-bold-label={level?.boldLabel}
      style={notesFrom(derived)}
      {...(heading && { role: "heading", "aria-level": depth + 1 })}
    >
      {children}
    </p>
  );
}

/** A ground: its dash and its closing mark are the rules', whatever was typed at its end. */
function BasisElement({ attributes, children, element, derived }: TextProps<"basis">) {
  const { profile } = useBlockContext();
  const { before, after } = basisMarks(derived.lastBasis === true, profile);
  const text = blockText(element);
  const typed = typedMarks(text);
  return (
    <p
      {...attributes}
      className="vk-block vk-basis"
      data-before={typed.start > 0 ? "" : before}
      data-after={text.endsWith(after) ? "" : after}
      style={notesFrom(derived)}
    >
      {children}
    </p>
  );
}

const NO_LINES: AnnexLines = { label: "", reference: "", first: false };

/** The title of an annex between its label and the line that names the paper. */
function AnnexElement({ attributes, children, element, derived }: TextProps<"annex">) {
  const { label, reference, first } = derived.annex ?? NO_LINES;
  return (
    <p
      {...attributes}
      className={first ? "vk-block vk-annex vk-annex-first" : "vk-block vk-annex"}
      role="heading"
      aria-level={1}
      data-label={label}
      data-reference={reference}
      style={{ ...notesFrom(derived), ...chip(element.landscape) }}
    >
      {children}
    </p>
  );
}

/** What a block that prints across says at its side; drawn, so that no cursor meets it. */
const chip = (landscape: true | undefined): CSSProperties =>
  (landscape ? { "--chip": `"${words.tables.landscapeChip}"` } : {}) as CSSProperties;

/** A run of text with its marks; the number of its footnote stands after it. */
export function Leaf({ attributes, children, leaf, leafPosition }: RenderLeafProps) {
  const noted = leaf.note !== undefined && leafPosition?.isLast !== false;
  const marks = [
    leaf.bold && "vk-bold",
    leaf.italic && "vk-italic",
    leaf.lead && "vk-lead",
    noted && "vk-noted",
  ];
  return (
    <span
      {...attributes}
      className={marks.filter(Boolean).join(" ") || undefined}
      title={leaf.note}
    >
      {children}
    </span>
  );
}

/** Chunks outside the window cost no layout. */
export const Chunk = ({ attributes, lowest, children }: RenderChunkProps) => (
  <div {...attributes} className={lowest ? "vk-chunk" : undefined}>
    {children}
  </div>
);

/** What an empty body says. Slate's own is too pale to read. */
export const Placeholder = ({ attributes, children }: RenderPlaceholderProps) => (
  <span {...attributes} className="vk-placeholder" style={{ ...attributes.style, opacity: 1 }}>
    {children}
  </span>
);
