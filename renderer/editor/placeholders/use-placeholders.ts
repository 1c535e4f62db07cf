import { useEffect, useMemo } from "react";
import type { Editor } from "slate";
import { placeholdersOf } from "../../../document/placeholders.ts";
import type { Template } from "../../../document/template.ts";
import type { Command } from "../../commands/command.ts";
import { useCommands } from "../../commands/use-commands.ts";
import type { Session } from "../../session/session.ts";
import { useNotify } from "../../ui/notices.tsx";
import { matchRange } from "../find/match-range.ts";
import { blocksInSight, deskOf } from "../in-sight.ts";
import { placeholderCommands } from "./placeholder-commands.ts";
import "./placeholders.css";

const NAME = "vk-placeholder";
/** How long typing and scrolling rest before the marks are drawn anew, milliseconds. */
const REST_MS = 200;

type Page = { editor: Editor; session: Session; template: Template };

/** Marks the places that wait for words: those of the fields, and those of the body in sight. */
function markPlaceholders({ editor, session, template }: Page): void {
  const { parts, body } = session.document();
  const near = new Set(blocksInSight(editor));
  const seen = placeholdersOf({ parts, body, template }).filter(({ place }) => {
    if ("field" in place) return true;
    return near.has(("words" in place ? place.words : place.note)[0] ?? -1);
  });
  const ranges = seen
    .map((match) => matchRange(editor, match))
    .filter((range) => range !== undefined);
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** Keeps the marks true, a moment after what is typed and scrolled. Answers how to stop. */
function followPlaceholders(page: Page): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => markPlaceholders(page), REST_MS);
  };
  const desk = deskOf(page.editor);
  const stop = page.session.subscribe(later);
  desk?.addEventListener("scroll", later, { passive: true });
  later();
  return () => {
    clearTimeout(timer);
    stop();
    desk?.removeEventListener("scroll", later);
    CSS.highlights.delete(NAME);
  };
}

const NONE: readonly Command[] = [];

/**
 * Places to fill in: coloured on the page, and gone through by key. Colours lie over the text:
 * nothing is put into it for them.
 */
export function usePlaceholders(
  editor: Editor,
  session: Session,
  template: Template,
  away: boolean,
): void {
  const notify = useNotify();
  const page = useMemo(() => ({ editor, session, template }), [editor, session, template]);
  const commands = useMemo(() => placeholderCommands(page, notify), [page, notify]);
  useCommands(away ? NONE : commands);
  useEffect(() => followPlaceholders(page), [page]);
}
