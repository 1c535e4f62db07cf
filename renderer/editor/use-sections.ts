import { useMemo, useRef, useState } from "react";
import type { Editor } from "slate";
import type { Block, Level, NewId } from "../../document/model.ts";
import {
  type Extract,
  extractSection,
  type Section,
  type SectionRefusal,
} from "../../document/sections.ts";
import type { Scheme } from "../../document/template.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { bodyOf } from "./document-editor.ts";
import { type SectionActs, sectionActs } from "./section-acts.ts";
import { removeSection, restoreBlocks } from "./sections.ts";

/** What makes a new draft of a section: outside, where drafts are made and opened. */
export type Extracting = {
  /** The id of the new draft, once it is on disk; undefined when it could not be made, and that was said. */
  create: (extract: Extract) => Promise<string | undefined>;
  open: (id: string) => void;
  /** Puts the new draft into the bin. */
  discard: (id: string) => void;
};

/** A refusal in words, with the name that the type has for the level. */
export function refusalInWords(refusal: SectionRefusal, scheme: Scheme): string {
  const text = words.refusals;
  if (!("level" in refusal)) return text[refusal.code];
  return text[refusal.code](nameOf(refusal.level, scheme));
}

const nameOf = (level: Level, scheme: Scheme): string =>
  scheme.find((one) => one.level === level)?.name ?? level;

/** What was said last, and how much was said before it: the same words again are news. */
type Said = { words: string; count: number };

type Sections = {
  sections: SectionActs;
  refuse: (refusal: SectionRefusal) => void;
  /** The last refusal, for those who hear the screen: notices say aloud only the first of several. */
  said: Said;
};

/** The acts on the sections of the open body, and how a refusal is said. */
export function useSections(
  editor: Editor,
  scheme: Scheme,
  newId: NewId,
  extracting: Extracting,
): Sections {
  const notify = useNotify();
  const latest = useRef(extracting);
  latest.current = extracting;
  const [said, say] = useState<Said>({ words: "", count: 0 });
  const acts = useMemo(() => {
    const refuse = (refusal: SectionRefusal) => {
      const title = refusalInWords(refusal, scheme);
      say(({ count }) => ({ words: title, count: count + 1 }));
      notify({ intent: "warning", title });
    };
    const extract = (section: Section) =>
      void extractTo(editor, section, scheme, latest.current).then((taken) => {
        if (taken) notify(noticeOf(editor, taken, latest.current, notify));
      });
    return { sections: sectionActs({ editor, scheme, newId, refuse, extract }), refuse };
  }, [editor, scheme, newId, notify]);
  return { ...acts, said };
}

/** A section that is a draft of its own now. `blocks` absent: it stands here as well. */
type Taken = { id: string; subject: string; above: string | undefined; blocks?: Block[] };

/** First the new draft is on disk, then the section goes, unless it was written in meanwhile. */
async function extractTo(
  editor: Editor,
  section: Section,
  scheme: Scheme,
  { create }: Extracting,
): Promise<Taken | undefined> {
  const body = bodyOf(editor);
  const blocks = body.slice(section.from, section.to);
  const extract = extractSection(body, section, scheme);
  const id = await create(extract);
  if (id === undefined) return undefined;
  const now = bodyOf(editor);
  const from = blocks[0] ? now.indexOf(blocks[0]) : -1;
  const taken = { id, subject: extract.subject, above: now[from - 1]?.id };
  if (from < 0 || blocks.some((block, i) => now[from + i] !== block)) return taken;
  removeSection(editor, { from, to: from + blocks.length });
  return { ...taken, blocks };
}

type Notify = ReturnType<typeof useNotify>;

function noticeOf(
  editor: Editor,
  { id, subject, above, blocks }: Taken,
  { open, discard }: Extracting,
  notify: Notify,
): Parameters<Notify>[0] {
  const text = words.sections;
  const removal = editor.history.undos.at(-1);
  const takeBack = (taken: readonly Block[]) => {
    if (editor.history.undos.at(-1) === removal) editor.undo();
    else if (!isHere(editor, taken)) restoreBlocks(editor, taken, above);
    discard(id);
    notify({ intent: "info", title: text.takenBack });
  };
  const back = blocks && { label: text.takeBack, run: () => takeBack(blocks) };
  return {
    intent: "success",
    title: text.extracted,
    body: blocks ? text.extractedBody(subject || text.noSubject) : text.extractedKept,
    actions: [{ label: text.openExtracted, run: () => open(id) }, ...(back ? [back] : [])],
  };
}

/** True when the blocks stand in the body again already, as after an undo. */
const isHere = (editor: Editor, blocks: readonly Block[]): boolean =>
  bodyOf(editor).some((block) => block.id === blocks[0]?.id);
