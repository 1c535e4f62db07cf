import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import type { Command } from "./command.ts";
import { keysOf } from "./keys.ts";
import { CommandRegistry } from "./registry.ts";

/** The registry of this window. */
export const Commands = createContext(new CommandRegistry());

export const useRegistry = (): CommandRegistry => useContext(Commands);

/** Every command of what is on screen. */
export function useAllCommands(): readonly Command[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, () => registry.all);
}

const looksOf = (list: readonly Command[]): string =>
  JSON.stringify(
    list.map(({ enabled: _enabled, checked: _checked, run: _run, ...looks }) => looks),
  );

/**
 * Offers commands while the component is on screen. What they do is always what the last rendering
 * said; they are registered anew only when one comes, goes or is called otherwise.
 */
export function useCommands(list: readonly Command[]): void {
  const registry = useRegistry();
  const latest = useRef(list);
  useLayoutEffect(() => {
    latest.current = list;
  });
  const looks = looksOf(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the looks stand for the list
  useEffect(
    () => registry.register(latest.current.map((_, index) => throughLatest(latest, index))),
    [registry, looks],
  );
}

function throughLatest(latest: { current: readonly Command[] }, index: number): Command {
  const now = () => latest.current[index];
  const { enabled, checked, ...looks } = latest.current[index] as Command;
  return {
    ...looks,
    ...(enabled && { enabled: () => now()?.enabled?.() ?? true }),
    ...(checked && { checked: () => now()?.checked?.() ?? false }),
    run: () => now()?.run(),
  };
}

/** What a field for typing does itself. */
const OF_INPUTS = /^Ctrl\+(Shift\+)?(Z|Y|A|B|I|U|Arrow\w+|Home|End|Backspace|Delete)$/u;

const isInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea");

/** Runs the commands by their keys, wherever the focus is; those of the body are the body's. */
export function useCommandKeys(): void {
  const registry = useRegistry();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isUnderDialog()) return;
      const keys = keysOf(event);
      if (isInput(event.target) && OF_INPUTS.test(keys)) return;
      const command = registry.forKeys(keys, false);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [registry]);
}

/** While a dialog asks for a decision nothing under it is done. */
export const isUnderDialog = (): boolean =>
  document.querySelector("[role=dialog][aria-modal=true]") !== null;
