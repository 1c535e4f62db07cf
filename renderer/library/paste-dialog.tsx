import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Spinner,
  Textarea,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ApiError, TemplateSummary } from "../../bridge/api.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { explain } from "./acts.ts";

const useStyles = makeStyles({
  area: { height: "min(420px, 50vh)" },
});

type PasteDialogProps = {
  templates: TemplateSummary[];
  /** Gives the error to show, or nothing once the draft is open. */
  onCreate: (template: string, pasted: string) => Promise<ApiError | undefined>;
  onClose: () => void;
};

/** The text is kept outside of React until it is asked for: a long one must not slow the typing. */
function usePaste({ onCreate }: PasteDialogProps) {
  const pasted = useRef("");
  const [template, setTemplate] = useState("");
  const [hasText, setHasText] = useState(false);
  const [creating, setCreating] = useState(false);
  const [error, setError] = useState<ApiError>();
  const create = async () => {
    setCreating(true);
    setError(undefined);
    setError(await onCreate(template, pasted.current));
    setCreating(false);
  };
  const onText = (text: string) => {
    pasted.current = text;
    setHasText(/\S/u.test(text));
  };
  return { template, setTemplate, hasText, onText, creating, error, create };
}

type TypeFieldProps = {
  templates: TemplateSummary[];
  template: string;
  onChange: (template: string) => void;
};

function TypeField({ templates, template, onChange }: TypeFieldProps) {
  return (
    <Field label={words.pasteDialog.type}>
      <Select value={template} onChange={(_, { value }) => onChange(value)}>
        <option value="">{words.pasteDialog.recognised}</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function TextField({ onText }: { onText: (text: string) => void }) {
  const styles = useStyles();
  const text = words.pasteDialog;
  return (
    <Field label={text.text} hint={text.hint}>
      <Textarea
        textarea={{ className: styles.area }}
        placeholder={text.placeholder}
        onChange={(_, { value }) => onText(value)}
      />
    </Field>
  );
}

type CreateButtonProps = { ready: boolean; creating: boolean; onCreate: () => void };

function CreateButton({ ready, creating, onCreate }: CreateButtonProps) {
  return (
    <PrimaryButton
      disabledFocusable={!ready || creating}
      {...(creating ? { icon: <Spinner size="extra-tiny" /> } : {})}
      onClick={onCreate}
    >
      {words.pasteDialog.create}
    </PrimaryButton>
  );
}

/** A text that is already there, pasted to become a draft. */
export function PasteDialog(props: PasteDialogProps) {
  const paste = usePaste(props);
  const { hasText, creating, error } = paste;
  const text = words.pasteDialog;
  const actions = (
    <>
      <Button onClick={props.onClose}>{text.cancel}</Button>
      <CreateButton ready={hasText} creating={creating} onCreate={() => void paste.create()} />
    </>
  );
  return (
    <Sheet wide title={text.title} actions={actions} onClose={props.onClose}>
      {props.templates.length > 1 && (
        <TypeField
          templates={props.templates}
          template={paste.template}
          onChange={paste.setTemplate}
        />
      )}
      <TextField onText={paste.onText} />
      {error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{explain(error)}</MessageBarBody>
        </MessageBar>
      )}
    </Sheet>
  );
}
