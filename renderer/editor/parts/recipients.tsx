import { Button, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { History16Regular } from "@fluentui/react-icons";
import type { UsedRecipient } from "../../../bridge/api.ts";
import type { NewId, Recipient } from "../../../document/model.ts";
import { isArchive, opensWithAsAbove, recipientText } from "../../../document/parts/recipients.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { lastNamed, NameList } from "./name-list.tsx";
import { setParts, useFrame } from "./use-parts.ts";

type RecipientsProps = {
  session: Session;
  template: Template;
  profile: Profile;
  newId: NewId;
  used: readonly UsedRecipient[];
};

/** "Nơi nhận": added, edited, put in order, noted, or picked from those used before. */
export function Recipients({ session, template, profile, newId, used }: RecipientsProps) {
  const { recipients } = useFrame(session).parts;
  const { recipientsHeading, recipientBullet, recipientSeparator, recipientsEnd, asAbove } =
    profile.words;
  const last = lastNamed(recipients);
  return (
    <NameList
      text={words.recipients}
      className="vk-recipients"
      list={recipients}
      onChange={(change) =>
        setParts(session, (parts) => ({ recipients: change(parts.recipients) }))
      }
      newId={newId}
      heading={
        <div style={look("recipientsHeading")}>
          <span className={profile.looks.recipientsHeading.underline ? "vk-underline" : undefined}>
            {recipientsHeading}
          </span>
          :
        </div>
      }
      part="recipient"
      bullet={`${recipientBullet} `}
      end={(index) => (index === last ? recipientsEnd : recipientSeparator)}
      first={opensWithAsAbove(recipients, template, profile) ? asAbove : undefined}
      placeForNew={placeForNew}
      more={(add) => <UsedMenu used={used} onAdd={add} />}
    />
  );
}

/** Before the storage line, which stays last (HD05 I.9.2.5). */
function placeForNew(recipients: readonly Recipient[]): number {
  const last = recipients.at(-1);
  return last && isArchive(last) ? recipients.length - 1 : recipients.length;
}

type UsedProps = { used: readonly UsedRecipient[]; onAdd: (one: UsedRecipient) => void };

function UsedMenu({ used, onAdd }: UsedProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<History16Regular />}
          aria-label={words.recipients.used}
          title={words.recipients.used}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {used.length === 0 && <MenuItem disabled>{words.recipients.noneUsed}</MenuItem>}
          {used.map((one) => (
            <MenuItem key={recipientText(one)} onClick={() => onAdd(one)}>
              {recipientText(one)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
