import { type CSSProperties, type KeyboardEvent, memo, useMemo, useRef } from "react";
import { useSlateSelector, useSlateStatic } from "slate-react";
import type { OutlineEntry } from "../../document/outline.ts";
import { words } from "../words.ts";
import { showPlace } from "./show-place.ts";
import { blockAtCursor } from "./structure.ts";

type OutlinePaneProps = { entries: readonly OutlineEntry[] };

/** Id of the entry at or above the cursor. */
function useCurrentEntry(entries: readonly OutlineEntry[]): string | undefined {
  return useSlateSelector((editor) => {
    const index = blockAtCursor(editor)?.path[0];
    return index === undefined ? undefined : entries.findLast((e) => e.index <= index)?.id;
  });
}

/** Where am I: every labelled block, by depth. Arrow keys move, Enter jumps. */
export const OutlinePane = memo(function OutlinePane({ entries }: OutlinePaneProps) {
  const current = useCurrentEntry(entries);
  const tabStop = current ?? entries[0]?.id;
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => inGroups(entries), [entries]);
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = items.findIndex((button) => button.matches(":focus"));
    items[at + by]?.focus();
  };
  return (
    <nav className="vk-outline" data-region="outline" aria-label={words.editor.outline}>
      <h2>{words.editor.outline}</h2>
      {entries.length === 0 && <p className="vk-outline-empty">{words.editor.outlineEmpty}</p>}
      <div role="tree" aria-label={words.editor.outline} ref={list} onKeyDown={move}>
        {groups.map((group) => (
          <OutlineGroup
            key={group[0]?.id}
            entries={group}
            current={group.some((e) => e.id === current) ? current : undefined}
            tabStop={group.some((e) => e.id === tabStop) ? tabStop : undefined}
          />
        ))}
      </div>
    </nav>
  );
});

/** Deeper entries are not moved further in: there would be no room for their words. */
const DEEPEST = 6;

/** Entries drawn together: out of sight a group costs no layout and no paint. */
const GROUP = 50;

const inGroups = (entries: readonly OutlineEntry[]): OutlineEntry[][] =>
  Array.from({ length: Math.ceil(entries.length / GROUP) }, (_, i) =>
    entries.slice(i * GROUP, (i + 1) * GROUP),
  );

type OutlineGroupProps = {
  entries: readonly OutlineEntry[];
  current: string | undefined;
  /** The one entry that Tab stops at; arrows lead on from it. */
  tabStop: string | undefined;
};

const sameGroup = (a: OutlineGroupProps, b: OutlineGroupProps): boolean =>
  a.current === b.current &&
  a.tabStop === b.tabStop &&
  a.entries.length === b.entries.length &&
  a.entries.every((entry, i) => entry === b.entries[i]);

const OutlineGroup = memo(function OutlineGroup({ entries, current, tabStop }: OutlineGroupProps) {
  const editor = useSlateStatic();
  return (
    <div role="presentation" className="vk-outline-group">
      {entries.map((entry) => (
        <button
          type="button"
          role="treeitem"
          key={entry.id}
          aria-level={entry.depth + 1}
          aria-selected={entry.id === current}
          tabIndex={entry.id === tabStop ? 0 : -1}
          data-entry={entry.id === tabStop || undefined}
          data-depth={entry.depth}
          data-annex={entry.level === "annex" || undefined}
          style={{ "--depth": Math.min(entry.depth, DEEPEST) } as CSSProperties}
          title={`${entry.label} ${entry.title}`}
          onClick={() => showPlace(editor, { block: entry.id })}
        >
          <span className="vk-outline-label">{entry.label}</span>
          <span className="vk-outline-title">{entry.title}</span>
        </button>
      ))}
    </div>
  );
}, sameGroup);
