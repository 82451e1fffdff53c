import { Button, Container, Heading, Label, Text, toast } from "@medusajs/ui";
import type { FormEvent } from "react";
import { callAdmin } from "../call-admin";
import { PatientInput } from "../patient-input";
import { reportFailure } from "../report-failure";

/** "Never write to me again" by phone or letter, for anybody: also for an address that isn't on the list. */
export function SuppressForm({ onDone }: { onDone: () => Promise<void> }) {
  const suppress = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    await callAdmin("POST", "/admin/newsletter/suppressions", {
      email: fields.get("email"),
      note: fields.get("note"),
    });
    form.reset();
    toast.success("Noted. This address gets no newsletter any more.");
    await onDone();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    suppress(event.currentTarget).catch(reportFailure);
  };
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Somebody wants no more mail</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Asked by phone or letter. It holds at once, also for addresses that are not on the list; only a
          coded form of those is kept.
        </Text>
      </div>
      <form onSubmit={submit} className="grid gap-4 px-6 py-4 md:grid-cols-[1fr_1fr_auto] md:items-end">
        <div>
          <Label htmlFor="suppress-email">Email</Label>
          <PatientInput id="suppress-email" name="email" type="email" required className="mt-1" />
        </div>
        <div>
          <Label htmlFor="suppress-note">How you know</Label>
          <PatientInput
            id="suppress-note"
            name="note"
            required
            minLength={3}
            maxLength={300}
            className="mt-1"
          />
        </div>
        <Button type="submit" size="small" variant="secondary">
          Stop the newsletter
        </Button>
      </form>
    </Container>
  );
}
