import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useRef } from "react";
import { shortHash } from "../../document/sign-off.ts";
import { words } from "../words.ts";

/** What is being signed, as the page says it. */
export type SignOffFacts = {
  /** "Kết luận" */
  typeName: string;
  subject: string;
  /** Number and symbol: "15-KL/TU". */
  number: string;
  /** Place and date as printed: "Lâm Sơn, ngày 05 tháng 6 năm 2026". */
  placeDateLine: string;
  pages: number;
  words: number;
  round: number;
  /** Number and day have been given. */
  given: boolean;
  /** SHA-256 of what prints, hexadecimal. */
  fingerprint: string;
};

const useStyles = makeStyles({
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
  fact: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  subject: { fontWeight: tokens.fontWeightSemibold },
  hash: { fontFamily: tokens.fontFamilyMonospace, letterSpacing: "0.04em" },
});

type FactProps = { term: string; fact: string; look?: "subject" | "hash" };

function Fact({ term, fact, look }: FactProps) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.fact, look && styles[look])}>{fact}</dd>
    </>
  );
}

/** The focus starts in the fields below; on a small screen the facts are shown first all the same. */
function useShownFirst(): RefObject<HTMLDListElement | null> {
  const facts = useRef<HTMLDListElement>(null);
  useEffect(() => {
    const afterFocus = requestAnimationFrame(() =>
      facts.current?.scrollIntoView({ block: "start" }),
    );
    return () => cancelAnimationFrame(afterFocus);
  }, []);
  return facts;
}

/** Type, subject, number, date, length, round and fingerprint, one under the other. */
export function SignedFacts({ facts }: { facts: SignOffFacts }) {
  const styles = useStyles();
  const text = words.signOffDialog;
  return (
    <dl ref={useShownFirst()} className={styles.facts}>
      <Fact term={text.type} fact={facts.typeName} />
      <Fact term={text.subject} fact={facts.subject || text.missing} look="subject" />
      <Fact term={text.number} fact={facts.number} />
      <Fact term={text.placeDate} fact={facts.placeDateLine} />
      <Fact term={text.length} fact={text.lengthOf(facts.pages, facts.words)} />
      <Fact term={text.round} fact={String(facts.round)} />
      <Fact term={text.fingerprint} fact={shortHash(facts.fingerprint)} look="hash" />
    </dl>
  );
}
