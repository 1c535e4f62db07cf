import { Button, makeStyles, SearchBox, Spinner } from "@fluentui/react-components";
import { AddRegular, ClipboardPasteRegular, DocumentArrowUpRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, RefObject } from "react";
import { PrimaryButton } from "../ui/primary-button.tsx";
import { words } from "../words.ts";

/** The three ways to a new draft. */
export type Ways = {
  importing: boolean;
  onNew: () => void;
  onImport: () => void;
  onPaste: () => void;
};

type CommandRowProps = Ways & {
  query: string;
  onQuery: (query: string) => void;
  /** Arrow down from the search goes to the list. */
  onLeaveSearch: () => void;
  /** Around the search field, to focus it. */
  search: RefObject<HTMLElement | null>;
};

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "4px 16px 12px",
  },
  search: { marginInlineStart: "auto", flex: "0 1 320px", minWidth: "200px" },
  field: { width: "100%", maxWidth: "none" },
});

function ImportButton({ importing, onImport }: Ways) {
  return (
    <Button
      icon={importing ? <Spinner size="extra-tiny" /> : <DocumentArrowUpRegular />}
      disabledFocusable={importing}
      onClick={onImport}
    >
      {importing ? words.library.importing : words.library.importFile}
    </Button>
  );
}

/** The buttons of the three ways; the first one is what the screen is for. */
function WaysToStart(ways: Ways) {
  return (
    <>
      <PrimaryButton icon={<AddRegular />} onClick={ways.onNew}>
        {words.library.create}
      </PrimaryButton>
      <ImportButton {...ways} />
      <Button icon={<ClipboardPasteRegular />} onClick={ways.onPaste}>
        {words.library.paste}
      </Button>
    </>
  );
}

function SearchField({ query, onQuery, onLeaveSearch, search }: CommandRowProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "ArrowDown") return;
    event.preventDefault();
    onLeaveSearch();
  };
  return (
    <search ref={search} className={styles.search}>
      <SearchBox
        className={styles.field}
        value={query}
        placeholder={words.library.search}
        aria-label={words.library.search}
        dismiss={{ "aria-label": words.library.clearSearch }}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

export function CommandRow(props: CommandRowProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} data-region="commands" aria-label={words.library.commands}>
      <WaysToStart {...props} />
      <SearchField {...props} />
    </section>
  );
}
