import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { BuildingGovernmentRegular } from "@fluentui/react-icons";
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

type TopBarProps = UserNameProps & {
  onOrganisation: () => void;
  /** Nobody has set up the office yet: the way there is easier to see. */
  needsOrganisation: boolean;
};

/** The name of the house at the left; the office and who is at the machine at the right. */
export function TopBar({ onOrganisation, needsOrganisation, ...user }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <h1 className={styles.name}>{words.app.name}</h1>
      <span className={styles.room} />
      <Button
        appearance={needsOrganisation ? "secondary" : "subtle"}
        icon={<BuildingGovernmentRegular />}
        onClick={onOrganisation}
      >
        {needsOrganisation ? words.organisation.setUp : words.organisation.title}
      </Button>
      <UserName {...user} />
    </header>
  );
}
