import type { Setting } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Session } from "../../session/session.ts";
import { MenuItemCheckbox } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { ChoiceMenu } from "./choice-menu.tsx";
import { changed, type Fields, orNone, useFrame } from "./use-parts.ts";

const text = words.addPart;

const setSetting = (session: Session, fields: Fields<Setting>): void =>
  session.setFrame((frame) =>
    changed(frame, { setting: orNone(changed<Setting>(frame.setting ?? {}, fields)) }),
  );

/** Every whole number of a range. */
const each = ([least, most]: readonly [number, number]): number[] =>
  Array.from({ length: Math.floor(most - least) + 1 }, (_, i) => least + i);

/** How much more room between paragraphs may be asked for than the rules want, points. */
const MORE_GAP = 6;

/** Size, line and gap of the body within the range of the rules, and printing on both sides. */
export function SettingMenus({ session, profile }: { session: Session; profile: Profile }) {
  const { setting = {} } = useFrame(session);
  const { body, looks } = profile;
  const choice = (
    key: "size" | "line" | "gap",
    name: string,
    usual: number,
    range: readonly [number, number],
    label: (n: number) => string,
  ) => (
    <ChoiceMenu
      name={name}
      value={String(setting[key] ?? usual)}
      options={each(range).map((n) => ({ value: String(n), label: label(n) }))}
      onChange={(value) =>
        setSetting(session, { [key]: Number(value) === usual ? undefined : Number(value) })
      }
    />
  );
  return (
    <>
      {choice("size", text.size, looks.body.size, body.sizes, text.points)}
      {choice("line", text.line, looks.body.line, body.lines, text.exactly)}
      {choice("gap", text.gap, body.gap, [body.gap, body.gap + MORE_GAP], text.points)}
      <MenuItemCheckbox
        persistOnClick={false}
        name="twoSided"
        value="on"
        onClick={() => setSetting(session, { twoSided: setting.twoSided ? undefined : true })}
      >
        {text.twoSided}
      </MenuItemCheckbox>
    </>
  );
}
