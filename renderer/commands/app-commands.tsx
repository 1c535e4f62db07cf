import { lazy, Suspense, useEffect, useState } from "react";
import { followCarets } from "../ui/caret.ts";
import { useCaretBack } from "../ui/use-caret-back.ts";
import { words } from "../words.ts";
import type { Command } from "./command.ts";
import { lookCommands } from "./look-commands.ts";
import { Palette } from "./palette.tsx";
import { goToRegion, rememberFocus } from "./regions.ts";
import { useAllCommands, useCommandKeys, useCommands } from "./use-commands.ts";
import { useMenus } from "./use-menus.ts";

// Not needed before it is asked for. The palette is: what is typed right after its key is for it.
const KeysSheet = lazy(async () => ({ default: (await import("./keys-sheet.tsx")).KeysSheet }));

type Shown = "palette" | "keys";

const commandsOfApp = (show: (shown: Shown) => void): Command[] => [
  {
    id: "open-palette",
    group: "help",
    name: words.palette.open,
    keys: ["Ctrl+K"],
    run: () => show("palette"),
  },
  { id: "show-keys", group: "help", name: words.keys.open, keys: ["F1"], run: () => show("keys") },
  {
    id: "next-region",
    group: "view",
    name: words.commands.nextRegion,
    keys: ["F6"],
    run: () => goToRegion(1),
  },
  {
    id: "previous-region",
    group: "view",
    name: words.commands.previousRegion,
    keys: ["Shift+F6"],
    run: () => goToRegion(-1),
  },
  ...lookCommands(),
];

/** What every screen has: the palette, the list of keys, the way round the window, and the keys. */
export function AppCommands() {
  const [shown, show] = useState<Shown>();
  const commands = useAllCommands();
  useCommands(commandsOfApp(show));
  useCommandKeys();
  useMenus();
  useEffect(followCarets, []);
  useEffect(() => {
    document.addEventListener("focusin", rememberFocus);
    return () => document.removeEventListener("focusin", rememberFocus);
  }, []);
  const close = () => show(undefined);
  return (
    <Suspense>
      {shown === "palette" && <OpenPalette commands={commands} onClose={close} />}
      {shown === "keys" && <KeysSheet commands={commands} onClose={close} />}
    </Suspense>
  );
}

type OpenPaletteProps = { commands: readonly Command[]; onClose: () => void };

/** The chosen command acts where the caret was before the palette came up. */
function OpenPalette({ commands, onClose }: OpenPaletteProps) {
  const afterwards = useCaretBack(true);
  const choose = ({ run }: Command) => {
    afterwards(run);
    onClose();
  };
  return <Palette commands={commands} onChoose={choose} onClose={onClose} />;
}
