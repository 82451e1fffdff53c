import { Button, Container, Heading, Label, Text, toast } from "@medusajs/ui";
import type { ConsentHistory, ConsentHistoryEvent } from "@balance/contracts/newsletter";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { callAdmin } from "../call-admin";
import { PatientInput } from "../patient-input";
import { SubscriberStatus } from "./subscriber-status";
import { reportFailure } from "../report-failure";
import { ukMoment } from "../uk-moment";

interface SubscriberHistoryProps {
  id: string;
  onClose: () => void;
}

/** One person: where they stand, and every line of the ledger with its proof. */
export function SubscriberHistory({ id, onClose }: SubscriberHistoryProps) {
  const [history, setHistory] = useState<ConsentHistory | null>(null);
  const path = `/admin/newsletter/subscribers/${id}`;

  const load = useCallback(async () => {
    setHistory(await callAdmin<ConsentHistory>("GET", path));
  }, [path]);

  useEffect(() => {
    load().catch(reportFailure);
  }, [load]);

  const sendLink = async () => {
    await callAdmin("POST", `${path}/preferences-link`);
    toast.success("The link to their preferences is on its way to them.");
  };
  const unsubscribe = async (form: HTMLFormElement) => {
    await callAdmin("POST", `${path}/unsubscribe`, { note: new FormData(form).get("note") });
    toast.success("Unsubscribed. It holds from now.");
    await load();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    unsubscribe(event.currentTarget).catch(reportFailure);
  };

  if (!history) return <Container className="px-6 py-8">Loading…</Container>;
  const { subscriber, events } = history;
  const isOver = ["unsubscribed", "erased"].includes(subscriber.status);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex items-start justify-between gap-4 px-6 py-4">
          <div className="min-w-0 break-words">
            <Button size="small" variant="transparent" onClick={onClose} className="-ml-2">
              Back to the list
            </Button>
            <Heading>{subscriber.email ?? "Address erased"}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {subscriber.first_name && `${subscriber.first_name} · `}
              {subscriber.topics.length > 0 ? subscriber.topics.join(", ").replaceAll("_", " ") : "no topics"}
              {subscriber.paused_until && ` · paused until ${ukMoment(subscriber.paused_until)}`}
            </Text>
          </div>
          <SubscriberStatus status={subscriber.status} />
        </div>
        {subscriber.email && (
          <div className="px-6 py-4">
            <Button size="small" variant="secondary" onClick={() => void sendLink().catch(reportFailure)}>
              Send them the link to their preferences
            </Button>
          </div>
        )}
        {!isOver && (
          <form onSubmit={submit} className="flex items-end gap-3 px-6 py-4">
            <div className="w-full max-w-md">
              <Label htmlFor="unsubscribe-note">They want to leave: how you know</Label>
              <PatientInput
                id="unsubscribe-note"
                name="note"
                required
                minLength={3}
                maxLength={300}
                className="mt-1"
              />
            </div>
            <Button type="submit" size="small" variant="secondary">
              Unsubscribe them
            </Button>
          </form>
        )}
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          History
        </Heading>
        <ol className="divide-y" aria-label="History">
          {events.map((event) => (
            <HistoryLine key={event.id} event={event} />
          ))}
        </ol>
      </Container>
    </div>
  );
}

function HistoryLine({ event }: { event: ConsentHistoryEvent }) {
  const facts = [
    event.method?.replaceAll("_", " "),
    event.page_url && `page ${event.page_url}`,
    event.topics.length > 0 && `topics: ${event.topics.join(", ").replaceAll("_", " ")}`,
    event.actor !== "subscriber" && `by ${event.actor}`,
    event.evidence_ref && `proof: ${event.evidence_ref}`,
    event.ip && `from ${event.ip}`,
    event.user_agent,
  ].filter(Boolean);
  return (
    <li className="px-6 py-4">
      <Text weight="plus">
        {event.event.replaceAll("_", " ")} ·{" "}
        <time dateTime={event.occurred_at}>{ukMoment(event.occurred_at)}</time> ·{" "}
        {event.source.replaceAll("_", " ")}
      </Text>
      <Text size="small" className="break-words text-ui-fg-subtle">
        {facts.join(" · ")}
      </Text>
      {event.wording && (
        <blockquote className="txt-compact-small mt-2 border-l-2 pl-3 text-ui-fg-subtle">
          “{event.wording.checkbox_label}” {event.wording.text} ({event.wording.id}, privacy notice:{" "}
          {event.wording.privacy_version})
        </blockquote>
      )}
    </li>
  );
}
