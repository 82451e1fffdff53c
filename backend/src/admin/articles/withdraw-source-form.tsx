import type { CitedArticleSource } from "@balance/contracts/article-desk";
import { Button, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { callAdmin } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { AffectedPages } from "./affected-pages";

interface WithdrawSourceFormProps {
  source: CitedArticleSource;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** A paper that was retracted or is wrong: it stays in the list with the reason, and the pages that cite it are named. */
export function WithdrawSourceForm({ source, onDone, onCancel }: WithdrawSourceFormProps) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    try {
      await callAdmin("POST", `/admin/article-sources/${source.id}/withdraw`, { reason });
      toast.success("Withdrawn.");
      await onDone();
    } catch (refused) {
      setError(refused instanceof Error ? refused.message : String(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label={`Withdraw ${source.key}`}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <Text size="small">
        <AffectedPages source={source} />
        {source.cited_by.length > 0 &&
          " They stay as they are until you change them, and tell readers that the source was withdrawn."}
      </Text>
      <TextEntry label={`Why ${source.key} is withdrawn`} error={error} value={reason} onChange={setReason} />
      <div className="flex justify-end gap-2">
        <Button type="button" size="small" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" size="small" variant="danger" isLoading={isBusy}>
          Withdraw
        </Button>
      </div>
    </form>
  );
}
