import { Button, ToggleButton } from "@fluentui/react-components";
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  ChevronDown16Regular,
  ChevronRight16Regular,
  Dismiss20Regular,
} from "@fluentui/react-icons";
import {
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { Editor } from "slate";
import type { FindOptions } from "../../../document/find/query.ts";
import { caretNow, putCaretBack } from "../../ui/caret.ts";
import { words } from "../../words.ts";
import { FindField } from "./find-field.tsx";
import type { Finder, Finding } from "./finder.ts";
import { followFound } from "./found-marks.ts";
import { bringIntoView, selectMatch } from "./show-match.ts";
import "./find.css";

type FindPanelProps = { editor: Editor; finder: Finder };

/** Finding and replacing, at the top right of the page while it is open. */
export function FindPanel({ editor, finder }: FindPanelProps) {
  const finding = useSyncExternalStore(finder.subscribe, finder.get);
  return finding.open ? <OpenPanel {...{ editor, finder, finding }} /> : null;
}

type OpenPanelProps = FindPanelProps & { finding: Finding };

function OpenPanel({ editor, finder, finding }: OpenPanelProps) {
  const typed = useRef<HTMLInputElement>(null);
  const back = useMemo(caretNow, []);
  useFocusWhenAsked(typed, finding.asked);
  useEffect(() => followFound(editor, finder), [editor, finder]);
  useShownMatch(editor, finder, finding.moved);
  const close = () => {
    const match = finder.close();
    if (match) selectMatch(editor, match);
    else putCaretBack(back);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <search
      className="vk-find"
      data-region="find"
      data-replacing={finding.replacing}
      aria-label={words.find.region}
      onKeyDown={keys}
    >
      <FindFields {...{ finder, finding, typed }} />
      <FindButtons {...{ finder, finding }} onClose={close} />
      {finding.replacing && <ReplaceButtons {...{ finder, finding }} />}
      <Options {...{ finder, finding }} />
      <Done done={finding.done} />
    </search>
  );
}

/** The words to look for take the focus, and are taken whole, whenever the panel is asked for. */
function useFocusWhenAsked(field: RefObject<HTMLInputElement | null>, asked: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking counts
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [field, asked]);
}

function useShownMatch(editor: Editor, finder: Finder, moved: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move counts
  useEffect(() => {
    const match = finder.current;
    if (match) bringIntoView(editor, match);
  }, [editor, finder, moved]);
}

type PartProps = { finder: Finder; finding: Finding };

/** Tab goes from one field to the other, before any button. */
function FindFields({
  finder,
  finding,
  typed,
}: PartProps & { typed: RefObject<HTMLInputElement | null> }) {
  const text = words.find;
  return (
    <>
      <FindField
        name={text.typed}
        placeholder={text.placeholder}
        area="typed"
        value={finding.typed}
        field={typed}
        onWrite={(value) => finder.type(value)}
        onEnter={(back) => finder.step(back ? -1 : 1)}
        after={<Count finding={finding} />}
      />
      {finding.replacing && (
        <FindField
          name={text.replacement}
          placeholder={text.replacement}
          area="replacement"
          value={finding.replacement}
          onWrite={(value) => finder.write(value)}
          onEnter={() => finder.replaceOne()}
        />
      )}
    </>
  );
}

function Count({ finding: { answered, typed, count, current } }: { finding: Finding }) {
  const text = words.find;
  const none = answered && typed !== "" ? text.none : "";
  const said = count === 0 ? none : text.count(current, count);
  return (
    <span role="status" className="vk-find-count" data-testid="find-count">
      {said}
    </span>
  );
}

function FindButtons({ finder, finding, onClose }: PartProps & { onClose: () => void }) {
  const text = words.find;
  const none = finding.count === 0;
  const { replacing } = finding;
  return (
    <>
      <span className="vk-find-steps">
        <Icon
          name={text.previous}
          keys="Shift+F3"
          icon={<ArrowUp20Regular />}
          disabled={none}
          run={() => finder.step(-1)}
        />
        <Icon
          name={text.next}
          keys="F3"
          icon={<ArrowDown20Regular />}
          disabled={none}
          run={() => finder.step(1)}
        />
        <Icon name={text.close} keys="Esc" icon={<Dismiss20Regular />} run={onClose} />
      </span>
      <Button
        className="vk-find-more"
        size="small"
        appearance="subtle"
        icon={replacing ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={replacing}
        aria-label={replacing ? text.hideReplace : text.showReplace}
        title={replacing ? text.hideReplace : text.showReplace}
        onClick={() => finder.showReplacing(!replacing)}
      />
    </>
  );
}

type IconProps = {
  name: string;
  keys: string;
  icon: ReactElement;
  disabled?: boolean;
  run: () => void;
};

const Icon = ({ name, keys, icon, disabled = false, run }: IconProps) => (
  <Button
    appearance="subtle"
    icon={icon}
    aria-label={name}
    title={words.editor.shortcut(name, keys)}
    disabledFocusable={disabled}
    onClick={run}
  />
);

function ReplaceButtons({ finder, finding }: PartProps) {
  const none = finding.count === 0;
  return (
    <span className="vk-find-replace">
      <Button disabledFocusable={none} onClick={() => finder.replaceOne()}>
        {words.find.replaceOne}
      </Button>
      <Button disabledFocusable={none} onClick={() => finder.replaceAll()}>
        {words.find.replaceAll}
      </Button>
    </span>
  );
}

const OPTIONS = [
  "accents",
  "wholeSyllable",
  "matchCase",
] as const satisfies readonly (keyof FindOptions)[];

function Options({ finder, finding }: PartProps) {
  const text = words.find;
  const { options, replacing, keepCapitals } = finding;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in the grid's row
    <div role="group" className="vk-find-options" aria-label={text.options}>
      {OPTIONS.map((key) => (
        <Option
          key={key}
          name={text[key]}
          hint={text[`${key}Hint`]}
          on={options[key]}
          run={() => finder.choose({ [key]: !options[key] })}
        />
      ))}
      {replacing && (
        <Option
          name={text.keepCapitals}
          hint={text.keepCapitalsHint}
          on={keepCapitals}
          run={() => finder.keepCapitals(!keepCapitals)}
        />
      )}
    </div>
  );
}

type OptionProps = { name: string; hint: string; on: boolean; run: () => void };

const Option = ({ name, hint, on, run }: OptionProps) => (
  <ToggleButton size="small" checked={on} title={hint} onClick={run}>
    {name}
  </ToggleButton>
);

/** What the last replacing did. */
function Done({ done }: { done: Finding["done"] }) {
  const text = words.find;
  return (
    <div role="status" className="vk-find-done" data-testid="find-done">
      {done && text.replaced(done.replaced)}
      {done && done.kept > 0 && ` ${text.kept(done.kept)}`}
    </div>
  );
}
