import { makeStyles, mergeClasses } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: "4px",
    boxSizing: "border-box",
    width: "76px",
    height: "108px",
    padding: "9px 8px",
    border: "1px solid var(--paper-edge)",
    borderRadius: "2px",
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
  },
  heads: { display: "flex", justifyContent: "space-between", marginBottom: "5px" },
  title: {
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: 700,
    textAlign: "center",
    marginBottom: "2px",
  },
  line: { height: "2px", borderRadius: "1px", backgroundColor: "currentColor", opacity: 0.28 },
  strong: { opacity: 0.6 },
  third: { width: "24px" },
  half: { width: "50%" },
  most: { width: "84%" },
  centred: { width: "60%", alignSelf: "center", marginBottom: "4px" },
});

/** The first page of a type in miniature; `filled` draws the body too. For the eye only. */
export function PageThumbnail({ symbol, filled }: { symbol: string; filled: boolean }) {
  const styles = useStyles();
  const strong = mergeClasses(styles.line, styles.strong);
  const full = styles.line;
  const short = mergeClasses(styles.line, styles.most);
  return (
    <span className={styles.page} aria-hidden="true">
      <span className={styles.heads}>
        <span className={mergeClasses(strong, styles.third)} />
        <span className={mergeClasses(strong, styles.third)} />
      </span>
      <span className={styles.title}>{symbol}</span>
      <span className={mergeClasses(strong, styles.centred)} />
      {filled && (
        <>
          <span className={full} />
          <span className={full} />
          <span className={short} />
          <span className={mergeClasses(strong, styles.half)} />
          <span className={full} />
          <span className={short} />
        </>
      )}
    </span>
  );
}
