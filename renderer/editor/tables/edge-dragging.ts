import type { Editor } from "slate";
import { ReactEditor } from "slate-react";
import { cellsOfRow } from "../../../document/table/cells.ts";
import { leastShares, withEdgeMoved } from "../../../document/table/column-widths.ts";
import { isTableElement } from "../../../document/table-rules.ts";
import { words } from "../../words.ts";
import type { TablePlace } from "./cell-place.ts";
import { fitColumns, setWidths } from "./column-widths.ts";
import { roomAt } from "./table-room.ts";

/** So near the pointer has to come to an edge; CSS pixels. */
const NEAR = 4;

/** The edge behind a column, and where it is drawn. */
type Edge = { place: TablePlace; column: number; drawn: HTMLTableElement };

/** What is drawn over an edge, in CSS pixels of the window; `said`: the shares of its neighbours. */
export type ShownEdge = { left: number; top: number; height: number; said?: string };

/** The column whose right edge the pointer is at; undefined in the middle of a cell. */
function columnAt(editor: Editor, cell: HTMLElement, x: number): [TablePlace, number] | undefined {
  const { left, right } = cell.getBoundingClientRect();
  const isRight = Math.abs(x - right) <= NEAR;
  if (!isRight && Math.abs(x - left) > NEAR) return undefined;
  const path = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, cell));
  const [index = 0, row = 0, at = 0] = path;
  const table = editor.children[index];
  const own = isTableElement(table) ? cellsOfRow(table, row)[at] : undefined;
  if (!own || !isTableElement(table)) return undefined;
  const column = isRight ? own.column + own.span - 1 : own.column - 1;
  const isInside = column >= 0 && column < table.widths.length - 1;
  return isInside ? [{ table, path: [index] }, column] : undefined;
}

function edgeAt(editor: Editor, { target, clientX }: MouseEvent): Edge | undefined {
  const cell = target instanceof Element ? target.closest("td") : null;
  const drawn = cell?.closest<HTMLTableElement>(".vk-body .vk-table");
  const found = cell && drawn ? columnAt(editor, cell, clientX) : undefined;
  if (!found || !drawn) return undefined;
  const [place, column] = found;
  return { place, column, drawn };
}

const shareOf = (widths: readonly number[], column: number): number =>
  (widths[column] ?? 0) / widths.reduce((sum, width) => sum + width, 0);

const inPercent = (share: number): string =>
  (share * 100).toLocaleString("vi", { maximumFractionDigits: 1 });

/** Where an edge lies, as far as its table is in sight. */
function lineOf({ column, drawn }: Edge, widths: readonly number[]): ShownEdge {
  const box = drawn.getBoundingClientRect();
  const desk = drawn.closest(".vk-desk")?.getBoundingClientRect() ?? box;
  const share = widths.slice(0, column + 1).reduce((sum, _, i) => sum + shareOf(widths, i), 0);
  const top = Math.max(box.top, desk.top);
  const height = Math.max(0, Math.min(box.bottom, desk.bottom) - top);
  return { left: box.left + share * box.width, top, height };
}

/** Draws the columns of a table in other widths, without its model. */
function draw({ drawn }: Edge, widths: readonly number[]): void {
  for (const [i, column] of [...drawn.querySelectorAll("col")].entries())
    column.style.width = `${shareOf(widths, i) * 100}%`;
}

type Show = (edge: ShownEdge | undefined) => void;

/** An edge being dragged: each move says where the pointer is, the end whether it counts. */
class EdgeDragging {
  readonly edge: Edge;
  readonly #from: number;
  readonly #width: number;
  readonly #least: number[];
  #widths: number[];

  constructor(editor: Editor, edge: Edge, x: number) {
    const { table, path } = edge.place;
    this.edge = edge;
    this.#from = x;
    this.#width = edge.drawn.getBoundingClientRect().width;
    this.#least = leastShares(table, roomAt(editor, path[0] ?? 0));
    this.#widths = table.widths;
  }

  move(x: number, show: Show): void {
    const { edge } = this;
    const { column, place } = edge;
    const by = (x - this.#from) / this.#width;
    this.#widths = withEdgeMoved(place.table.widths, column, by, this.#least);
    draw(edge, this.#widths);
    const [left, right] = [column, column + 1].map((i) => inPercent(shareOf(this.#widths, i)));
    const said = words.tables.shares(column + 1, left ?? "", right ?? "");
    show({ ...lineOf(edge, this.#widths), said });
  }

  end(editor: Editor, counts: boolean): void {
    const { place } = this.edge;
    draw(this.edge, place.table.widths);
    const isThere = editor.children[place.path[0] ?? 0] === place.table;
    if (counts && isThere) setWidths(editor, place, this.#widths);
  }
}

/** Follows the pointer over the tables of a body. */
class EdgeFollowing {
  readonly #editor: Editor;
  readonly #show: Show;
  #dragging: EdgeDragging | undefined;
  #marked: HTMLTableElement | undefined;

  constructor(editor: Editor, show: Show) {
    this.#editor = editor;
    this.#show = show;
  }

  readonly listeners: { [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void } = {
    mousemove: (event) => {
      if (!this.#dragging) this.#point(event);
      else {
        this.#dragging.move(event.clientX, this.#show);
        event.preventDefault();
      }
    },
    mousedown: (event) => {
      const isPlain = event.button === 0 && !event.shiftKey;
      const edge = isPlain ? edgeAt(this.#editor, event) : undefined;
      // The cursor stays where it is, and nothing is selected on the way.
      if (edge) this.#take(event);
      if (edge) this.#dragging = new EdgeDragging(this.#editor, edge, event.clientX);
    },
    mouseup: () => this.#end(true),
    blur: () => this.#end(false),
    dblclick: (event) => {
      const edge = edgeAt(this.#editor, event);
      if (!edge) return;
      this.#take(event);
      fitColumns(this.#editor, edge.place);
    },
    keydown: (event) => {
      if (!this.#dragging || event.key !== "Escape") return;
      this.#take(event);
      this.#end(false);
    },
  };

  /** The event is nobody else's. */
  #take(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
  }

  #point(event: MouseEvent): void {
    const edge = event.buttons === 0 ? edgeAt(this.#editor, event) : undefined;
    if (!edge && !this.#marked) return;
    this.#mark(edge);
    this.#show(edge && lineOf(edge, edge.place.table.widths));
  }

  #mark(edge: Edge | undefined): void {
    if (this.#marked) delete this.#marked.dataset.edge;
    this.#marked = edge?.drawn;
    if (edge) edge.drawn.dataset.edge = "";
  }

  #end(counts: boolean): void {
    if (!this.#dragging) return;
    this.#dragging.end(this.#editor, counts);
    this.#dragging = undefined;
    this.#mark(undefined);
    this.#show(undefined);
  }
}

/**
 * Lets the edges between columns be dragged, and fits the columns to what stands in them where one
 * is pressed twice. `show` draws the edge at the pointer. Gives back what ends it.
 */
export function followEdges(editor: Editor, show: Show): () => void {
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };
  const { listeners } = new EdgeFollowing(editor, show);
  for (const [type, listener] of Object.entries(listeners))
    window.addEventListener(type, listener as EventListener, options);
  return () => stopping.abort();
}
