import { Button, Field, Input, makeStyles, Spinner } from "@fluentui/react-components";
import { CheckmarkStarburstRegular } from "@fluentui/react-icons";
import { type SubmitEvent, useState } from "react";
import type { Message } from "../../document/message.ts";
import { reasonsNotToSign } from "../../document/sign-off.ts";
import type { MachineUser } from "../machine-user.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { Findings } from "./findings.tsx";
import { SignedFacts, type SignOffFacts } from "./signed-facts.tsx";

export type SignOffDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Signs; the dialog shows progress until the promise settles, and leaves closing to the owner. */
  onSign: (approver: MachineUser) => Promise<void>;
  facts: SignOffFacts;
  /** What the checks say of the content that is being signed. */
  findings: Message[];
  /** Who approves is who is at the machine, not who signs the paper. */
  user: MachineUser;
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

function useSigning({ onSign, findings, user }: SignOffDialogProps) {
  const [name, setName] = useState(user.name);
  const [position, setPosition] = useState(user.position);
  const [signing, setSigning] = useState(false);
  const ready = name.trim() !== "" && reasonsNotToSign(findings).length === 0 && !signing;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    setSigning(true);
    const approver = { name: name.trim(), position: position.trim() };
    await onSign(approver).finally(() => setSigning(false));
  };
  return { name, setName, position, setPosition, signing, ready, submit };
}

type Signing = ReturnType<typeof useSigning>;

/** Who stands for it, and in which post. */
function ApproverFields({ signing }: { signing: Signing }) {
  const styles = useStyles();
  const text = words.signOffDialog;
  const missing = signing.name.trim() === "";
  return (
    <form id={FORM} className={styles.fields} onSubmit={(event) => void signing.submit(event)}>
      <Field label={text.approver} required hint={missing ? text.approverMissing : ""}>
        <Input value={signing.name} onChange={(_, { value }) => signing.setName(value)} />
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
      icon={signing.signing ? <Spinner size="extra-tiny" /> : <CheckmarkStarburstRegular />}
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
      <ApproverFields signing={signing} />
      <p className={styles.meaning}>{text.meaning}</p>
      {!props.facts.given && <p className={styles.meaning}>{text.notGiven}</p>}
    </Sheet>
  );
}

/** One sheet that repeats what is being signed, so that a click is an act. */
export function SignOffDialog(props: SignOffDialogProps) {
  return props.open ? <SignOffSheet {...props} /> : null;
}
