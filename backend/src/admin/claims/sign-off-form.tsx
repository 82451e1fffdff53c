import { Button, Label, Textarea, toast } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import type { SubjectKind } from "../../modules/claim-review/subject-kinds";
import { shortestReason } from "../../workflows/claim-review/shortest-reason";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { reportFailure } from "../report-failure";

interface SignOffFormProps {
  subject: { kind: SubjectKind; id: string; name: string };
  /** Of the doubtful texts as they are shown. */
  digests: string[];
  onDone: () => Promise<void>;
}

/** Answers for all doubtful texts that are shown above it, under the name of whoever is logged in. */
export function SignOffForm({ subject: { kind, id, name }, digests, onDone }: SignOffFormProps) {
  const [reason, setReason] = useState("");
  const { isBusy, during } = useSaving();
  const fieldId = useId();
  const send = async () => {
    await during(async () => {
      await callAdmin("POST", `/admin/claim-reviews/${kind}/${id}/sign-offs`, { digests, reason });
      toast.success("Noted under your name.");
    });
    await onDone();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send().catch(reportFailure);
  };
  return (
    <form onSubmit={submit} className="flex max-w-2xl flex-col gap-2">
      <Label htmlFor={fieldId} size="small" weight="plus">
        Why it may stand, at least {shortestReason} letters
      </Label>
      <Textarea
        id={fieldId}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          isLoading={isBusy}
          disabled={reason.trim().length < shortestReason}
          aria-label={`Sign off: ${name}`}
        >
          Sign off
        </Button>
      </div>
    </form>
  );
}
