import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import type { Inputs, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import { type Choice, defaultChoice, defaultSigner, mayIssue } from "../../document/issuing.ts";
import {
  type Body,
  bodiesOn,
  type Organisation,
  type Signer,
  signersOn,
} from "../../document/organisation.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";

const text = words.issuerStep;

/** The value of the choice of nobody. */
const NOBODY = "";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(240px, 100%), 1fr))",
    gap: "16px 24px",
  },
  option: { display: "block", color: tokens.colorNeutralForeground1 },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** An office that was set up. */
type SetUp = KeptOrganisation & { organisation: Organisation };

/** True when there is something to choose: several bodies in force, or several who sign for one. */
export function asksForIssuer(office: KeptOrganisation | undefined): office is SetUp {
  if (!office?.organisation) return false;
  const bodies = bodiesOn(office.organisation, office.today);
  const [only] = bodies;
  const signers = only ? signersOn(office.organisation, only.id, office.today) : [];
  return bodies.length > 1 || signers.length > 1;
}

const signsAs = ({ capacity, capacityBody, position }: Signer): string =>
  [[capacity, capacityBody].filter(Boolean).join(" "), position].filter(Boolean).join(", ");

function Option({ value, name, detail }: { value: string; name: string; detail?: string }) {
  const styles = useStyles();
  const label = (
    <span className={styles.option}>
      {name}
      {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  );
  return <Radio value={value} label={label} />;
}

type OptionsProps = { label: string; value: string; onChoose: (value: string) => void };

function Bodies({ bodies, label, value, onChoose }: OptionsProps & { bodies: Body[] }) {
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, data) => onChoose(data.value)}>
        {bodies.map(({ id, name, symbol }) => (
          <Option key={id} value={id} name={`${name} (${symbol})`} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Signers({ signers, label, value, onChoose }: OptionsProps & { signers: Signer[] }) {
  return (
    <Field label={label} {...(signers.length === 0 && { hint: text.noSigners })}>
      <RadioGroup value={value} onChange={(_, data) => onChoose(data.value)}>
        {signers.map((signer) => (
          <Option key={signer.id} value={signer.id} name={signer.name} detail={signsAs(signer)} />
        ))}
        <Option value={NOBODY} name={text.noSigner} />
      </RadioGroup>
    </Field>
  );
}

/** The choice on screen: another body brings its own first signer. */
function useChoice({ organisation, today, choices }: SetUp, template: TemplateSummary) {
  const [choice, setChoice] = useState<Choice>(() =>
    defaultChoice(organisation, template, today, choices[template.id]),
  );
  const bodies = bodiesOn(organisation, today);
  const body = bodies.find(({ id }) => id === choice.body);
  const signers = body ? signersOn(organisation, body.id, today) : [];
  const signer = signers.find(({ id }) => id === choice.signer);
  const chooseBody = (id: string) => {
    const next = bodies.find((b) => b.id === id);
    const first = next && defaultSigner(organisation, template, next, today);
    setChoice({ body: id, signer: first?.id });
  };
  const chooseSigner = (id: string) => setChoice({ body: choice.body, signer: id || undefined });
  const allowed = !body || mayIssue(template, body, signer);
  return { bodies, body, signers, signer, chooseBody, chooseSigner, allowed };
}

type IssuerStepProps = {
  template: TemplateSummary;
  office: SetUp;
  onBack: () => void;
  onCreate: (input: Inputs["createDraft"]) => void;
  onClose: () => void;
};

/** Who issues a new paper and who signs it. Enter takes what is offered. */
export function IssuerStep({ template, office, onBack, onCreate, onClose }: IssuerStepProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { bodies, body, signers, signer, chooseBody, chooseSigner, allowed } = useChoice(
    office,
    template,
  );
  useEffect(() => form.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onCreate({
      template: template.id,
      ...(body && { body: body.id }),
      ...(signer && { signer: signer.id }),
    });
  };
  const actions = (
    <>
      <Button onClick={onBack}>{text.back}</Button>
      <PrimaryButton type="submit" form={formId}>
        {text.create}
      </PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.title(template.name)} wide actions={actions} onClose={onClose}>
      <form id={formId} ref={form} className={styles.columns} onSubmit={submit}>
        <Bodies label={text.body} bodies={bodies} value={body?.id ?? ""} onChoose={chooseBody} />
        <Signers
          label={text.signer}
          signers={signers}
          value={signer?.id ?? NOBODY}
          onChoose={chooseSigner}
        />
      </form>
      {!allowed && template.authority && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text.notAllowed(template.name, template.authority.source)}
          </MessageBarBody>
        </MessageBar>
      )}
    </Sheet>
  );
}
