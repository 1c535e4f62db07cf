import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ApiError, OpenDraft, Saved } from "../../bridge/api.ts";
import { type Client, createClient } from "../../bridge/client.ts";
import { serve } from "../../bridge/server.ts";
import type { Wire } from "../../bridge/wire.ts";
import { item, lead, paragraph, text } from "../../document/build.ts";
import type { Document } from "../../document/model.ts";
import { diffDocuments } from "../../document/patch.ts";
import type { Result } from "../../document/result.ts";
import { openApp } from "../open-app.ts";
import type { Pace } from "./handlers.ts";
import type { Host } from "./host.ts";

export const TEMPLATES = join(import.meta.dirname, "..", "..", "templates");

export const PROFILES = join(import.meta.dirname, "..", "..", "profiles");

export const PHRASES = join(import.meta.dirname, "..", "..", "phrases");
export const ORGANISATIONS = join(import.meta.dirname, "..", "..", "organisations");

/** The app on a real store, asked over a wire as the window asks it. */
export type TestApp = {
  client: Client;
  host: Host;
  folder: string;
  /** What the next dialogs answer. */
  choices: Partial<
    Record<"importFile" | "exportFile" | "exportFolder" | "copyFile", string | undefined>
  >;
  /** What dialogs suggested, which files were shown, what was logged. */
  seen: { suggested: string[]; shown: string[]; log: string[] };
  /** Closes the app, lets something happen to its folder, and opens it again. */
  reopen(meanwhile?: () => void): void;
  /** Closes it and removes the folder. */
  remove(): void;
};

/** A clock that ticks a minute at every look, from a fixed morning. */
function tickingClock(): () => Date {
  let time = Date.parse("2026-11-23T08:00:00.000Z");
  return () => {
    time += 60_000;
    return new Date(time);
  };
}

function countingId(): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `id-${n}`;
  };
}

/** Two ends of a wire inside one process; every message is cloned, as between two. */
function wirePair(): [Wire, Wire] {
  const listeners: [((m: unknown) => void)[], ((m: unknown) => void)[]] = [[], []];
  const end = (own: 0 | 1, other: 0 | 1): Wire => ({
    send: (message) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of listeners[other]) listener(copy);
      });
    },
    onMessage: (listener) => listeners[own].push(listener),
  });
  return [end(0, 1), end(1, 0)];
}

/** An app in a folder of its own, with the templates of the repository. */
export function testApp(
  changes: Partial<Host> & { folder?: string } = {},
  pace: Pace = {},
): TestApp {
  const folder = changes.folder ?? mkdtempSync(join(tmpdir(), "van-kien-app-"));
  const choices: TestApp["choices"] = {};
  const seen: TestApp["seen"] = { suggested: [], shown: [], log: [] };
  const host: Host = {
    now: tickingClock(),
    newId: countingId(),
    chooseImportFile: async () => choices.importFile,
    chooseExportFile: async (suggested) => {
      seen.suggested.push(suggested);
      return choices.exportFile;
    },
    chooseCopyFile: async (suggested) => {
      seen.suggested.push(suggested);
      return choices.copyFile;
    },
    chooseExportFolder: async (suggested) => {
      seen.suggested.push(suggested);
      return choices.exportFolder;
    },
    showInFolder: async (path) => void seen.shown.push(path),
    dataFolder: join(folder, "data"),
    exportFolder: join(folder, "exports"),
    templatesFolder: TEMPLATES,
    profilesFolder: PROFILES,
    organisationsFolder: ORGANISATIONS,
    phrasesFolder: PHRASES,
    version: "0.1.0",
    log: (line) => seen.log.push(line),
    ...changes,
  };
  const [near, far] = wirePair();
  const client = createClient(near);
  let close = start(host, far, pace);
  const reopen = (meanwhile?: () => void) => {
    close();
    meanwhile?.();
    const [nextNear, nextFar] = wirePair();
    close = start(host, nextFar, pace);
    client.replaceWire(nextNear);
  };
  const remove = () => {
    close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { client, host, folder, choices, seen, reopen, remove };
}

function start(host: Host, wire: Wire, pace: Pace): () => void {
  const app = openApp(host, pace);
  if (!app.ok) throw new Error(app.error.code);
  serve(wire, app.value.handlers, host.log);
  return app.value.close;
}

/** The value of an answer that has to be one. */
export function value<T>(answer: Result<T, ApiError>): T {
  if (answer.ok) return answer.value;
  throw new Error(`the answer is ${JSON.stringify(answer.error)}`);
}

/** A document with nothing missing: it can be signed off. */
export const complete = (document: Document): Document => ({
  ...document,
  parts: {
    issuer: { name: "Tỉnh uỷ Lâm Sơn" },
    number: { ordinal: 15, body: "TU" },
    placeDate: { place: "Lâm Sơn", date: "2026-06-05" },
    subject: { text: "về tình hình đầu tư công năm 2026" },
    recipients: [
      { id: "r1", name: "Ban Bí thư Trung ương Đảng", note: "báo cáo" },
      { id: "r2", name: "Lưu Văn phòng Tỉnh uỷ" },
    ],
    signature: { capacity: "T/M", body: "Tỉnh uỷ", position: "Bí thư", name: "Lê Văn Bình" },
  },
  body: [
    paragraph("b1", "Ban Thường vụ Tỉnh uỷ kết luận như sau:"),
    item("b2", "section", [lead("Kết quả")]),
    item("b3", "clause", [lead("Tiến độ."), text(" Giải ngân đạt 62% kế hoạch.")]),
  ],
});

let saves = 0;

/** Saves another value of an open draft, as the session does: only what changed. */
export async function save(
  { client }: TestApp,
  draft: Pick<OpenDraft, "id" | "revision" | "document">,
  next: Document,
): Promise<OpenDraft & Saved> {
  saves += 1;
  const { id, revision } = draft;
  const patch = diffDocuments(draft.document, next);
  const saved = value(await client.saveDraft({ id, revision, save: `save-${saves}`, patch }));
  return { ...value(await client.openDraft({ id })), ...saved };
}

/** A new draft, opened. */
export async function newDraft({ client }: TestApp): Promise<OpenDraft> {
  const { id } = value(await client.createDraft({ template: "ket-luan" }));
  return value(await client.openDraft({ id }));
}

/** A new draft with nothing missing. */
export async function completeDraft(app: TestApp): Promise<OpenDraft & Saved> {
  const draft = await newDraft(app);
  return save(app, draft, complete(draft.document));
}

/** Who approves in the tests. */
export const APPROVER = { approver: "Lê Văn Bình", position: "Bí thư" };
