import { dispatchLimits } from "@balance/contracts/dispatch-desk";
import { Label, Text, Textarea } from "@medusajs/ui";
import { useId, useState } from "react";
import { FormDialog } from "../form-dialog";

interface ReasonFormProps {
  title: string;
  explanation: string;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before something that can't be taken back. */
export function ReasonForm({ title, explanation, onSend, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const id = useId();
  return (
    <FormDialog
      title={title}
      explanation={<Text size="small">{explanation}</Text>}
      deed={title}
      cancel="Go back"
      isComplete={reason.trim().length >= 3}
      onSubmit={() => onSend(reason)}
      onClose={onClose}
    >
      <Label htmlFor={id}>Why</Label>
      <Textarea
        id={id}
        rows={3}
        maxLength={dispatchLimits.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
