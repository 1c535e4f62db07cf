import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CopyKind } from "../../bridge/api.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";

const text = words.exportSet;
const KINDS: CopyKind[] = ["clean", "draft", "review", "pdf"];

const useStyles = makeStyles({
  copies: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    border: 0,
  },
  legend: { padding: 0, marginBottom: "4px", fontWeight: tokens.fontWeightSemibold },
  about: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What the sheet begins with: the choice of the last time, and how files are named. */
export type CopiesChoice = { copies: readonly CopyKind[]; pattern: string; signed: boolean };

type CopiesSheetProps = CopiesChoice & {
  onClose: () => void;
  /** Sets the pattern; answers what is wrong with it. */
  onPattern: (pattern: string) => Promise<string | undefined>;
  onExport: (copies: CopyKind[], ask: boolean) => void;
};

type CopyChoiceProps = { kind: CopyKind; signed: boolean; on: boolean; onChange: () => void };

function CopyChoice({ kind, signed, on, onChange }: CopyChoiceProps) {
  const styles = useStyles();
  const missing = kind === "clean" && !signed;
  return (
    <Checkbox
      checked={on && !missing}
      disabled={missing}
      onChange={onChange}
      label={
        <>
          {text.copy[kind]}
          <span className={styles.about}>{missing ? text.noClean : text.about[kind]}</span>
        </>
      }
    />
  );
}

/** Which copies to write in one step, and how they are named. */
export function CopiesSheet(props: CopiesSheetProps) {
  const { signed, onClose, onPattern, onExport } = props;
  const styles = useStyles();
  const [chosen, choose] = useState<readonly CopyKind[]>(props.copies);
  const [pattern, setPattern] = useState(props.pattern);
  const [wrong, setWrong] = useState<string>();
  const copies = KINDS.filter((kind) => chosen.includes(kind) && (signed || kind !== "clean"));
  const toggle = (kind: CopyKind) =>
    choose(chosen.includes(kind) ? chosen.filter((k) => k !== kind) : [...chosen, kind]);
  const run = async (ask: boolean) => {
    const problem = pattern === props.pattern ? undefined : await onPattern(pattern);
    setWrong(problem);
    if (!problem) onExport(copies, ask);
  };
  const nothing = copies.length === 0;
  const actions = (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button disabled={nothing} onClick={() => void run(true)}>
        {text.elsewhere}
      </Button>
      <PrimaryButton disabled={nothing} onClick={() => void run(false)}>
        {text.run}
      </PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.title} onClose={onClose} actions={actions}>
      <fieldset className={styles.copies}>
        <legend className={styles.legend}>{text.copies}</legend>
        {KINDS.map((kind) => (
          <CopyChoice
            key={kind}
            kind={kind}
            signed={signed}
            on={chosen.includes(kind)}
            onChange={() => toggle(kind)}
          />
        ))}
      </fieldset>
      <Field
        label={text.pattern}
        hint={text.patternHint}
        {...(wrong && { validationMessage: wrong })}
      >
        <Input value={pattern} onChange={(_event, { value }) => setPattern(value)} />
      </Field>
    </Sheet>
  );
}
