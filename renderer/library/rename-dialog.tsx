import { Button, Field, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import type { ApiError, DraftSummary } from "../../bridge/api.ts";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { explain } from "./acts.ts";

type RenameDialogProps = {
  draft: DraftSummary;
  /** Gives the error to show, or nothing once it is done. */
  onRename: (draft: DraftSummary, subject: string) => Promise<ApiError | undefined>;
  onClose: () => void;
};

function useRename({ draft, onRename, onClose }: RenameDialogProps) {
  const [subject, setSubject] = useState(draft.subject);
  const [error, setError] = useState<ApiError>();
  const save = async () => {
    const failed = await onRename(draft, subject.trim());
    if (failed) setError(failed);
    else onClose();
  };
  return { subject, setSubject, error, save };
}

type SubjectFieldProps = {
  subject: string;
  onChange: (subject: string) => void;
  onSave: () => void;
};

/** Enter saves, as in every rename; the subject may have lines of its own (Shift+Enter). */
function SubjectField({ subject, onChange, onSave }: SubjectFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSave();
  };
  return (
    <Field label={words.renameDialog.subject} hint={words.renameDialog.hint}>
      <Textarea
        value={subject}
        rows={4}
        resize="vertical"
        onChange={(_, { value }) => onChange(value)}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}

function Warning({ intent, text }: { intent: "error" | "warning"; text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** Changes the subject of a draft without opening it. */
export function RenameDialog(props: RenameDialogProps) {
  const { subject, setSubject, error, save } = useRename(props);
  const text = words.renameDialog;
  const actions = (
    <>
      <Button onClick={props.onClose}>{text.cancel}</Button>
      <PrimaryButton onClick={() => void save()}>{text.save}</PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.title} actions={actions} onClose={props.onClose}>
      <SubjectField subject={subject} onChange={setSubject} onSave={() => void save()} />
      {props.draft.state === "signed" && <Warning intent="warning" text={text.signed} />}
      {error && <Warning intent="error" text={explain(error)} />}
    </Sheet>
  );
}
