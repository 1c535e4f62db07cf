import {
  type MouseEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from "react";
import { useSlateSelector, useSlateStatic } from "slate-react";
import type { OutlineEntry } from "../../../document/outline.ts";
import { words } from "../../words.ts";
import type { SectionAct, SectionActs } from "../section-acts.ts";
import { showPlace } from "../show-place.ts";
import { blockAtCursor } from "../structure.ts";
import { inGroups, OutlineGroup } from "./outline-group.tsx";
import { SectionMenu } from "./section-menu.tsx";
import { type TreeRow, toggled, visibleRows } from "./tree.ts";
import { rowElement, useKeptFocus } from "./use-kept-focus.ts";
import { type Drop, useTreeDrag } from "./use-tree-drag.ts";
import { rowIdOf, useTreeKeys } from "./use-tree-keys.ts";
import "./outline.css";

/** Which entries are folded: kept outside, so that hiding the outline does not forget it. */
export type Folding = {
  closed: ReadonlySet<string>;
  setClosed: (change: (closed: ReadonlySet<string>) => ReadonlySet<string>) => void;
};

type OutlinePaneProps = {
  entries: readonly OutlineEntry[];
  folding: Folding;
  sections: SectionActs;
};

/** Id of the row at or above the cursor: of what is folded away, the one that holds it. */
function useCurrentRow(rows: readonly TreeRow[]): string | undefined {
  return useSlateSelector((editor) => {
    const index = blockAtCursor(editor)?.path[0];
    return index === undefined
      ? undefined
      : rows.findLast((row) => row.entry.index <= index)?.entry.id;
  });
}

/** Where am I, and the sections as things to be moved: every labelled block, by depth. */
export const OutlinePane = memo(function OutlinePane(props: OutlinePaneProps) {
  const { entries, folding, sections } = props;
  const rows = useMemo(() => visibleRows(entries, folding.closed), [entries, folding.closed]);
  return (
    <nav className="vk-outline" data-region="outline" aria-label={words.outline.title}>
      <h2>{words.outline.title}</h2>
      {entries.length === 0 && <p className="vk-outline-empty">{words.outline.empty}</p>}
      <Tree rows={rows} folding={folding} sections={sections} />
    </nav>
  );
});

type TreeProps = { rows: readonly TreeRow[]; folding: Folding; sections: SectionActs };

/** The rows with their keys, their menu and the way to drag them. */
function Tree({ rows, folding, sections }: TreeProps) {
  const editor = useSlateStatic();
  const tree = useRef<HTMLDivElement>(null);
  const current = useCurrentRow(rows);
  const [hovered, hover] = useState<string>();
  const [menu, openMenu] = useState<string>();
  const { active, focus, onFocus, onBlur } = useKeptFocus(tree, rows);
  const { drop, arm } = useTreeDrag(tree, sections);
  const fold = (id: string) => folding.setClosed((closed) => toggled(closed, id));
  const open = (id: string) => showPlace(editor, { block: id });
  const remove = (id: string) => sections.run("remove", id);
  const onKeyDown = useTreeKeys({ rows, focus, fold, open, openMenu, remove });
  const onClick = ({ target }: MouseEvent) => {
    const id = rowIdOf(target);
    if (id !== undefined) clicked(target, { fold, menu: openMenu, open })(id);
  };
  const onPointerOver = (event: PointerEvent) => {
    hover(rowIdOf(event.target));
    arm(event);
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    openMenu(rowIdOf(event.target));
  };
  const heard = { onKeyDown, onClick, onFocus, onBlur, onPointerOver, onContextMenu };
  const leave = () => hover(undefined);
  const tabStop = active ?? current ?? rows[0]?.entry.id;
  return (
    <>
      <div
        role="tree"
        className="vk-outline-tree"
        aria-label={words.outline.title}
        ref={tree}
        onPointerLeave={leave}
        {...heard}
      >
        <Groups {...{ rows, current, tabStop }} pointed={menu ?? hovered ?? active} />
        {drop && <DropSign {...drop} />}
      </div>
      <OpenMenu {...{ rows, tree, menu, sections }} onClose={() => openMenu(undefined)} />
    </>
  );
}

type ClickActs = Record<"fold" | "menu" | "open", (id: string) => void>;

/** What a click does, by the part of the row that it is on. */
function clicked(target: EventTarget, acts: ClickActs): (id: string) => void {
  const part = target instanceof Element && target.closest<HTMLElement>("[data-act]");
  const act = part ? part.dataset.act : "open";
  return act === "fold" || act === "menu" ? acts[act] : acts.open;
}

type GroupsProps = {
  rows: readonly TreeRow[];
  current: string | undefined;
  tabStop: string | undefined;
  pointed: string | undefined;
};

function Groups({ rows, ...marked }: GroupsProps) {
  const groups = useMemo(() => inGroups(rows), [rows]);
  return groups.map((group) => {
    const own = (id: string | undefined) =>
      group.some((row) => row.entry.id === id) ? id : undefined;
    return (
      <OutlineGroup
        key={group[0]?.entry.id}
        rows={group}
        current={own(marked.current)}
        tabStop={own(marked.tabStop)}
        pointed={own(marked.pointed)}
      />
    );
  });
}

/** Where a dragged section would go. */
const DropSign = ({ place, refused, top, height, left }: Drop) => (
  <div
    className="vk-outline-drop"
    data-place={place}
    data-refused={refused || undefined}
    style={{
      top: place === "below" ? top + height : top,
      height: place === "inside" ? height : 0,
      left: place === "inside" ? 0 : left,
    }}
  />
);

type OpenMenuProps = {
  rows: readonly TreeRow[];
  tree: RefObject<HTMLElement | null>;
  menu: string | undefined;
  sections: SectionActs;
  onClose: () => void;
};

/** The menu of the row that it was opened for. */
function OpenMenu({ rows, tree, menu, sections, onClose }: OpenMenuProps) {
  const row = rows.find(({ entry }) => entry.id === menu);
  const element = row && rowElement(tree.current, row.entry.id);
  if (!row || !element) return null;
  const choose = (act: SectionAct) => sections.run(act, row.entry.id);
  return (
    <SectionMenu target={element} name={row.entry.title} onChoose={choose} onClose={onClose} />
  );
}
