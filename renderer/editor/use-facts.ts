import { useEffect, useState } from "react";
import { findingsOf } from "../../document/findings.ts";
import { notesOf } from "../../document/flow/body.ts";
import type { Message } from "../../document/message.ts";
import type { Block, Document } from "../../document/model.ts";
import { type OutlineEntry, outlineOfDocument } from "../../document/outline.ts";
import { type Profiles, profileOf } from "../../document/profiles/choose.ts";
import type { Profile } from "../../document/profiles/profile.ts";
import type { Template } from "../../document/template.ts";
import { countBodyWords } from "../../document/text.ts";
import type { Session } from "../session/session.ts";

/** What is derived from the whole document. Computed off the typing path. */
export type DocumentFacts = {
  /** The outline without its bullets, which are too many to find one's way by. */
  headings: OutlineEntry[];
  words: number;
  findings: Message[];
  profile: Profile;
  /** The words of the footnotes, in their order: those before the first annex, and the others. */
  notes: { body: readonly string[]; annexes: readonly string[] };
};

/** How long the typing must rest before the facts are computed again. */
const REST_MS = 250;
const BULLETS: ReadonlySet<OutlineEntry["level"]> = new Set(["dash", "plus"]);

/** What the facts are derived by. */
type Rules = { template: Template; profiles: Profiles };

function factsOf(session: Session, { template, profiles }: Rules): DocumentFacts {
  const document = session.document();
  const profile = profileOf(document, profiles);
  return {
    headings: outlineOfDocument(document, template, profile).filter((e) => !BULLETS.has(e.level)),
    words: countBodyWords(document, template),
    findings: findingsOf(document, template, profile, profiles),
    profile,
    notes: notesIn(document),
  };
}

function notesIn({ body }: Document): DocumentFacts["notes"] {
  const first = body.findIndex((block) => block.type === "annex");
  const end = first < 0 ? body.length : first;
  const words = (blocks: readonly Block[]): string[] => blocks.flatMap(notesOf);
  return { body: words(body.slice(0, end)), annexes: words(body.slice(end)) };
}

const sameEntry = (a: OutlineEntry, b: OutlineEntry): boolean =>
  a.label === b.label && a.title === b.title && a.index === b.index && a.depth === b.depth;

/** Entries that say the same stay the same objects, so that the pane draws only what changed. */
function keepSame(before: OutlineEntry[], after: OutlineEntry[]): OutlineEntry[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = after.map((entry) => {
    const old = known.get(entry.id);
    return old && sameEntry(entry, old) ? old : entry;
  });
  const same = kept.length === before.length && kept.every((entry, i) => entry === before[i]);
  return same ? before : kept;
}

/** The facts of the open draft, a moment after each change. */
export function useFacts(session: Session, rules: Rules): DocumentFacts {
  const [facts, setFacts] = useState(() => factsOf(session, rules));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const now = factsOf(session, rules);
        setFacts((before) => ({ ...now, headings: keepSame(before.headings, now.headings) }));
      }, REST_MS);
    };
    const stop = session.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, rules]);
  return facts;
}
