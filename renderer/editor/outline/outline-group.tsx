import {
  ChevronDown12Regular,
  ChevronRight12Regular,
  MoreHorizontal16Regular,
} from "@fluentui/react-icons";
import { type CSSProperties, memo } from "react";
import { words } from "../../words.ts";
import type { TreeRow } from "./tree.ts";

/** Deeper entries are not moved further in: there would be no room for their words. */
const DEEPEST = 6;

/** Entries drawn together: out of sight a group costs no layout and no paint. */
const GROUP = 50;

export const inGroups = (rows: readonly TreeRow[]): TreeRow[][] =>
  Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, i) =>
    rows.slice(i * GROUP, (i + 1) * GROUP),
  );

type OutlineGroupProps = {
  rows: readonly TreeRow[];
  /** The entry at the cursor, when it is one of these; so for the others. */
  current: string | undefined;
  /** The one entry that Tab stops at; arrows lead on from it. */
  tabStop: string | undefined;
  /** The one that shows the button of its menu. */
  pointed: string | undefined;
};

const sameRow = (a: TreeRow, b: TreeRow | undefined): boolean =>
  a.entry === b?.entry && a.state === b.state;

const sameGroup = (a: OutlineGroupProps, b: OutlineGroupProps): boolean =>
  a.current === b.current &&
  a.tabStop === b.tabStop &&
  a.pointed === b.pointed &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, i) => sameRow(row, b.rows[i]));

/** Rows that are drawn anew only when something of theirs changes. The tree hears their events. */
export const OutlineGroup = memo(function OutlineGroup(props: OutlineGroupProps) {
  const { rows, current, tabStop, pointed } = props;
  return (
    <div role="presentation" className="vk-outline-group">
      {rows.map((row) => (
        <OutlineRow
          key={row.entry.id}
          row={row}
          selected={row.entry.id === current}
          tabStop={row.entry.id === tabStop}
          pointed={row.entry.id === pointed}
        />
      ))}
    </div>
  );
}, sameGroup);

type OutlineRowProps = { row: TreeRow; selected: boolean; tabStop: boolean; pointed: boolean };

function OutlineRow({ row: { entry, state }, selected, tabStop, pointed }: OutlineRowProps) {
  const name = `${entry.label} ${entry.title}`;
  return (
    <div
      role="treeitem"
      aria-label={name}
      aria-level={entry.depth + 1}
      aria-selected={selected}
      aria-haspopup="menu"
      {...(state !== "leaf" && { "aria-expanded": state === "open" })}
      tabIndex={tabStop ? 0 : -1}
      data-id={entry.id}
      data-depth={entry.depth}
      data-annex={entry.level === "annex" || undefined}
      style={{ "--depth": Math.min(entry.depth, DEEPEST) } as CSSProperties}
      title={name}
    >
      <span className="vk-outline-chevron" data-act={state === "leaf" ? undefined : "fold"}>
        {state === "open" && <ChevronDown12Regular />}
        {state === "closed" && <ChevronRight12Regular />}
      </span>
      <span className="vk-outline-label">{`${entry.label} `}</span>
      <span className="vk-outline-title">{entry.title}</span>
      {pointed && (
        <button
          type="button"
          className="vk-outline-more"
          data-act="menu"
          tabIndex={-1}
          aria-label={words.outline.menu(entry.title)}
          title={words.outline.more}
        >
          <MoreHorizontal16Regular />
        </button>
      )}
    </div>
  );
}
