import { makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../words.ts";
import { UserName, type UserNameProps } from "./user-name.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "12px",
    minHeight: "48px",
    paddingInline: "20px 12px",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  room: { flexGrow: 1 },
});

/** The name of the house at the left, who is at the machine at the right. */
export function TopBar(props: UserNameProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{words.app.name}</h1>
      <span className={styles.room} />
      <UserName {...props} />
    </header>
  );
}
