import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { Signature as Signed } from "../../../document/model.ts";
import type { Profile } from "../../../document/profiles/profile.ts";
import type { Session } from "../../session/session.ts";
import { words } from "../../words.ts";
import { look } from "./looks.ts";
import { PageField } from "./page-field.tsx";
import { SignatureFields } from "./signature-fields.tsx";
import { changed, setParts, useFrame, usePart } from "./use-parts.ts";

type SignatureProps = { session: Session; profile: Profile };

/** The one who signs, on the right. */
export function Signature({ session, profile }: SignatureProps) {
  const [signature, change] = usePart(session, "signature");
  return (
    <section className="vk-signature" aria-label={words.parts.signature}>
      <SignatureFields signature={signature} profile={profile} part="signature" onChange={change} />
    </section>
  );
}

/** One of those who sign beside: the writer of minutes, another body of a joint document. */
export function Cosigner({ session, profile, index }: SignatureProps & { index: number }) {
  const { cosigners = [] } = useFrame(session).parts;
  const whose = words.parts.cosigner(index + 1);
  const set = (next: Signed[]) =>
    setParts(session, () => ({ cosigners: next.length === 0 ? undefined : next }));
  const one = cosigners[index];
  if (!one) return null;
  return (
    <section className="vk-signature vk-extra" aria-label={whose}>
      <SignatureFields
        signature={one}
        profile={profile}
        whose={whose}
        part={`cosigner-${index + 1}`}
        onChange={(fields) => set(cosigners.with(index, changed(one, fields)))}
      />
      <RemoveTool
        name={words.parts.removeCosigner(index + 1)}
        run={() => set(cosigners.toSpliced(index, 1))}
      />
    </section>
  );
}

/** "Xác nhận chữ ký của đồng chí …" with the signature that confirms (HD05 I.7.1.4). */
export function Confirmation({ session, profile }: SignatureProps) {
  const { confirmation } = useFrame(session).parts;
  if (!confirmation) return null;
  const [before = "", after = ""] = profile.words.confirmation.split("{of}");
  const text = words.parts;
  const set = (fields: Partial<typeof confirmation>) =>
    setParts(session, () => ({ confirmation: { ...confirmation, ...fields } }));
  return (
    <section className="vk-signature vk-confirmation vk-extra" aria-label={text.confirmation}>
      <div className="vk-line" style={look("confirmation")}>
        {before}
        <PageField
          name={text.confirmed}
          value={confirmation.of}
          placeholder={text.confirmedPlaceholder}
          part="confirmation"
          onChange={(of) => set({ of })}
        />
        {after}
      </div>
      <SignatureFields
        signature={confirmation.signature}
        profile={profile}
        whose={text.confirmer}
        part="confirmation-signature"
        onChange={(fields) => set({ signature: changed(confirmation.signature, fields) })}
      />
      <RemoveTool
        name={text.removeConfirmation}
        run={() => setParts(session, () => ({ confirmation: undefined }))}
      />
    </section>
  );
}

const RemoveTool = ({ name, run }: { name: string; run: () => void }) => (
  <span className="vk-remove">
    <Button
      size="small"
      appearance="subtle"
      icon={<Dismiss16Regular />}
      aria-label={name}
      title={name}
      onClick={run}
    />
  </span>
);
