import { Button, Field, Input, makeStyles, Spinner } from "@fluentui/react-components";
import { SignatureRegular } from "@fluentui/react-icons";
import { type SubmitEvent, useState } from "react";
import type { Message } from "../../document/message.ts";
import { reasonsNotToSign } from "../../document/sign-off.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { Findings } from "./findings.tsx";
import { SignedFacts, type SignOffFacts } from "./signed-facts.tsx";

export type SignOffDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Signs; the dialog shows progress until the promise settles, and leaves closing to the owner. */
  onSign: (signer: string, position: string) => Promise<void>;
  facts: SignOffFacts;
  /** What the checks say of the content that is being signed. */
  findings: Message[];
  defaultSigner: string;
  defaultPosition: string;
};

const FORM = "sign-off-form";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    gap: "12px",
    alignItems: "start",
  },
  meaning: { margin: 0 },
});

function useSigning({ onSign, findings, defaultSigner, defaultPosition }: SignOffDialogProps) {
  const [signer, setSigner] = useState(defaultSigner);
  const [position, setPosition] = useState(defaultPosition);
  const [signing, setSigning] = useState(false);
  const ready = signer.trim() !== "" && reasonsNotToSign(findings).length === 0 && !signing;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    setSigning(true);
    await onSign(signer.trim(), position.trim()).finally(() => setSigning(false));
  };
  return { signer, setSigner, position, setPosition, signing, ready, submit };
}

type Signing = ReturnType<typeof useSigning>;

/** Who stands for it, and as what. */
function SignerFields({ signing }: { signing: Signing }) {
  const styles = useStyles();
  const text = words.signOffDialog;
  const missing = signing.signer.trim() === "";
  return (
    <form id={FORM} className={styles.fields} onSubmit={(event) => void signing.submit(event)}>
      <Field label={text.signer} required hint={missing ? text.signerMissing : ""}>
        <Input value={signing.signer} onChange={(_, { value }) => signing.setSigner(value)} />
      </Field>
      <Field label={text.position}>
        <Input value={signing.position} onChange={(_, { value }) => signing.setPosition(value)} />
      </Field>
    </form>
  );
}

function SignButton({ signing }: { signing: Signing }) {
  const text = words.signOffDialog;
  return (
    <PrimaryButton
      type="submit"
      form={FORM}
      disabledFocusable={!signing.ready}
      icon={signing.signing ? <Spinner size="extra-tiny" /> : <SignatureRegular />}
    >
      {signing.signing ? text.signing : text.sign}
    </PrimaryButton>
  );
}

function SignOffSheet(props: SignOffDialogProps) {
  const styles = useStyles();
  const signing = useSigning(props);
  const text = words.signOffDialog;
  const actions = (
    <>
      <Button disabled={signing.signing} onClick={props.onClose}>
        {text.later}
      </Button>
      <SignButton signing={signing} />
    </>
  );
  return (
    <Sheet title={text.title} actions={actions} onClose={props.onClose}>
      <SignedFacts facts={props.facts} />
      <Findings findings={props.findings} />
      <SignerFields signing={signing} />
      <p className={styles.meaning}>{text.meaning}</p>
    </Sheet>
  );
}

/** One sheet that repeats what is being signed, so that a click is an act. */
export function SignOffDialog(props: SignOffDialogProps) {
  return props.open ? <SignOffSheet {...props} /> : null;
}
