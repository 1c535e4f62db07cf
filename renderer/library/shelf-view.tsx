import { makeStyles, tokens } from "@fluentui/react-components";
import { type RefObject, useRef, useState } from "react";
import type { DraftSummary, KeptOrganisation, TemplateSummary } from "../../bridge/api.ts";
import type { Command } from "../commands/command.ts";
import { useCommands } from "../commands/use-commands.ts";
import { heard } from "../ui/heard.ts";
import { words } from "../words.ts";
import {
  createDraft,
  type Desk,
  duplicateDraft,
  importFile,
  removeDraft,
  restoreDraft,
} from "./acts.ts";
import { type Browsing, useBrowsing } from "./browsing.ts";
import { CommandRow, type Ways } from "./command-row.tsx";
import { type AskedDialog, Dialogs } from "./dialogs.tsx";
import { DraftList, type ListHandle } from "./draft-list.tsx";
import type { DraftActs } from "./draft-menu.tsx";
import { EmptyView, NothingFound } from "./empty-view.tsx";
import { asksForIssuer } from "./issuer-step.tsx";
import { useNow } from "./shelf.ts";
import { ViewList } from "./view-list.tsx";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (max-width: 760px)": { flexDirection: "column" },
  },
  pane: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 760px)": {
      borderLeft: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  heard,
});

export type ShelfViewProps = {
  desk: Desk;
  drafts: DraftSummary[];
  templates: TemplateSummary[];
  office: KeptOrganisation | undefined;
};
type Ask = (dialog: AskedDialog | undefined) => void;

/** The ways to a new draft. */
function useWays({ desk }: ShelfViewProps, ask: Ask): Ways {
  const [importing, setImporting] = useState(false);
  const readFile = async () => {
    setImporting(true);
    await importFile(desk);
    setImporting(false);
  };
  return {
    importing,
    onNew: () => ask({ is: "new" }),
    onImport: () => void readFile(),
    onPaste: () => ask({ is: "paste" }),
  };
}

const draftActs = (desk: Desk, ask: Ask): DraftActs => ({
  onOpen: ({ id }) => desk.onOpen(id),
  onDuplicate: (draft) => void duplicateDraft(desk, draft),
  onRename: (draft) => ask({ is: "rename", draft }),
  onRemove: (draft) => void removeDraft(desk, draft),
  onRestore: (draft) => void restoreDraft(desk, draft),
});

/** What can be done on the shelf, while no dialog is open there. */
const shelfCommands = (ways: Ways, search: RefObject<HTMLElement | null>): Command[] => [
  {
    id: "new-draft",
    group: "document",
    name: words.library.create,
    keys: ["Ctrl+N"],
    run: ways.onNew,
  },
  {
    id: "import-file",
    group: "document",
    name: words.library.importFile,
    keys: ["Ctrl+O"],
    enabled: () => !ways.importing,
    run: ways.onImport,
  },
  { id: "paste-text", group: "document", name: words.library.paste, run: ways.onPaste },
  {
    id: "find-draft",
    group: "edit",
    name: words.library.search,
    keys: ["Ctrl+F"],
    run: () => search.current?.querySelector("input")?.select(),
  },
];

type PaneProps = ShelfViewProps & {
  ask: Ask;
  browsing: Browsing;
  acts: DraftActs;
  list: RefObject<ListHandle | null>;
};

function Shown({ desk, templates, office, ask, browsing, acts, list }: PaneProps) {
  const { view, setView, query, setQuery, counts, shown } = browsing;
  const now = useNow();
  if (shown.length > 0) {
    const name = words.library.view[view];
    return <DraftList key={view} name={name} drafts={shown} now={now} handle={list} {...acts} />;
  }
  return query.trim() ? (
    <NothingFound query={query} counts={counts} onChoose={setView} onClear={() => setQuery("")} />
  ) : (
    <EmptyView
      view={view}
      templates={templates}
      onStart={({ template, example }) => {
        if (!example && asksForIssuer(office)) ask({ is: "new", template });
        else void createDraft(desk, { template: template.id, ...(example && { example }) });
      }}
      onChoose={setView}
    />
  );
}

/** The list itself; what a search found is also said aloud. */
function Pane(props: PaneProps) {
  const styles = useStyles();
  const { view, query, shown } = props.browsing;
  return (
    <main className={styles.pane} data-region="list" tabIndex={-1}>
      <p role="status" className={styles.heard}>
        {query.trim() && words.library.found(shown.length, words.library.view[view])}
      </p>
      <Shown {...props} />
    </main>
  );
}

/** Commands above, views at the left, the drafts of one view. */
export function ShelfView(props: ShelfViewProps) {
  const styles = useStyles();
  const [dialog, ask] = useState<AskedDialog>();
  const browsing = useBrowsing(props.drafts);
  const ways = useWays(props, ask);
  const search = useRef<HTMLElement>(null);
  const list = useRef<ListHandle>(null);
  useCommands(shelfCommands(ways, search));
  return (
    <>
      <CommandRow
        {...ways}
        query={browsing.query}
        onQuery={browsing.setQuery}
        onLeaveSearch={() => list.current?.focus()}
        search={search}
      />
      <div className={styles.body}>
        <ViewList
          views={browsing.views}
          counts={browsing.counts}
          current={browsing.view}
          onChoose={browsing.setView}
        />
        <Pane
          {...props}
          ask={ask}
          browsing={browsing}
          acts={draftActs(props.desk, ask)}
          list={list}
        />
      </div>
      <Dialogs {...props} asked={dialog} onClose={() => ask(undefined)} />
    </>
  );
}
