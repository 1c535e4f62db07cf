import { useCallback, useEffect, useState } from "react";
import { findingsOf } from "../../document/findings.ts";
import { notesOf } from "../../document/flow/body.ts";
import type { Message } from "../../document/message.ts";
import type { Block, Document } from "../../document/model.ts";
import { type OutlineEntry, outlineOfDocument } from "../../document/outline.ts";
import { placeholdersOf } from "../../document/placeholders.ts";
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
  /** How many places wait for words. */
  placeholders: number;
  profile: Profile;
  /** The words of the footnotes, in their order: those before the first annex, and the others. */
  notes: { body: readonly string[]; annexes: readonly string[] };
};

/** How long the typing must rest before the facts are computed again. */
const REST_MS = 250;
const BULLETS: ReadonlySet<OutlineEntry["level"]> = new Set(["dash", "plus"]);

/** A longer body is not read in one go: the facts then come one after the other, after a rest. */
const LONG = 1_000;
const LONG_REST_MS = 600;
/** An idle moment is waited for, but not for long: facts are right within a second. */
const IDLE_LIMIT_MS = 200;

/** What the facts are derived by. */
type Rules = { template: Template; profiles: Profiles };

/** The facts in parts, each short enough to stand in no key's way. */
const PARTS: readonly ((
  document: Document,
  rules: Rules,
  profile: Profile,
) => Partial<DocumentFacts>)[] = [
  (document, { template }, profile) => ({
    headings: outlineOfDocument(document, template, profile).filter((e) => !BULLETS.has(e.level)),
  }),
  (document) => ({ notes: notesIn(document) }),
  ({ parts, body }, { template }) => ({
    placeholders: placeholdersOf({ parts, body, template }).length,
  }),
  (document, { template }) => ({ words: countBodyWords(document, template) }),
  (document, { template, profiles }, profile) => ({
    findings: findingsOf(document, template, profile, profiles),
  }),
];

/** What a long draft is opened with, so that it is there sooner. */
const factsAtFirst = (profile: Profile): DocumentFacts => ({
  headings: [],
  words: 0,
  findings: [],
  placeholders: 0,
  profile,
  notes: { body: [], annexes: [] },
});

function openingFacts(session: Session, rules: Rules): DocumentFacts {
  const document = session.document();
  const profile = profileOf(document, rules.profiles);
  const first = factsAtFirst(profile);
  if (document.body.length > LONG) return first;
  return Object.assign(first, ...PARTS.map((part) => part(document, rules, profile)));
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

/** Facts with a part of them anew; entries that say the same stay the same objects. */
function withPart(before: DocumentFacts, part: Partial<DocumentFacts>): DocumentFacts {
  const { headings } = part;
  return { ...before, ...part, ...(headings && { headings: keepSame(before.headings, headings) }) };
}

type TellPart = (part: Partial<DocumentFacts>) => void;

/** What the facts are derived from: the same objects give the same facts. */
const sourceOf = (session: Session) => ({ body: session.document().body, frame: session.frame });

/** Derives the facts anew after each rest, a part at each idle moment, until the answer is called. */
function followFacts(session: Session, rules: Rules, tell: TellPart): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;
  const derive = (index: number) => {
    const document = session.document();
    const profile = profileOf(document, rules.profiles);
    const part = PARTS[index]?.(document, rules, profile);
    if (!part) return;
    tell({ ...part, profile });
    next(index + 1);
  };
  const next = (index: number) => {
    idle = requestIdleCallback(() => derive(index), { timeout: IDLE_LIMIT_MS });
  };
  let asked = sourceOf(session);
  const later = () => {
    const now = sourceOf(session);
    // A save changes what is said of the draft, not the draft.
    if (now.body === asked.body && now.frame === asked.frame) return;
    asked = now;
    clearTimeout(timer);
    cancelIdleCallback(idle);
    timer = setTimeout(() => next(0), REST_MS);
  };
  const stop = session.subscribe(later);
  // A first word is typed before what takes long to say.
  if (session.document().body.length > LONG) timer = setTimeout(() => next(0), LONG_REST_MS);
  return () => {
    stop();
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}

/**
 * The facts of the open draft, a moment after each change; and what there is to look at in it at
 * this very moment, for who acts on that.
 */
export function useFacts(
  session: Session,
  rules: Rules,
): { facts: DocumentFacts; findingsNow: () => readonly Message[] } {
  const [facts, setFacts] = useState(() => openingFacts(session, rules));
  const tell = useCallback<TellPart>((part) => setFacts((before) => withPart(before, part)), []);
  useEffect(() => followFacts(session, rules, tell), [session, rules, tell]);
  const findingsNow = useCallback(() => {
    const document = session.document();
    const profile = profileOf(document, rules.profiles);
    const findings = findingsOf(document, rules.template, profile, rules.profiles);
    tell({ findings, profile });
    return findings;
  }, [session, rules, tell]);
  return { facts, findingsNow };
}
