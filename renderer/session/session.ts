import type { Api, ApiErrorCode, OpenDraft, Saved } from "../../bridge/api.ts";
import type { CaretPlace } from "../../bridge/caret-place.ts";
import type { Block, Document } from "../../document/model.ts";
import { diffDocuments, type Frame, frameOf, isEmptyPatch } from "../../document/patch.ts";
import type { DraftState, SignOff } from "../../document/sign-off.ts";

/** A save starts this long after the last change, and at least this often while typing. */
const IDLE_MS = 400;
const TYPING_MS = 1_000;
/** Pause before a failed save is tried again. */
const RETRY_MS = 1_500;

/** So long a save waits for a composition at most: then the words before it go to the disk. */
const COMPOSING_MS = 5_000;

/** What of the keyboards the session asks. */
export type Composing = {
  /** True while a word is being composed. */
  readonly active: boolean;
  /** Takes the word as it stands. */
  end(): void;
  /** Told when a composition is over; the answer stops that. */
  onEnd(listener: () => void): () => void;
};

/** Where an open draft stands. Immutable: a new value for every change. */
export type SessionStatus = {
  revision: number;
  savedAt: string;
  state: DraftState;
  round: number;
  signOff?: SignOff;
  /** Of what it prints, as it was last saved. */
  fingerprint: string;
  /** True while the window holds something the disk does not. */
  dirty: boolean;
  saving: boolean;
  /** Why the last save failed; absent after a good one. */
  failure?: ApiErrorCode;
};

/** One open draft in the window: its parts, its body (which Slate holds), and whether it is on disk. */
export class Session {
  readonly id: string;
  readonly #api: Api;
  readonly #newSaveId: () => string;
  #readBody: () => Block[];
  #readPlace: () => CaretPlace | undefined = () => undefined;
  #recordFrame: (before: Frame, after: Frame) => void = () => {};
  #frame: Frame;
  #onDisk: Document;
  #status: SessionStatus;
  #listeners = new Set<() => void>();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<boolean> | undefined;
  #composing: Composing | undefined;
  #stopComposing = () => {};
  /** Set while a save waits for a composition. */
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(api: Api, draft: OpenDraft, newSaveId: () => string) {
    this.#api = api;
    this.#newSaveId = newSaveId;
    this.id = draft.id;
    this.#frame = frameOf(draft.document);
    this.#onDisk = draft.document;
    this.#readBody = () => this.#onDisk.body;
    this.#status = statusOf(draft);
  }

  /** The editor says where the body is read from. */
  attachBody(readBody: () => Block[]): void {
    this.#readBody = readBody;
  }

  /** The editor says where one writes. */
  attachPlace(readPlace: () => CaretPlace | undefined): void {
    this.#readPlace = readPlace;
  }

  /** The editor keeps the changes of the frame in its history. */
  attachHistory(record: (before: Frame, after: Frame) => void): void {
    this.#recordFrame = record;
  }

  /** Saves wait while a word is composed, so that no half word is on the disk. */
  attachComposing(composing: Composing): void {
    this.#composing = composing;
    this.#stopComposing = composing.onEnd(() => {
      if (this.#waiting) void this.#saveOnce();
    });
  }

  /** Everything but the body. A new object for every change. */
  get frame(): Frame {
    return this.#frame;
  }

  get status(): SessionStatus {
    return this.#status;
  }

  /** The document as it is on the screen. */
  document(): Document {
    return { ...this.#frame, body: this.#readBody() };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the parts around the body. */
  setFrame(change: (frame: Frame) => Frame): void {
    const before = this.#frame;
    this.#frame = change(before);
    this.#recordFrame(before, this.#frame);
    this.#notify();
    this.changed();
  }

  /** Something was typed: it will be on disk within a second. */
  changed(): void {
    if (!this.#status.dirty) this.#update({ dirty: true });
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#saveWhenComposed(), IDLE_MS);
    this.#limit ??= setTimeout(() => this.#saveWhenComposed(), TYPING_MS);
  }

  #saveWhenComposed(): void {
    if (!this.#composing?.active) void this.#saveOnce();
    else this.#waiting ??= setTimeout(() => void this.#saveOnce(), COMPOSING_MS);
  }

  /**
   * Saves until nothing is missing on disk, also what is typed meanwhile. A word that is being
   * composed is taken as it stands. False when a save failed.
   */
  async flush(): Promise<boolean> {
    await this.#endComposition();
    while (this.#status.dirty || this.#inFlight) {
      if (!(await this.#saveOnce())) return false;
    }
    return true;
  }

  async #endComposition(): Promise<void> {
    if (!this.#composing?.active) return;
    this.#composing.end();
    // The editor tells of the word a moment after it took it.
    await Promise.resolve();
    this.changed();
  }

  /** One save; when one is under way already, that one. True when it did not fail. */
  async #saveOnce(): Promise<boolean> {
    this.#clearTimers();
    if (this.#inFlight) return this.#inFlight;
    if (!this.#status.dirty) return true;
    this.#inFlight = this.#save();
    const done = await this.#inFlight;
    this.#inFlight = undefined;
    return done;
  }

  /** Takes over what an act on the draft (sign-off, new round) left behind. */
  adopt(saved: Saved): void {
    this.#update(standing(saved));
  }

  /** Keeps where one writes, for when the draft is opened again. */
  async keepPlace(): Promise<void> {
    const place = this.#readPlace();
    if (place) await this.#api.keepPlace({ id: this.id, place });
  }

  /** Stops saving. Flush first. */
  close(): void {
    this.#closed = true;
    void this.keepPlace();
    this.#stopComposing();
    this.#clearTimers();
  }

  async #save(): Promise<boolean> {
    const snapshot = this.document();
    const patch = diffDocuments(this.#onDisk, snapshot);
    if (isEmptyPatch(patch)) {
      this.#settle({ dirty: false });
      return true;
    }
    this.#update({ saving: true });
    const { revision } = this.#status;
    const answer = await this.#api.saveDraft({
      id: this.id,
      revision,
      save: this.#newSaveId(),
      patch,
    });
    if (answer.ok) return this.#saved(snapshot, answer.value);
    this.#failed(answer.error.code);
    return false;
  }

  #saved(snapshot: Document, saved: Saved): boolean {
    this.#onDisk = snapshot;
    const dirty = !isEmptyPatch(diffDocuments(snapshot, this.document()));
    this.#settle({ ...standing(saved), dirty, saving: false });
    if (dirty) this.changed();
    return true;
  }

  /** Something went well: what failed before is over. */
  #settle(change: Partial<SessionStatus>): void {
    const { failure: _over, ...rest } = this.#status;
    this.#status = { ...rest, ...change };
    this.#notify();
  }

  #failed(failure: ApiErrorCode): void {
    this.#update({ saving: false, failure });
    if (this.#closed || failure === "stale") return;
    this.#limit = setTimeout(() => void this.#saveOnce(), RETRY_MS);
  }

  #clearTimers(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#limit);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#idle = undefined;
    this.#limit = undefined;
  }

  #update(change: Partial<SessionStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

const standing = ({
  revision,
  savedAt,
  state,
  round,
  signOff,
  fingerprint,
}: Saved): Partial<SessionStatus> => ({
  revision,
  savedAt,
  state,
  round,
  fingerprint,
  ...(signOff && { signOff }),
});

const statusOf = ({ signOff, ...draft }: OpenDraft): SessionStatus => ({
  revision: draft.revision,
  savedAt: draft.savedAt,
  state: draft.state,
  round: draft.round,
  fingerprint: draft.fingerprint,
  ...(signOff && { signOff }),
  dirty: false,
  saving: false,
});
