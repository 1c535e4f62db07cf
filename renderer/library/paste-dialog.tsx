import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
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
import { words } from "../words.ts";
import { explain } from "./acts.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "760px" },
  content: { display: "flex", flexDirection: "column", gap: "16px", paddingTop: "4px" },
  area: { height: "min(420px, 50vh)" },
});

type PasteDialogProps = {
  templates: TemplateSummary[];
  /** Gives the error to show, or nothing once the draft is open. */
  onCreate: (template: string, pasted: string) => Promise<ApiError | undefined>;
  onClose: () => void;
};

/** The text is kept outside of React until it is asked for: a long one must not slow the typing. */
function usePaste({ templates, onCreate }: PasteDialogProps) {
  const pasted = useRef("");
  const [template, setTemplate] = useState(templates[0]?.id ?? "");
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

function PasteForm(props: PasteDialogProps) {
  const styles = useStyles();
  const paste = usePaste(props);
  const text = words.pasteDialog;
  return (
    <DialogBody>
      <DialogTitle>{text.title}</DialogTitle>
      <DialogContent className={styles.content}>
        {props.templates.length > 1 && (
          <TypeField
            templates={props.templates}
            template={paste.template}
            onChange={paste.setTemplate}
          />
        )}
        <TextField onText={paste.onText} />
        {paste.error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{explain(paste.error)}</MessageBarBody>
          </MessageBar>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{text.cancel}</Button>
        <PrimaryButton
          disabledFocusable={!paste.hasText || paste.creating}
          {...(paste.creating ? { icon: <Spinner size="extra-tiny" /> } : {})}
          onClick={() => void paste.create()}
        >
          {text.create}
        </PrimaryButton>
      </DialogActions>
    </DialogBody>
  );
}

/** A text that is already there, pasted to become a draft. */
export function PasteDialog(props: PasteDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) props.onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <PasteForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}
