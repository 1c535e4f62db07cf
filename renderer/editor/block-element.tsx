import { type CSSProperties, createContext, useContext, useSyncExternalStore } from "react";
import type {
  RenderChunkProps,
  RenderElementProps,
  RenderLeafProps,
  RenderPlaceholderProps,
  RenderTextProps,
} from "slate-react";
import { blockText, type Table, type TextBlock } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { basisMarks, typedMarks } from "../../document/parts/basis.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import { depthOf, type Scheme } from "../../document/template.ts";
import type { AnnexLines, Derived, Labels } from "./labels.ts";
import { CellElement, landscapeChip, RowElement, TableElement } from "./tables/table-element.tsx";

/** What every block needs to draw itself; the same object until the profile changes. */
export type BlockContext = { labels: Labels; scheme: Scheme; profile: Profile };

export const BlockContextProvider = createContext<BlockContext | undefined>(undefined);

function useBlockContext(): BlockContext {
  const context = useContext(BlockContextProvider);
  if (!context) throw new Error("BlockElement outside its provider");
  return context;
}

function useDerived(id: string): Derived {
  const { labels } = useBlockContext();
  return useSyncExternalStore(
    (tell) => labels.subscribe(id, tell),
    () => labels.get(id),
  );
}

/** Where the numbers of a block's footnotes go on from. */
const notesFrom = ({ notesBefore }: Derived): CSSProperties | undefined =>
  notesBefore === undefined ? undefined : { counterReset: `vk-note ${notesBefore}` };

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** Any element of the body. */
export function BlockElement({ attributes, children, element }: RenderElementProps) {
  const drawn = { attributes, children };
  if (element.type === "row") return <RowElement {...drawn} element={element} />;
  if (element.type === "cell") return <CellElement {...drawn} element={element} />;
  if (element.type === "table") return <TableBlock {...drawn} element={element} />;
  if (element.type === "item") return <ItemElement {...drawn} element={element} />;
  if (element.type === "annex") return <AnnexElement {...drawn} element={element} />;
  if (element.type === "basis") return <BasisElement {...drawn} element={element} />;
  return <ParagraphElement {...drawn} element={element} />;
}

const TableBlock = (props: DrawnProps<Table>) => (
  <TableElement {...props} style={notesFrom(useDerived(props.element.id))} />
);

/** Of most paragraphs nothing is derived: only one with footnotes listens. */
const ParagraphElement = (props: TextProps<"paragraph">) =>
  props.element.children.some(({ note }) => note !== undefined) ? (
    <NotedParagraph {...props} />
  ) : (
    <DrawnParagraph {...props} />
  );

const NotedParagraph = (props: TextProps<"paragraph">) => (
  <DrawnParagraph {...props} style={notesFrom(useDerived(props.element.id))} />
);

type DrawnParagraphProps = TextProps<"paragraph"> & { style?: CSSProperties | undefined };

const DrawnParagraph = ({ attributes, children, element, style }: DrawnParagraphProps) => (
  <p {...attributes} className="vk-block" data-align={element.align} style={style}>
    {children}
  </p>
);

const headingOf = (depth: number) => ({ role: "heading", "aria-level": depth + 1 });

type OfKind<T extends TextBlock["type"]> = Extract<TextBlock, { type: T }>;
type TextProps<T extends TextBlock["type"]> = DrawnProps<OfKind<T>>;

/** A numbered block with its derived label, which is drawn, never typed. */
function ItemElement({ attributes, children, element }: TextProps<"item">) {
  const { scheme } = useBlockContext();
  const derived = useDerived(element.id);
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
      {...(heading && headingOf(depth))}
    >
      {children}
    </p>
  );
}

/** A ground: its dash and its closing mark are the rules'. One that is being typed stands for it. */
function BasisElement({ attributes, children, element }: TextProps<"basis">) {
  const { profile } = useBlockContext();
  const derived = useDerived(element.id);
  const { before, after } = basisMarks(derived.lastBasis === true, profile);
  const text = blockText(element);
  const typed = typedMarks(text);
  const closed = /[.,;:]\s*$/u.test(text);
  return (
    <p
      {...attributes}
      className="vk-block vk-basis"
      data-before={typed.start > 0 ? "" : before}
      data-after={closed ? "" : after}
      style={notesFrom(derived)}
    >
      {children}
    </p>
  );
}

const NO_LINES: AnnexLines = { label: "", reference: "", first: false };

/** The title of an annex between its label and the line that names the paper. */
function AnnexElement({ attributes, children, element }: TextProps<"annex">) {
  const derived = useDerived(element.id);
  const { label, reference, first } = derived.annex ?? NO_LINES;
  return (
    <p
      {...attributes}
      className={first ? "vk-block vk-annex vk-annex-first" : "vk-block vk-annex"}
      {...headingOf(0)}
      data-label={label}
      data-reference={reference}
      style={{ ...notesFrom(derived), ...landscapeChip(element.landscape) }}
    >
      {children}
    </p>
  );
}

/** A run of text with its marks. */
export function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  const marks = [leaf.bold && "vk-bold", leaf.italic && "vk-italic", leaf.lead && "vk-lead"];
  return (
    <span {...attributes} className={marks.filter(Boolean).join(" ") || undefined}>
      {children}
    </span>
  );
}

/** A run; the number of its footnote is drawn after it. */
export const Run = ({ attributes, children, text }: RenderTextProps) => (
  <span
    {...attributes}
    className={text.note === undefined ? undefined : "vk-noted"}
    title={text.note}
  >
    {children}
  </span>
);

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
