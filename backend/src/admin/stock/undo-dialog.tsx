import type { StockPostingRow } from "@balance/contracts/lot-desk";
import { ukMoment } from "../uk-moment";
import { ChangeDialog } from "./change-dialog";
import { kindWords } from "./stock-words";

interface UndoDialogProps {
  posting: StockPostingRow;
  onDone: () => void;
  onClose: () => void;
}

/** Takes a change back by its opposite; both stay in the history. */
export function UndoDialog({ posting, onDone, onClose }: UndoDialogProps) {
  return (
    <ChangeDialog
      title={`Undo “${kindWords[posting.kind]}”`}
      explanation={`Of ${ukMoment(posting.created_at)}, by ${posting.actor_name}. The units go back to where they were; both changes stay in the history.`}
      deed="Undo"
      path={`/admin/stock-postings/${posting.id}/undo`}
      reasons={["Entered by mistake", "Wrong lot", "Wrong number of units"]}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
