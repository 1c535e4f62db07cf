import { Dialog, DialogBody, DialogSurface, makeStyles } from "@fluentui/react-components";
import { Command as Menu } from "cmdk";
import { useState } from "react";
import { foldAccents } from "../../document/vietnamese/fold.ts";
import { words } from "../words.ts";
import { COMMAND_GROUPS, type Command, isEnabled } from "./command.ts";
import { keysInWords } from "./keys.ts";

const useStyles = makeStyles({
  surface: { padding: 0, maxWidth: "600px", marginBlockStart: "12vh", overflow: "hidden" },
  body: { display: "block" },
});

type PaletteProps = {
  commands: readonly Command[];
  onChoose: (command: Command) => void;
  onClose: () => void;
};

/** Every command that can be run now, found by its name without marks. */
export function Palette({ commands, onChoose, onClose }: PaletteProps) {
  const styles = useStyles();
  const [typed, type] = useState("");
  const text = words.palette;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={text.title}>
        <DialogBody className={styles.body}>
          <Menu label={text.title} filter={scoreOf} loop className="vk-palette">
            <Menu.Input
              value={typed}
              onValueChange={type}
              placeholder={text.placeholder}
              aria-label={text.placeholder}
              autoFocus
            />
            <Menu.List label={text.title}>
              <Menu.Empty>{text.none(typed)}</Menu.Empty>
              {COMMAND_GROUPS.map((group) => (
                <PaletteGroup
                  key={group}
                  name={words.menus[group]}
                  commands={commands.filter((c) => c.group === group && isEnabled(c))}
                  onChoose={onChoose}
                />
              ))}
            </Menu.List>
          </Menu>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A name that needs the menu it stands in to be understood: "Màu cửa sổ: Tối". */
const nameInPalette = ({ name, submenu }: Command): string =>
  submenu === undefined || name.startsWith(submenu) ? name : `${submenu}: ${name}`;

type PaletteGroupProps = {
  name: string;
  commands: readonly Command[];
  onChoose: (command: Command) => void;
};

function PaletteGroup({ name, commands, onChoose }: PaletteGroupProps) {
  if (commands.length === 0) return null;
  return (
    <Menu.Group heading={name}>
      {commands.map((command) => (
        <Menu.Item
          key={command.id}
          value={command.id}
          keywords={[nameInPalette(command)]}
          onSelect={() => onChoose(command)}
        >
          <span>{nameInPalette(command)}</span>
          {command.keys?.[0] && <kbd>{keysInWords(command.keys[0])}</kbd>}
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

/**
 * How well a command's name fits what was typed, 0 to 1; every typed word must be in it. Marks that
 * were typed count, so that "tím" is not "tìm"; words that begin as typed go first.
 */
export function scoreOf(_id: string, typed: string, [name = ""]: string[] = []): number {
  const wanted = typed.normalize("NFC").toLowerCase().split(/\s+/u).filter(Boolean);
  const exact = name.normalize("NFC").toLowerCase();
  const folded = foldAccents(name);
  const scores = wanted.map((word) => {
    const text = foldAccents(word) === word ? folded : exact;
    const at = text.indexOf(word);
    if (at < 0) return 0;
    return at === 0 ? 1 : /\s/u.test(text[at - 1] ?? "") ? 0.9 : 0.4;
  });
  return scores.length === 0
    ? 1
    : scores.includes(0)
      ? 0
      : Math.max(...scores) - wanted.length / 1e3;
}
