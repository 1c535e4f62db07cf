import { useMemo, useState } from "react";
import type { DraftSummary } from "../../bridge/api.ts";
import { countViews, findDrafts, shownViews, type View, viewOf } from "./views.ts";

/** Where one looks in the library and for what; `shown` are the drafts that are there. */
export type Browsing = {
  views: View[];
  view: View;
  setView: (view: View) => void;
  query: string;
  setQuery: (query: string) => void;
  /** Per view, how many drafts hold the words of the query. */
  counts: Record<View, number>;
  shown: DraftSummary[];
};

export function useBrowsing(drafts: DraftSummary[]): Browsing {
  const [chosen, setView] = useState<View>("drafting");
  const [query, setQuery] = useState("");
  const views = useMemo(() => shownViews(drafts), [drafts]);
  const found = useMemo(() => findDrafts(drafts, query), [drafts, query]);
  const counts = useMemo(() => countViews(found), [found]);
  const view = views.includes(chosen) ? chosen : "drafting";
  const shown = useMemo(() => found.filter((draft) => viewOf(draft) === view), [found, view]);
  return { views, view, setView, query, setQuery, counts, shown };
}
