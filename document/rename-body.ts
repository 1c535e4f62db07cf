import { dayBefore } from "./day.ts";
import type { NewId } from "./model.ts";
import { inForce, type Organisation, type Signer } from "./organisation.ts";

/**
 * A body that takes another name on a day: the entry ends on the day before, a copy of it begins,
 * whose name is still to be changed. Whoever signed for the body and got its papers goes with it.
 */
export function renameBody(
  organisation: Organisation,
  id: string,
  day: string,
  newId: NewId,
): { organisation: Organisation; renamed: string } {
  const renamed = newId();
  const eve = dayBefore(day);
  const moves = (signer: Signer) => signer.body === id && inForce(signer, day);
  const { bodies, signers, recipients } = organisation;
  return {
    renamed,
    organisation: {
      ...organisation,
      bodies: bodies.flatMap((body) =>
        body.id === id
          ? [
              { ...body, to: eve },
              { ...body, id: renamed, from: day },
            ]
          : [body],
      ),
      signers: signers.flatMap((signer) =>
        moves(signer)
          ? [
              { ...signer, to: eve },
              { ...signer, id: newId(), body: renamed, from: day },
            ]
          : [signer],
      ),
      recipients: recipients.map((recipient) =>
        recipient.bodies?.includes(id)
          ? { ...recipient, bodies: [...recipient.bodies, renamed] }
          : recipient,
      ),
    },
  };
}
