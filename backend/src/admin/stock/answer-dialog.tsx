import type { LotQuestionRow } from "@balance/contracts/lot-desk";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import { NumberEntry } from "../label/number-entry";
import { answerableLots } from "./answerable-lots";
import { ChangeDialog } from "./change-dialog";
import { unitsOf } from "./stock-words";

interface AnswerDialogProps {
  question: LotQuestionRow;
  onDone: () => void;
  onClose: () => void;
}

/** Says which lots the units were of; begins with what the ledger guessed. */
export function AnswerDialog({ question, onDone, onClose }: AnswerDialogProps) {
  const asked = Math.abs(question.quantity);
  const [parts, setParts] = useState<Record<string, number | null>>(() =>
    Object.fromEntries(question.posting.entries.map(({ lot_id, quantity }) => [lot_id, Math.abs(quantity)])),
  );
  const sum = Object.values(parts).reduce<number>((total, part) => total + (part ?? 0), 0);
  return (
    <ChangeDialog
      title="Which lot was it?"
      explanation={`${unitsOf(asked)} of ${question.item.title} ${question.quantity < 0 ? "went" : "came"}. Say how many of which lot.`}
      deed="Answer"
      path={`/admin/lot-questions/${question.id}/answer`}
      change={{
        lots: Object.entries(parts)
          .filter(([, quantity]) => quantity !== null && quantity > 0)
          .map(([lot_id, quantity]) => ({ lot_id, quantity })),
      }}
      reasons={["Looked at the packs", "Guessed right", "Asked who did it"]}
      isComplete={sum === asked}
      onDone={onDone}
      onClose={onClose}
    >
      {answerableLots(question).map(({ id, name }) => (
        <NumberEntry
          key={id}
          label={name}
          step={1}
          value={parts[id] ?? null}
          onChange={(quantity) => setParts({ ...parts, [id]: quantity })}
        />
      ))}
      <Text size="small" role="status">
        {sum === asked ? "The units add up." : `${sum} of ${unitsOf(asked)} named.`}
      </Text>
    </ChangeDialog>
  );
}
