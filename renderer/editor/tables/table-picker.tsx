import { Popover, PopoverSurface, type PositioningImperativeRef } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { words } from "../../words.ts";

const ROWS = 8;
const COLUMNS = 8;

type Size = { rows: number; columns: number };

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const between = (n: number, most: number): number => Math.min(Math.max(n, 1), most);

type TablePickerProps = {
  target: RefObject<HTMLElement | null>;
  onPick: (size: Size) => void;
  onClose: () => void;
};

/** A grid of sizes: arrows or the pointer choose, Enter or a press takes it. */
export function TablePicker({ target, onPick, onClose }: TablePickerProps) {
  const position = useRef<PositioningImperativeRef>(null);
  useEffect(() => position.current?.setTarget(target.current), [target]);
  return (
    <Popover
      open
      trapFocus
      positioning={{ positioningRef: position, position: "below", align: "start" }}
      onOpenChange={(_event, { open }) => !open && onClose()}
    >
      <PopoverSurface aria-label={words.insert.tablePick}>
        <SizeGrid onPick={onPick} />
      </PopoverSurface>
    </Popover>
  );
}

function SizeGrid({ onPick }: Pick<TablePickerProps, "onPick">) {
  const [size, setSize] = useState<Size>({ rows: 2, columns: 2 });
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-size="${size.rows}-${size.columns}"]`)?.focus();
  }, [size]);
  const step = (event: KeyboardEvent) => {
    const [rows, columns] = STEPS[event.key] ?? [0, 0];
    if (rows === 0 && columns === 0) return;
    event.preventDefault();
    setSize({
      rows: between(size.rows + rows, ROWS),
      columns: between(size.columns + columns, COLUMNS),
    });
  };
  const sizes = Array.from({ length: ROWS * COLUMNS }, (_, i) => ({
    rows: Math.floor(i / COLUMNS) + 1,
    columns: (i % COLUMNS) + 1,
  }));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in rows, no set of form fields */}
      <div
        className="vk-sizes"
        role="group"
        aria-label={words.insert.tablePick}
        ref={grid}
        onKeyDown={step}
      >
        {sizes.map(({ rows, columns }) => {
          const current = rows === size.rows && columns === size.columns;
          return (
            <button
              type="button"
              key={`${rows}-${columns}`}
              data-size={`${rows}-${columns}`}
              data-on={rows <= size.rows && columns <= size.columns}
              aria-label={words.insert.tableSize(rows, columns)}
              tabIndex={current ? 0 : -1}
              // A grid that comes up under a pointer at rest is not pointed at.
              onPointerMove={({ movementX, movementY }) =>
                (movementX !== 0 || movementY !== 0) && setSize({ rows, columns })
              }
              onClick={() => onPick({ rows, columns })}
            />
          );
        })}
      </div>
      <div className="vk-sizes-said">{words.insert.tableSize(size.rows, size.columns)}</div>
    </>
  );
}
