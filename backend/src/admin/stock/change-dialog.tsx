import type { ChangeResponse } from "@balance/contracts/lot-desk";
import { Text, toast } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { FormDialog } from "../form-dialog";
import { RefusalNote } from "../label/refusal-note";
import { isReason, ReasonEntry } from "./reason-entry";
import { oversoldWords } from "./stock-words";
import { useKeyedCall } from "./use-keyed-call";

interface ChangeDialogProps {
  title: string;
  explanation: string;
  deed: string;
  /** Where it is posted, and what besides reason and key. */
  path: string;
  change?: object;
  /** Offered while typing; none where `change` has a reason already. */
  reasons?: string[];
  isComplete?: boolean;
  onDone: (answer: ChangeResponse) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A change of stock, with its reason. A refusal stands above the button, and all that was typed stays. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, explanation, deed, path, change, reasons, isComplete = true, onDone, onClose } = props;
  const [reason, setReason] = useState("");
  const { isBusy, refusal, send } = useKeyedCall();
  const submit = async () => {
    const answer = await send<ChangeResponse>(path, reasons ? { ...change, reason: reason.trim() } : change);
    if (!answer) return;
    const warning = oversoldWords(answer);
    if (warning) toast.warning("Done, but look here", { description: warning });
    else toast.success("Done.");
    onDone(answer);
  };
  return (
    <FormDialog
      title={title}
      explanation={<Text size="small">{explanation}</Text>}
      deed={deed}
      cancel="Cancel"
      isComplete={isComplete && (!reasons || isReason(reason))}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {props.children}
      {reasons && (
        <ReasonEntry
          hint="Kept with your name in the history."
          offered={reasons}
          value={reason}
          onChange={setReason}
        />
      )}
      <RefusalNote refusal={refusal} />
    </FormDialog>
  );
}
