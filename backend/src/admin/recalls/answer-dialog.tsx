import { type RecallAnswer, recallOutcomes, recallWishes } from "@balance/contracts/recall";
import type { RecallPerson, RecordAnswerRequest } from "@balance/contracts/recall-desk";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { FormDialog } from "../form-dialog";
import { ChoiceEntry } from "../label/choice-entry";
import { NumberEntry } from "../label/number-entry";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import { outcomeWords, wishWords } from "./recall-words";

const channels = { phone: "By phone", email: "By email", post: "By post", in_person: "In person" };
type Channel = RecordAnswerRequest["by"];

interface AnswerDialogProps {
  /** Of the order in the admin API. */
  path: string;
  person: RecallPerson;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** What somebody told staff, or that they were reached at all; what is left open stays as it was. */
export function AnswerDialog({ path, person, onClose, onDone }: AnswerDialogProps) {
  const [by, setBy] = useState<Channel>("phone");
  const [outcome, setOutcome] = useState<RecallAnswer["outcome"] | null>(person.answer?.outcome ?? null);
  const [wants, setWants] = useState<RecallAnswer["wants"] | null>(person.answer?.wants ?? null);
  const [back, setBack] = useState<number | null>(person.quantity_back);
  const [note, setNote] = useState(person.note);
  const [refusal, setRefusal] = useState("");
  const [isBusy, setBusy] = useState(false);

  const record = async () => {
    setBusy(true);
    try {
      const body: RecordAnswerRequest = {
        by,
        note,
        ...(outcome && wants && { answer: { outcome, wants } }),
        ...(back !== null && { quantity_back: back }),
      };
      await callAdmin("POST", path, body);
      await onDone();
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setRefusal(error.message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormDialog
      title={`${person.name}, order ${person.order_number}`}
      explanation={
        <Text size="small">
          {[person.email, person.phone, person.address.replaceAll("\n", ", ")].filter(Boolean).join(" · ")}
        </Text>
      }
      deed="Record"
      cancel="Cancel"
      isComplete={(outcome === null) === (wants === null)}
      isBusy={isBusy}
      onSubmit={() => void record().catch(reportFailure)}
      onClose={onClose}
    >
      <ChoiceEntry label="How you spoke with them" value={by} onChange={setBy} choices={channels} />
      <ChoiceEntry
        label="What became of it"
        value={outcome}
        onChange={setOutcome}
        choices={Object.fromEntries(recallOutcomes.map((one) => [one, outcomeWords[one]]))}
      />
      <ChoiceEntry
        label="What they want"
        value={wants}
        onChange={setWants}
        choices={Object.fromEntries(recallWishes.map((one) => [one, wishWords[one]]))}
      />
      <NumberEntry label="Units that came back" value={back} onChange={setBack} />
      <TextEntry label="Note" value={note} onChange={setNote} />
      {refusal && (
        <Text role="alert" className="text-ui-fg-error">
          {refusal}
        </Text>
      )}
    </FormDialog>
  );
}
