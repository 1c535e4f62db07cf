import type { Editor } from "slate";
import type { Block, NewId } from "../../document/model.ts";
import type { Result } from "../../document/result.ts";
import {
  demoteSection,
  moveSection,
  placeSection,
  promoteSection,
  type Section,
  type SectionChange,
  type SectionPlace,
  type SectionRefusal,
  sectionAt,
} from "../../document/sections.ts";
import type { Scheme } from "../../document/template.ts";
import { focusBody } from "./body-caret.ts";
import { bodyOf } from "./document-editor.ts";
import { duplicateSection, performChange, removeSection, selectSection } from "./sections.ts";

/** What can be done with a section, in the groups of its menu. */
export const SECTION_ACTS = [
  ["select"],
  ["up", "down", "promote", "demote"],
  ["duplicate", "extract", "remove"],
] as const;
export type SectionAct = (typeof SECTION_ACTS)[number][number];

/** The acts on sections, each of which is called by the id of one of its blocks. */
export type SectionActs = {
  run: (act: SectionAct, block: string) => void;
  /** Puts a section beside or into another one. */
  place: (block: string, target: string, place: SectionPlace) => void;
  /** Whether that would be refused. */
  mayPlace: (block: string, target: string, place: SectionPlace) => boolean;
};

type SectionScope = {
  editor: Editor;
  scheme: Scheme;
  newId: NewId;
  /** Says why nothing was done. */
  refuse: (refusal: SectionRefusal) => void;
  extract: (section: Section) => void;
};

type Change = (body: readonly Block[], index: number, scheme: Scheme) => Changed;
type Changed = Result<SectionChange, SectionRefusal>;

/** The acts on the sections of an open body. What is refused is said and changes nothing. */
export function sectionActs(scope: SectionScope): SectionActs {
  const { editor, scheme, newId, refuse, extract } = scope;
  const indexOf = (id: string) => bodyOf(editor).findIndex((block) => block.id === id);
  const change = (make: Change) => (id: string) => {
    const refusal = performChange(editor, make(bodyOf(editor), indexOf(id), scheme), scheme);
    if (refusal) refuse(refusal);
  };
  const onSection = (run: (section: Section) => void) => (id: string) => {
    const section = sectionAt(bodyOf(editor), indexOf(id), scheme);
    if (section) run(section);
    else refuse({ code: "no-section" });
  };
  const placed = (target: string, place: SectionPlace) => (body: readonly Block[], index: number) =>
    placeSection(body, index, indexOf(target), place, scheme);
  const acts: Record<SectionAct, (id: string) => void> = {
    select: onSection((section) => {
      selectSection(editor, section);
      focusBody(editor);
    }),
    up: change((body, index) => moveSection(body, index, "up", scheme)),
    down: change((body, index) => moveSection(body, index, "down", scheme)),
    promote: change(promoteSection),
    demote: change(demoteSection),
    duplicate: onSection((section) => duplicateSection(editor, section, newId)),
    remove: onSection((section) => removeSection(editor, section)),
    extract: onSection(extract),
  };
  return {
    run: (act, id) => acts[act](id),
    place: (id, target, place) => change(placed(target, place))(id),
    mayPlace: (id, target, place) => placed(target, place)(bodyOf(editor), indexOf(id)).ok,
  };
}
