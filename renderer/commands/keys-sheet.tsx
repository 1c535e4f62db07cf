import { Button } from "@fluentui/react-components";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { COMMAND_GROUPS, type Command } from "./command.ts";
import { keysInWords } from "./keys.ts";

type KeysSheetProps = { commands: readonly Command[]; onClose: () => void };

/** Every command that has keys, by the menus they stand in. */
export function KeysSheet({ commands, onClose }: KeysSheetProps) {
  const text = words.keys;
  const groups = COMMAND_GROUPS.map((group) => ({
    name: words.menus[group],
    commands: commands.filter((c) => c.group === group && c.keys),
  })).filter((group) => group.commands.length > 0);
  return (
    <Sheet
      title={text.title}
      read
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <p>{text.note}</p>
      <table className="vk-keys" aria-label={text.title}>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {group.name}
              </th>
            </tr>
            {group.commands.map(({ id, name, keys }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{keys?.map(keysInWords).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Sheet>
  );
}
