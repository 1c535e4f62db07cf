import {
  Button,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import { useContext } from "react";
import { flushSync } from "react-dom";
import {
  type Parts,
  SECRECIES,
  type Secrecy,
  URGENCIES,
  type Urgency,
} from "../../../document/model.ts";
import { isCommittee, kindOf } from "../../../document/parts/body-name.ts";
import { confirmationOf } from "../../../document/parts/derive-signature.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { Menu, MenuItem, MenuItemCheckbox } from "../../ui/menu.tsx";
import { words } from "../../words.ts";
import { focusField } from "../show-place.ts";
import { ChoiceMenu } from "./choice-menu.tsx";
import { setMarks } from "./marks.ts";
import { SettingMenus } from "./setting-menus.tsx";
import { setParts, useFrame } from "./use-parts.ts";
import { useSecrecyNotice } from "./use-secrecy-notice.ts";
import { type OptionalPart, WantedContext } from "./wanted.ts";

type AddPartProps = { session: Session; template: Template; profile: Profile };

const text = words.addPart;

/** What the type allows and the page does not show yet, behind one quiet button on the page. */
export function AddPartMenu(props: AddPartProps) {
  const { parts, setting } = useFrame(props.session);
  const on = (yes: true | undefined) => (yes ? ["on"] : []);
  const checked = {
    theme: on(parts.subject.theme),
    noMedia: on(parts.marks?.noMedia),
    twoSided: on(setting?.twoSided),
  };
  return (
    <div className="vk-add-part">
      <Menu hasCheckmarks checkedValues={checked}>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<Add16Regular />}>
            {text.menu}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <HeadGroup {...props} />
            <MenuDivider />
            <ClosingGroup {...props} />
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{text.setting}</MenuGroupHeader>
              <SettingMenus session={props.session} profile={props.profile} />
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** Changes what the page shows, and goes into a field of it: the next key is for that. */
function showAndFocus(change: () => void, field: string): void {
  flushSync(change);
  focusField(field);
}

/** Shows an empty part and goes into its first field. */
function useWant(): (part: OptionalPart, field?: string) => () => void {
  const wanted = useContext(WantedContext);
  return (part, field = part) =>
    () =>
      showAndFocus(() => wanted.want(part), field);
}

function HeadGroup({ session, template, profile }: AddPartProps) {
  const want = useWant();
  const { marks, issuer, subject } = useFrame(session).parts;
  const titled = template.form === "titled";
  const addPartner = () => {
    const partners = [...(issuer.partners ?? []), ""];
    const change = () => setParts(session, (parts) => ({ issuer: { ...parts.issuer, partners } }));
    showAndFocus(change, `partner-${partners.length}`);
  };
  return (
    <MenuGroup>
      <MenuGroupHeader>{text.head}</MenuGroupHeader>
      <MenuItem onClick={want("superior")}>{text.superior}</MenuItem>
      <MenuItem onClick={addPartner}>{text.partners}</MenuItem>
      {titled && <MenuItem onClick={want("author")}>{text.author}</MenuItem>}
      {template.without?.includes("subject") && (
        <MenuItem onClick={() => focusField("subject")}>{words.parts.subject}</MenuItem>
      )}
      {titled && subject.note === undefined && (
        <MenuItem onClick={want("subjectNote")}>{text.subjectNote}</MenuItem>
      )}
      {template.group === "report" && <ThemeItem session={session} />}
      <UrgencyMenu session={session} profile={profile} />
      <SecrecyMenu session={session} profile={profile} />
      {marks?.circulation === undefined && (
        <MenuItem onClick={want("circulation")}>{text.circulation}</MenuItem>
      )}
    </MenuGroup>
  );
}

function ThemeItem({ session }: { session: Session }) {
  const toggle = () =>
    setParts(session, ({ subject: { theme: on, ...subject } }) => ({
      subject: on ? subject : { ...subject, theme: true },
    }));
  return (
    <MenuItemCheckbox persistOnClick={false} name="theme" value="on" onClick={toggle}>
      {text.theme}
    </MenuItemCheckbox>
  );
}

function UrgencyMenu({ session, profile }: Omit<AddPartProps, "template">) {
  const { marks } = useFrame(session).parts;
  return (
    <ChoiceMenu
      name={text.urgency}
      value={marks?.urgency ?? ""}
      options={[
        { value: "", label: words.parts.none },
        ...URGENCIES.map((value) => ({ value, label: profile.words.urgencies[value] ?? value })),
      ]}
      onChange={(value) => setMarks(session, { urgency: (value || undefined) as Urgency })}
    />
  );
}

function SecrecyMenu({ session, profile }: Omit<AddPartProps, "template">) {
  const { marks } = useFrame(session).parts;
  const warn = useSecrecyNotice(session);
  const choose = (value: string) => {
    setMarks(session, { secrecy: (value || undefined) as Secrecy });
    if (value) warn();
  };
  return (
    <ChoiceMenu
      name={text.secrecy}
      value={marks?.secrecy ?? ""}
      options={[
        { value: "", label: words.parts.none },
        ...SECRECIES.map((value) => ({ value, label: profile.words.secrecies[value] ?? value })),
      ]}
      onChange={choose}
    />
  );
}

function ClosingGroup({ session, template }: AddPartProps) {
  const want = useWant();
  const { cosigners = [], confirmation, drafter, contact, signature } = useFrame(session).parts;
  const addCosigner = () => {
    const change = () => setParts(session, () => ({ cosigners: [...cosigners, {}] }));
    showAndFocus(change, `cosigner-${cosigners.length + 1}`);
  };
  const addConfirmation = () => {
    const usual = (parts: Parts) => usualConfirmation(parts, text.confirmerPost);
    const change = () => setParts(session, (parts) => ({ confirmation: usual(parts) }));
    showAndFocus(change, "confirmation");
  };
  return (
    <MenuGroup>
      <MenuGroupHeader>{text.closing}</MenuGroupHeader>
      {template.without?.includes("recipients") && (
        <MenuItem onClick={want("recipients", "recipient-1")}>{text.recipients}</MenuItem>
      )}
      {signature.concurrent === undefined && (
        <MenuItem onClick={want("concurrent")}>{text.concurrent}</MenuItem>
      )}
      {cosigners.length < 10 && <MenuItem onClick={addCosigner}>{text.cosigners}</MenuItem>}
      {!confirmation && <MenuItem onClick={addConfirmation}>{text.confirmation}</MenuItem>}
      {!drafter && <MenuItem onClick={want("drafter")}>{text.drafter}</MenuItem>}
      {contact === undefined && <MenuItem onClick={want("contact")}>{text.contact}</MenuItem>}
      <NoMediaItem session={session} />
    </MenuGroup>
  );
}

/**
 * By order of the Standing Committee, whose office has the seal; another body's is left open. The
 * one whose signature it is stands in it already (HD05 I.7.1.4).
 */
function usualConfirmation({ issuer, signature }: Parts, post: string): Parts["confirmation"] {
  const of = signature.name ?? "";
  const kind = kindOf(issuer);
  if (!kind || !isCommittee(kind)) return { of, signature: {} };
  const delegatedBy = "Ban Thường vụ";
  return confirmationOf(of, { bodyKind: kind, bodyName: issuer.name, post, delegatedBy });
}

function NoMediaItem({ session }: { session: Session }) {
  const { marks } = useFrame(session).parts;
  const toggle = () => setMarks(session, { noMedia: marks?.noMedia ? undefined : true });
  return (
    <MenuItemCheckbox persistOnClick={false} name="noMedia" value="on" onClick={toggle}>
      {text.noMedia}
    </MenuItemCheckbox>
  );
}
