import { type DispatchOrder, dispatchLimits } from "@balance/contracts/dispatch-desk";
import { Button, Container, Heading, Label, Text, Textarea } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { callAdmin } from "../call-admin";
import { useSaving } from "../label/use-saving";
import { ukMoment } from "../uk-moment";
import { logWords } from "./parcel-words";

/** Notes for each other, and all that was done to the order, newest first. */
export function OrderLog({ order, onChange }: { order: DispatchOrder; onChange: () => Promise<void> }) {
  const [note, setNote] = useState("");
  const { isBusy, during } = useSaving();
  const add = (event: FormEvent) => {
    event.preventDefault();
    void during(async () => {
      await callAdmin("POST", `/admin/dispatch/orders/${order.id}/notes`, { note });
      setNote("");
      await onChange();
    });
  };
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        Notes and history
      </Heading>
      {/* as wide as its card, or the line above it would end with it */}
      <form onSubmit={add} className="flex flex-col gap-2 px-6 py-4">
        <Label htmlFor="dispatch-note">A note for whoever works on this order</Label>
        <Textarea
          id="dispatch-note"
          className="max-w-2xl"
          rows={2}
          maxLength={dispatchLimits.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button
            type="submit"
            size="small"
            variant="secondary"
            isLoading={isBusy}
            disabled={note.trim() === ""}
          >
            Add the note
          </Button>
        </div>
      </form>
      <ul className="divide-y" aria-label="History">
        {order.log.map((entry, index) => (
          <li key={index} className="px-6 py-3">
            <Text size="small">
              <strong>{logWords[entry.kind] ?? entry.kind}</strong>
              {entry.detail && `: ${entry.detail}`}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {entry.actor_name}, <time dateTime={entry.at}>{ukMoment(entry.at)}</time>
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  );
}
