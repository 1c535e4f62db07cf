import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import {
  TONE_STYLES,
  type ToneStyle,
  type ToneUse,
} from "../../../document/vietnamese/tone-style.ts";
import { PrimaryButton } from "../../ui/primary-button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { words } from "../../words.ts";

const text = words.toneStyle;
const NAMES: Record<ToneStyle, string> = { new: text.newStyle, old: text.oldStyle };

/** What a draft mixes, in words. */
export function toneUseInWords(use: ToneUse): string {
  if (use.new === 0 && use.old === 0) return text.none;
  if (use.new > 0 && use.old > 0) return text.mixed(use.new, use.old);
  const style = use.new > 0 ? "new" : "old";
  return text.one(use[style], text.samples[style]);
}

type ToneStyleSheetProps = {
  use: ToneUse;
  /** How the office spells. */
  preferred: ToneStyle;
  onChange: (style: ToneStyle, remember: boolean) => void;
  onClose: () => void;
};

/** Which style of tone marks the draft has or mixes, and one act that gives it one. */
export function ToneStyleSheet({ use, preferred, onChange, onClose }: ToneStyleSheetProps) {
  const [style, choose] = useState(preferred);
  const [remember, setRemember] = useState(true);
  return (
    <Sheet
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <PrimaryButton onClick={() => onChange(style, remember)}>{text.change}</PrimaryButton>
        </>
      }
    >
      <p className="vk-book-hint" data-testid="tone-use">
        {toneUseInWords(use)}
      </p>
      <Field label={text.choose} hint={text.scope}>
        <RadioGroup value={style} onChange={(_event, { value }) => choose(value as ToneStyle)}>
          {TONE_STYLES.map((one) => (
            <Radio key={one} value={one} label={NAMES[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={remember}
        label={text.remember}
        onChange={(_event, { checked }) => setRemember(checked === true)}
      />
    </Sheet>
  );
}
