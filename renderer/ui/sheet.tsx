import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCaretBack } from "./use-caret-back.ts";

const useStyles = makeStyles({
  narrow: { maxWidth: "600px" },
  wide: { maxWidth: "760px" },
  /** The surface keeps clear of the window's edges. */
  body: { maxHeight: "calc(100vh - 96px)" },
  content: { display: "flex", flexDirection: "column", gap: "16px", paddingBlock: "4px 8px" },
  actions: { "& button": { whiteSpace: "nowrap", flexShrink: 0 } },
});

type SheetProps = {
  title: string;
  /** Buttons with verbs, the main one last. */
  actions: ReactNode;
  wide?: boolean;
  /** There is nothing but words in it: they take the focus, so that arrows scroll them. */
  reading?: boolean;
  /** Escape, or a press beside the sheet. */
  onClose: () => void;
  children: ReactNode;
};

/** A dialog for one decision. Rendered while it is wanted; keeps the focus inside until then. */
export function Sheet({
  title,
  actions,
  wide = false,
  reading = false,
  onClose,
  children,
}: SheetProps) {
  const styles = useStyles();
  useCaretBack(true);
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={wide ? styles.wide : styles.narrow}>
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent
            className={styles.content}
            {...(reading && { tabIndex: 0, role: "region", "aria-label": title })}
          >
            {children}
          </DialogContent>
          <DialogActions className={styles.actions}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
