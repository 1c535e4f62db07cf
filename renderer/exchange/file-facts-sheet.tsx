import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { WrittenFile } from "../../bridge/api.ts";
import { Sheet } from "../ui/sheet.tsx";
import { words } from "../words.ts";
import { fileName } from "./export-notice.ts";
import { absentFrom, type FactLine, linesOf } from "./file-facts.ts";

const text = words.fileFacts;

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
  verdict: { display: "flex", gap: "8px", margin: "8px 0 0" },
  icon: { flexShrink: 0, marginTop: "2px" },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

function Line({ line: { name, value, personal } }: { line: FactLine }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>
        {personal && (
          <Warning16Filled
            className={mergeClasses(styles.icon, styles.warning)}
            aria-label={text.personal}
          />
        )}
        {value}
      </dd>
    </>
  );
}

/** What matters in one sentence: whether anything tells of a person, and what is not there. */
function Verdict({ file }: { file: WrittenFile }) {
  const styles = useStyles();
  const absent = absentFrom(file);
  const doubtful = file.facts.some(({ personal }) => personal);
  const Icon = doubtful ? Warning16Filled : CheckmarkCircle16Regular;
  const sentences = [
    doubtful ? `${text.personal}.` : text.clean,
    absent.length > 0 ? text.absent(absent.join(", ")) : "",
  ];
  return (
    <p className={styles.verdict}>
      <Icon className={mergeClasses(styles.icon, doubtful && styles.warning)} />
      <span>{sentences.join(" ")}</span>
    </p>
  );
}

function FileFacts({ file }: { file: WrittenFile }) {
  const styles = useStyles();
  const { path, facts } = file;
  return (
    <section aria-label={fileName(path)}>
      <h3 className={styles.name}>{fileName(path)}</h3>
      <dl className={styles.facts}>
        {linesOf(facts).map((line) => (
          <Line key={`${line.name} ${line.value}`} line={line} />
        ))}
      </dl>
      <Verdict file={file} />
    </section>
  );
}

type FileFactsSheetProps = { files: readonly WrittenFile[]; onClose: () => void };

/** What files that were exported say of themselves. */
export function FileFactsSheet({ files, onClose }: FileFactsSheetProps) {
  const styles = useStyles();
  const close = <Button onClick={onClose}>{text.close}</Button>;
  return (
    <Sheet title={text.title} onClose={onClose} actions={close}>
      <p className={styles.about}>{text.about}</p>
      {files.map((file) => (
        <FileFacts key={file.path} file={file} />
      ))}
    </Sheet>
  );
}
