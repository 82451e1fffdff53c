import { Button, Input, Label, Text, toast } from "@medusajs/ui";
import { type FormEvent, useId, useState } from "react";
import { callAdmin, CallRefused } from "../call-admin";
import { reportFailure } from "../report-failure";

/** What staff can do to a code. */
export type Deed = "issue-again" | "extend" | "revoke";

interface DeedFormProps {
  codeId: string;
  deed: Deed;
  label: string;
  onDone: () => Promise<void>;
}

/** Asks for the reason, and for the new last day of a code that is extended; then does it. */
export function DeedForm({ codeId, deed, label, onDone }: DeedFormProps) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [lastDay, setLastDay] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);

  const send = async () => {
    setBusy(true);
    try {
      const body = { reason, ...(deed === "extend" && { last_day: lastDay }) };
      const { code } = await callAdmin<{ code: string }>(
        "POST",
        `/admin/welcome-codes/${codeId}/${deed}`,
        body,
      );
      toast.success("Done", { description: `${label}: the code is ${code}` });
      await onDone();
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setErrors(Object.keys(error.fields).length > 0 ? error.fields : { reason: error.message });
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send().catch(reportFailure);
  };

  return (
    <form onSubmit={submit} aria-label={label} className="flex flex-wrap items-end gap-3" noValidate>
      {deed === "extend" && (
        <Field id={`${id}-day`} label="Last day" error={errors.last_day}>
          <Input
            id={`${id}-day`}
            type="date"
            value={lastDay}
            aria-describedby={`${id}-day-error`}
            aria-invalid={Boolean(errors.last_day)}
            onChange={(event) => setLastDay(event.target.value)}
          />
        </Field>
      )}
      <Field id={`${id}-reason`} label="Reason" error={errors.reason}>
        <Input
          id={`${id}-reason`}
          value={reason}
          maxLength={500}
          aria-describedby={`${id}-reason-error`}
          aria-invalid={Boolean(errors.reason)}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Button type="submit" isLoading={busy} variant={deed === "revoke" ? "danger" : "primary"}>
        {label}
      </Button>
    </form>
  );
}

interface FieldProps {
  id: string;
  label: string;
  error: string | undefined;
  children: React.ReactNode;
}

function Field({ id, label, error, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      {children}
      <Text size="small" id={`${id}-error`} className="text-ui-fg-error" role={error ? "alert" : undefined}>
        {error}
      </Text>
    </div>
  );
}
