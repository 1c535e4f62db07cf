import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type {
  Flow,
  FlowBlock,
  FlowParagraph,
  FlowRun,
  FlowStyle,
  FlowTable,
} from "../../document/flow/flow.ts";

const useStyles = makeStyles({
  paragraph: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", minHeight: "1px" },
  /** Words to come: lines without letters. */
  toCome: { display: "flex", flexDirection: "column", gap: "14px", padding: "10px 0 14px" },
  line: { height: "3px", borderRadius: "2px", backgroundColor: "currentColor", opacity: 0.14 },
  short: { width: "62%" },
  table: { display: "grid" },
  cell: { minWidth: 0 },
});

const ALIGN = { left: "left", centre: "center", right: "right", justified: "justify" } as const;
const pt = (twips: number): string => `${twips / 20}pt`;

const lookOf = (style: FlowStyle | undefined): CSSProperties =>
  style
    ? {
        fontSize: `${style.size}pt`,
        fontWeight: style.bold ? 700 : 400,
        fontStyle: style.italic ? "italic" : "normal",
        ...(style.underline && { textDecoration: "underline" }),
      }
    : {};

function placeOf(style: FlowStyle | undefined): CSSProperties {
  if (!style) return {};
  const { align, left, right, first, before, after, line, topLine } = style;
  return {
    textAlign: ALIGN[align],
    margin: `${pt(before)} ${pt(right)} ${pt(after)} ${pt(left)}`,
    textIndent: pt(first),
    lineHeight: pt(line),
    ...(topLine && { borderTop: `${topLine / 8}pt solid currentColor` }),
  };
}

type Styles = Flow["styles"];

const Run = ({ run, styles }: { run: FlowRun; styles: Styles }) => (
  <span style={run.style ? lookOf(styles[run.style]) : {}}>{run.text}</span>
);

function ToCome() {
  const styles = useStyles();
  return (
    <div className={styles.toCome} aria-hidden>
      <div className={styles.line} />
      <div className={styles.line} />
      <div className={mergeClasses(styles.line, styles.short)} />
    </div>
  );
}

function Paragraph({ paragraph, styles }: { paragraph: FlowParagraph; styles: Styles }) {
  const own = useStyles();
  const { style, runs, align } = paragraph;
  const look = { ...lookOf(styles[style]), ...placeOf(styles[style]) };
  if (paragraph.source !== undefined) return <ToCome />;
  return (
    <p className={own.paragraph} style={{ ...look, ...(align && { textAlign: ALIGN[align] }) }}>
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids and are drawn anew together
        <Run key={index} run={run} styles={styles} />
      ))}
      {runs.every((run) => run.text === "") && "\u00a0"}
    </p>
  );
}

function Table({ table, styles }: { table: FlowTable; styles: Styles }) {
  const own = useStyles();
  const cells = table.rows.flatMap((row) => row.cells);
  return (
    <div className={own.table} style={{ gridTemplateColumns: table.columns.map(pt).join(" ") }}>
      {cells.map((cell, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no ids and are drawn anew together
          key={index}
          className={own.cell}
          style={{ gridColumn: `span ${cell.span}` }}
        >
          <Blocks blocks={cell.paragraphs} styles={styles} />
        </div>
      ))}
    </div>
  );
}

/** Blocks of a flow as they print; the words of the body are left as lines. */
export function Blocks({ blocks, styles }: { blocks: readonly FlowBlock[]; styles: Styles }) {
  return blocks.map((block, index) =>
    block.kind === "table" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids and are drawn anew together
      <Table key={index} table={block} styles={styles} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids and are drawn anew together
      <Paragraph key={index} paragraph={block} styles={styles} />
    ),
  );
}
