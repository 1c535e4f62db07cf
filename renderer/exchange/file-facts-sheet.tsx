import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FileFact, WrittenFile } from "../../bridge/api.ts";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { fileName } from "./export-notice.ts";

const useStyles = makeStyles({
  name: {
    margin: "0 0 8px",
    fontSize: "14px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "20px",
    rowGap: "6px",
    margin: 0,
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  about: { margin: 0 },
});

function Facts({ facts }: { facts: readonly FileFact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.flatMap(({ name, value }) => [
        <dt key={name} className={styles.term}>
          {name}
        </dt>,
        <dd key={`${name}:`} className={styles.fact}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}

type FileFactsSheetProps = { files: readonly WrittenFile[]; onClose: () => void };

/** What files that were exported say of themselves. */
export function FileFactsSheet({ files, onClose }: FileFactsSheetProps) {
  const styles = useStyles();
  const text = words.fileFacts;
  return (
    <Sheet
      title={text.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.close}</Button>}
    >
      <p className={styles.about}>{text.about}</p>
      {files.map(({ path, facts }) => (
        <section key={path} aria-label={fileName(path)}>
          <h3 className={styles.name}>{fileName(path)}</h3>
          <Facts facts={facts} />
        </section>
      ))}
    </Sheet>
  );
}
