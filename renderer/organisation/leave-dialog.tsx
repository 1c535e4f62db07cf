import { Button } from "@fluentui/react-components";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";

const text = words.organisation;

type LeaveDialogProps = {
  onStay: () => void;
  onDiscard: () => void;
  onSave: () => Promise<void>;
};

/** Asks before what was edited is left behind. */
export function LeaveDialog({ onStay, onDiscard, onSave }: LeaveDialogProps) {
  const actions = (
    <>
      <Button onClick={onDiscard}>{text.discard}</Button>
      <PrimaryButton onClick={() => void onSave()}>{text.save}</PrimaryButton>
    </>
  );
  return (
    <Sheet title={text.leaveTitle} actions={actions} onClose={onStay}>
      {text.leaveText}
    </Sheet>
  );
}
