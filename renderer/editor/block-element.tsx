import { createContext, useContext, useSyncExternalStore } from "react";
import type {
  RenderChunkProps,
  RenderElementProps,
  RenderLeafProps,
  RenderPlaceholderProps,
} from "slate-react";
import type { Row, Table, TextBlock } from "../../document/model.ts";
import { isHeading } from "../../document/outline.ts";
import { depthOf, type Scheme } from "../../document/template.ts";
import type { Labels } from "./labels.ts";

/** What every block needs to draw itself; the same object for the life of the editor. */
export type BlockContext = { labels: Labels; scheme: Scheme };

export const BlockContextProvider = createContext<BlockContext | undefined>(undefined);

function useBlockContext(): BlockContext {
  const context = useContext(BlockContextProvider);
  if (!context) throw new Error("BlockElement outside its provider");
  return context;
}

function useLabel(labels: Labels, id: string): string | undefined {
  return useSyncExternalStore(
    (tell) => labels.subscribe(id, tell),
    () => labels.get(id),
  );
}

type DrawnProps<E> = Pick<RenderElementProps, "attributes" | "children"> & { element: E };

/** Any element of the body. */
export function BlockElement({ attributes, children, element }: RenderElementProps) {
  const drawn = { attributes, children };
  if (element.type === "table") return <TableElement {...drawn} element={element} />;
  if (element.type === "row") return <RowElement {...drawn} element={element} />;
  if (element.type !== "cell") return <TextElement {...drawn} element={element} />;
  return (
    <td {...attributes} colSpan={element.span} data-align={element.align}>
      {children}
    </td>
  );
}

function TableElement({ attributes, children, element }: DrawnProps<Table>) {
  const sum = element.widths.reduce((a, b) => a + b, 0);
  return (
    <table {...attributes} className="vk-table">
      <colgroup contentEditable={false}>
        {element.widths.map((share, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          <col key={i} style={{ width: `${(share / sum) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>{children}</tbody>
    </table>
  );
}

const RowElement = ({ attributes, children }: DrawnProps<Row>) => (
  <tr {...attributes}>{children}</tr>
);

/** A block with its derived label, which is drawn, never typed. */
function TextElement({ attributes, children, element }: DrawnProps<TextBlock>) {
  const { labels, scheme } = useBlockContext();
  const label = useLabel(labels, element.id);
  const level = element.type === "item" ? element.level : undefined;
  const opensWithLead = element.children[0]?.lead === true;
  const look = level && scheme.find((s) => s.level === level)?.lead;
  const heading = isHeading(element);
  const depth = level === undefined ? undefined : (depthOf(scheme, level) ?? 0) + 1;
  return (
    <p
      {...attributes}
      className={heading ? "vk-block vk-heading" : "vk-block"}
      data-label={label}
      data-lead={opensWithLead ? look : undefined}
      data-look={look}
      {...(heading && depth && { role: "heading", "aria-level": depth })}
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
