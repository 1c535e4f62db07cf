import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this width of the list, the facts of a row stand under its subject. */
const NARROW = "@container (max-width: 840px)";

const oneLine = { overflow: "hidden", textOverflow: "ellipsis", paddingBlock: "2px" } as const;

export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    paddingInlineEnd: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 56px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  face: {
    display: "grid",
    flexGrow: 1,
    minWidth: 0,
    gridTemplateColumns: "20px 44px minmax(0, 1fr) 416px",
    gridTemplateAreas: '"icon symbol subject facts"',
    columnGap: "12px",
    alignItems: "center",
    minHeight: "56px",
    padding: "6px 12px 6px 20px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusLarge,
    },
    [NARROW]: {
      gridTemplateColumns: "20px 44px minmax(0, 1fr)",
      gridTemplateAreas: '"icon symbol subject" ". . facts"',
      paddingBlock: "8px",
    },
  },
  control: { flexShrink: 0, whiteSpace: "nowrap" },
  icon: { gridArea: "icon", display: "flex", fontSize: "20px" },
  symbol: {
    gridArea: "symbol",
    boxSizing: "border-box",
    minWidth: "44px",
    padding: "3px 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
  subject: { gridArea: "subject", minWidth: 0 },
  /** The padding keeps stacked marks of the first line inside the clipped box. */
  subjectText: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
    paddingTop: "2px",
  },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  facts: {
    gridArea: "facts",
    display: "grid",
    gridTemplateColumns: "120px 176px 104px",
    columnGap: "8px",
    alignItems: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { display: "flex", flexWrap: "wrap", columnGap: "16px" },
  },
  number: { ...oneLine, whiteSpace: "nowrap", ":empty": { [NARROW]: { display: "none" } } },
  state: { ...oneLine },
  time: {
    ...oneLine,
    whiteSpace: "nowrap",
    textAlign: "end",
    [NARROW]: { textAlign: "start" },
  },
});
