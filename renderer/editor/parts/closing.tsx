import type { UsedRecipient } from "../../../bridge/api.ts";
import type { NewId } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Template } from "../../../document/template.ts";
import type { Session } from "../../session/session.ts";
import { Drafter } from "./foot.tsx";
import { Optional } from "./optional.tsx";
import { Recipients } from "./recipients.tsx";
import { Confirmation, Cosigner, Signature } from "./signature.tsx";
import { useFrame } from "./use-parts.ts";

type ClosingProps = {
  session: Session;
  template: Template;
  profile: Profile;
  newId: NewId;
  used: readonly UsedRecipient[];
};

/**
 * What ends the paper: recipients on the left, signature on the right; with others who sign, they
 * stand beside and below the lead signature, and the recipients below all of them, as in print.
 */
export function Closing(props: ClosingProps) {
  const { session, template, profile } = props;
  const { cosigners = [], recipients, confirmation } = useFrame(session).parts;
  const optional = template.without?.includes("recipients") === true;
  const left = (
    <div className="vk-closing-left">
      {optional ? (
        <Optional part="recipients" filled={recipients.length > 0}>
          <Recipients {...props} />
        </Optional>
      ) : (
        <Recipients {...props} />
      )}
      <Drafter session={session} />
    </div>
  );
  const [beside, ...others] = cosigners.map((_, index) => index);
  const cosigner = (index: number) => (
    <Cosigner key={index} session={session} profile={profile} index={index} />
  );
  return (
    <div className="vk-closing-columns" data-cosigned={cosigners.length > 0 || undefined}>
      {beside === undefined ? left : cosigner(beside)}
      <Signature session={session} profile={profile} />
      {others.map(cosigner)}
      {others.length % 2 === 1 && <div />}
      {beside === undefined ? confirmation && <div /> : left}
      <Confirmation session={session} profile={profile} />
    </div>
  );
}
