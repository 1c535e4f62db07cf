import { Button, type ButtonProps, makeStyles, mergeClasses } from "@fluentui/react-components";
import { accent } from "./theme.ts";

const useStyles = makeStyles({
  enabled: {
    backgroundColor: accent.fill,
    color: accent.onFill,
    ":hover": { backgroundColor: accent.fillHover, color: accent.onFill },
    ":hover:active": { backgroundColor: accent.fillPressed, color: accent.onFill },
  },
});

/** The one act a screen is for, in the house's red. At most one per screen or dialog. */
export function PrimaryButton(props: ButtonProps) {
  const styles = useStyles();
  const enabled = !props.disabled && !props.disabledFocusable;
  return (
    <Button
      {...props}
      appearance="primary"
      className={mergeClasses(enabled && styles.enabled, props.className)}
    />
  );
}
