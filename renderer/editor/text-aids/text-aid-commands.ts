import type { Editor } from "slate";
import { dayInFigures } from "../../../document/day.ts";
import type { NewId } from "../../../document/model.ts";
import { dateInWords } from "../../../document/parts/place-date.ts";
import { phraseText } from "../../../document/phrases.ts";
import type { Command } from "../../commands/command.ts";
import type { Notify } from "../../ui/notices.tsx";
import { words } from "../../words.ts";
import { enterBody } from "../body-caret.ts";
import { bodyCommand } from "../body-command.ts";
import { expandAbbreviations } from "./expand-abbreviations.ts";
import { selectionAsPhrase } from "./insert-phrase.ts";
import { insertWords } from "./insert-words.ts";
import type { PhraseTrigger } from "./phrase-trigger.ts";
import type { Shown } from "./shown.ts";
import type { KeptBook } from "./use-kept-book.ts";
import { NO_BREAK_SPACE } from "./use-no-break-marks.ts";

type Scope = {
  editor: Editor;
  trigger: PhraseTrigger;
  kept: KeptBook;
  show: (shown: Shown) => void;
  notify: Notify;
  newId: NewId;
};

const text = words.textAids;

/** Everything that helps to put words into the text. */
export const textAidCommands = (scope: Scope): Command[] => [
  ...phraseCommands(scope),
  ...insertCommands(scope),
  {
    id: "expand-abbreviations",
    group: "text",
    name: text.expand,
    keys: ["Ctrl+Shift+T"],
    inBody: true,
    enabled: () => scope.editor.selection !== null,
    run: () => expand(scope),
  },
  {
    id: "tone-style",
    group: "text",
    name: text.toneStyle,
    run: () => scope.show({ sheet: "tone-style" }),
  },
];

function phraseCommands(scope: Scope): Command[] {
  const { editor, trigger, show } = scope;
  return [
    bodyCommand(editor, {
      id: "insert-phrase",
      group: "insert",
      name: text.insertPhrase,
      enabled: () => editor.selection !== null,
      run: () => trigger.openAtCursor(),
    }),
    {
      id: "save-phrase",
      group: "insert",
      name: text.savePhrase,
      keys: ["Alt+F3"],
      inBody: true,
      enabled: () => editor.selection !== null,
      run: () => savePhrase(scope),
    },
    {
      id: "phrase-book",
      group: "insert",
      name: text.manage,
      run: () => show({ sheet: "book", tab: "phrases" }),
    },
  ];
}

const NAME_WORDS = 6;

function savePhrase({ editor, show, notify, newId }: Scope): void {
  const blocks = selectionAsPhrase(editor);
  if (blocks.length === 0) {
    notify({ intent: "info", title: text.nothingSelected });
    return;
  }
  const opening = phraseText({ blocks }).trim().split(/\s+/u).slice(0, NAME_WORDS).join(" ");
  const phrase = { id: newId(), name: opening.slice(0, 120), blocks };
  show({ sheet: "book", tab: "phrases", phrase });
}

function insertCommands({ editor, show }: Scope): Command[] {
  const inserting = (command: Omit<Command, "run" | "group">, wanted: () => string) =>
    bodyCommand(editor, {
      ...command,
      group: "insert",
      inBody: true,
      run: (e) => insertWords(e, wanted()),
    });
  return [
    {
      id: "insert-citation",
      group: "insert",
      name: text.cite,
      keys: ["Ctrl+Shift+C"],
      inBody: true,
      run: () => show({ sheet: "citation" }),
    },
    inserting({ id: "insert-today", name: text.today, keys: ["Alt+Shift+D"] }, () =>
      dayInFigures(today()),
    ),
    inserting({ id: "insert-today-in-words", name: text.todayInWords }, () => dateInWords(today())),
    inserting(
      { id: "insert-no-break-space", name: text.noBreakSpace, keys: ["Ctrl+Shift+Space"] },
      () => NO_BREAK_SPACE,
    ),
  ];
}

/** The day today where the user is, ISO. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

function expand({ editor, kept, notify, show }: Scope): void {
  enterBody(editor);
  const { count, unknown } = expandAbbreviations(editor, kept.abbreviations);
  const say = words.abbreviations;
  if (count > 1) notify({ intent: "success", title: say.done(count) });
  if (count > 0) return;
  if (unknown === undefined) {
    notify({ intent: "info", title: say.none, body: say.noneHint });
    return;
  }
  const add = () => show({ sheet: "book", tab: "abbreviations", short: unknown });
  notify({
    intent: "info",
    title: say.unknown(unknown),
    actions: [{ label: say.add, run: add }],
  });
}
