import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  DeleteRegular,
  DocumentCopyRegular,
  DocumentRegular,
  RenameRegular,
} from "@fluentui/react-icons";
import type { DraftSummary } from "../../bridge/api.ts";
import { words } from "../words.ts";

/** What can be done with one draft of the list. */
export type DraftActs = {
  onOpen: (draft: DraftSummary) => void;
  onDuplicate: (draft: DraftSummary) => void;
  onRename: (draft: DraftSummary) => void;
  onRemove: (draft: DraftSummary) => void;
  onRestore: (draft: DraftSummary) => void;
};

export type AskedMenu = { draft: DraftSummary; at: DOMRect };

type ItemsProps = DraftActs & { draft: DraftSummary };

function BinItems({ draft, onRestore }: ItemsProps) {
  return (
    <MenuItem icon={<ArrowUndoRegular />} onClick={() => onRestore(draft)}>
      {words.library.restore}
    </MenuItem>
  );
}

function DraftItems({ draft, onOpen, onDuplicate, onRename, onRemove }: ItemsProps) {
  const text = words.library;
  return (
    <>
      <MenuItem icon={<DocumentRegular />} secondaryContent="Enter" onClick={() => onOpen(draft)}>
        {text.open}
      </MenuItem>
      <MenuItem icon={<DocumentCopyRegular />} onClick={() => onDuplicate(draft)}>
        {text.duplicate}
      </MenuItem>
      <MenuItem icon={<RenameRegular />} secondaryContent="F2" onClick={() => onRename(draft)}>
        {text.rename}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={() => onRemove(draft)}>
        {text.remove}
      </MenuItem>
    </>
  );
}

const standIn = (at: DOMRect): PositioningVirtualElement => ({ getBoundingClientRect: () => at });

type DraftMenuProps = DraftActs & { asked: AskedMenu; onClose: () => void };

/** The menu of one draft, at the place where it was asked for. */
export function DraftMenu({ asked, onClose, ...acts }: DraftMenuProps) {
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      positioning={{ target: standIn(asked.at), position: "below", align: "start", offset: 4 }}
    >
      <MenuPopover>
        <MenuList>
          {asked.draft.deletedAt ? (
            <BinItems draft={asked.draft} {...acts} />
          ) : (
            <DraftItems draft={asked.draft} {...acts} />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
