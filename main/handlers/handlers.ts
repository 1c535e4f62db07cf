import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "../../bridge/api.ts";
import { failureOf } from "../store/db.ts";
import { insistOnPlace } from "../store/keeper.ts";
import { facts, listTemplates, setFilePattern, setUser, showInFolder } from "./app.ts";
import type { Context } from "./context.ts";
import {
  createDraft,
  deleteDraft,
  duplicateDraft,
  extractDraft,
  listDrafts,
  openDraft,
  renameDraft,
  restoreDraft,
  saveDraft,
} from "./drafts.ts";
import { exportCopies, exportDocx } from "./export.ts";
import { convertImported, importFile, importText } from "./import.ts";
import { ImportedTexts } from "./imported-texts.ts";
import { OpenDocuments } from "./open-documents.ts";
import { readOrganisation, sampleOrganisation, saveOrganisation } from "./organisation.ts";
import { type Outcome, refuse } from "./outcome.ts";
import { readPhrases, savePhrases, setToneStyle } from "./phrases.ts";
import { keepPlace } from "./places.ts";
import { setPreferences } from "./preferences.ts";
import { usedRecipients } from "./recipients.ts";
import { saveCopy, saveStoredCopy } from "./save-copy.ts";
import { keepBeforeRevert, readSigned, signOff, startRound } from "./sign-off.ts";

/** For tests and measurements. */
export type Pace = {
  /** Milliseconds that every save waits before its transaction, as on a slow disk. */
  commitDelayMs?: number;
};

type Act<I, T> = (context: Context, input: I) => Outcome<T> | Promise<Outcome<T>>;

/** Every method of the Api on a store. What the disk refuses is a failure; only bugs reject. */
export function createHandlers(
  parts: Omit<Context, "open" | "imported">,
  { commitDelayMs }: Pace = {},
): Api {
  const context = { ...parts, open: new OpenDocuments(), imported: new ImportedTexts() };
  const on = <I, T>(act: Act<I, T>) => guarded(context, standing(act));
  const always = <I, T>(act: Act<I, T>) => guarded(context, act);
  return {
    facts: on(facts),
    setUser: on(setUser),
    setPreferences: on(setPreferences),
    listTemplates: on(listTemplates),
    listDrafts: on(listDrafts),
    createDraft: on(createDraft),
    openDraft: on(openDraft),
    saveDraft: on(commitDelayMs ? delayed(commitDelayMs, saveDraft) : saveDraft),
    keepPlace: on(keepPlace),
    renameDraft: on(renameDraft),
    duplicateDraft: on(duplicateDraft),
    extractDraft: on(extractDraft),
    deleteDraft: on(deleteDraft),
    restoreDraft: on(restoreDraft),
    saveCopy: always(saveCopy),
    saveStoredCopy: always(saveStoredCopy),
    importText: on(importText),
    importFile: on(importFile),
    convertImported: on(convertImported),
    signOff: on(signOff),
    startRound: on(startRound),
    readSigned: on(readSigned),
    keepBeforeRevert: on(keepBeforeRevert),
    exportDocx: on(exportDocx),
    exportCopies: on(exportCopies),
    setFilePattern: on(setFilePattern),
    showInFolder: on(showInFolder),
    usedRecipients: on(usedRecipients),
    readOrganisation: on(readOrganisation),
    saveOrganisation: on(saveOrganisation),
    sampleOrganisation: on(sampleOrganisation),
    readPhrases: on(readPhrases),
    savePhrases: on(savePhrases),
    setToneStyle: on(setToneStyle),
  };
}

/** The same act after a pause; the store is touched only then. */
function delayed<I, T>(ms: number, act: Act<I, T>): Act<I, T> {
  return async (context, input) => {
    await sleep(ms);
    return act(context, input);
  };
}

/** The same act on a store that stands where it was opened: of one that has gone nothing is told. */
function standing<I, T>(act: Act<I, T>): Act<I, T> {
  return (context, input) => {
    insistOnPlace(context.db);
    return act(context, input);
  };
}

/** An act whose transaction the disk refused left nothing behind: it can be tried again. */
function guarded<I, T>(context: Context, act: Act<I, T>): (input: I) => Promise<Outcome<T>> {
  return async (input) => {
    try {
      return await act(context, input);
    } catch (error) {
      const code = failureOf(error);
      if (!code) throw error;
      return refuse(code, context.db.name);
    }
  };
}
