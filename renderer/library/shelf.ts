import { useCallback, useEffect, useRef, useState } from "react";
import type {
  Api,
  ApiError,
  DraftSummary,
  KeptOrganisation,
  TemplateSummary,
} from "../../bridge/api.ts";

/** What the library shows: every draft, and the templates a new one can start from. */
export type Shelf =
  | { at: "loading" }
  | { at: "failed"; error: ApiError }
  | {
      at: "ready";
      drafts: DraftSummary[];
      templates: TemplateSummary[];
      /** Absent when it cannot be read: papers can be written all the same. */
      office?: KeptOrganisation;
    };

async function readShelf(api: Api): Promise<Shelf> {
  const [drafts, templates, office] = await Promise.all([
    api.listDrafts({}),
    api.listTemplates({}),
    api.readOrganisation({}),
  ]);
  if (!drafts.ok) return { at: "failed", error: drafts.error };
  if (!templates.ok) return { at: "failed", error: templates.error };
  return {
    at: "ready",
    drafts: drafts.value,
    templates: templates.value,
    ...(office.ok && { office: office.value }),
  };
}

/** Reads the shelf when shown and on demand; of two readings only the later one counts. */
export function useShelf(api: Api): { shelf: Shelf; reload: () => Promise<void> } {
  const [shelf, setShelf] = useState<Shelf>({ at: "loading" });
  const reading = useRef(0);
  const reload = useCallback(async () => {
    reading.current += 1;
    const mine = reading.current;
    const read = await readShelf(api);
    if (mine === reading.current) setShelf(read);
  }, [api]);
  useEffect(() => {
    void reload();
    return () => {
      reading.current += 1;
    };
  }, [reload]);
  return { shelf, reload };
}

/** The time now, renewed every half minute, for "10 phút trước". */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
