import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import type { Api, ApiError } from "../../bridge/api.ts";
import type { Message } from "../../document/message.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";
import { explain } from "./acts.ts";
import { Empty } from "./empty-view.tsx";
import { FileProblems } from "./file-problems.tsx";
import { useShelf } from "./shelf.ts";
import { ShelfView } from "./shelf-view.tsx";
import { TopBar } from "./top-bar.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  waiting: { flexGrow: 1, display: "grid", placeContent: "center" },
});

export type LibraryProps = {
  api: Api;
  /** Opens a draft; `notice` is what its import had to say. */
  onOpen: (id: string, notice?: Message[]) => void;
  /** Opens "Cơ quan của tôi". */
  onOrganisation: () => void;
  user: string;
  onUserChange: (name: string) => void;
  /** What was wrong with files of templates, rules and offices. */
  fileProblems: readonly Message[];
};

function Loading() {
  const styles = useStyles();
  return (
    <main className={styles.waiting}>
      <Spinner size="small" label={words.library.loading} delay={300} />
    </main>
  );
}

function NotLoaded({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  return (
    <main>
      <div role="alert">
        <Empty icon={WarningRegular} title={words.library.notLoaded} hint={explain(error)}>
          <Button onClick={onRetry}>{words.library.retry}</Button>
        </Empty>
      </div>
    </main>
  );
}

/** The first screen: every draft of the office, and the ways to a new one. Fills its parent. */
export function Library(props: LibraryProps) {
  const { api, onOpen, onOrganisation, user, onUserChange, fileProblems } = props;
  const styles = useStyles();
  const notify = useNotify();
  const { shelf, reload } = useShelf(api);
  return (
    <div className={styles.root}>
      <TopBar
        api={api}
        user={user}
        onUserChange={onUserChange}
        onOrganisation={onOrganisation}
        needsOrganisation={shelf.at === "ready" && shelf.office?.organisation === undefined}
      />
      <FileProblems messages={fileProblems} />
      {shelf.at === "loading" && <Loading />}
      {shelf.at === "failed" && <NotLoaded error={shelf.error} onRetry={() => void reload()} />}
      {shelf.at === "ready" && (
        <ShelfView
          desk={{ api, reload, notify, onOpen }}
          drafts={shelf.drafts}
          templates={shelf.templates}
          office={shelf.office}
        />
      )}
    </div>
  );
}
