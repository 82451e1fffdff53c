import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { generateEntityId } from "@medusajs/framework/utils";
import { appendConsentEvent } from "./append-consent-event";
import { type Database, readRows } from "./database";
import type { SubscriberRow } from "./subscriber-row";
import type { SuppressionReason } from "./subscriber-states";

/** Who did it, where, and what proves it. */
export interface Doing {
  /** `subscriber`, `mailbox_provider`, `shop`, or the id of a member of staff. */
  actor: string;
  /** `preferences`, `unsubscribe_link`, `phone`, `bounce` … */
  source: string;
  evidence_ref?: string;
  origin?: { ip: string; user_agent: string };
}

const pauseMonths = 3;

export async function chooseTopics(
  database: Database,
  { id }: SubscriberRow,
  { topics, first_name }: { topics: readonly NewsletterTopic[]; first_name: string },
  doing: Doing,
): Promise<void> {
  await readRows(
    database,
    "update subscriber set topics = ?, first_name = ?, updated_at = now() where id = ?",
    [[...topics], first_name, id],
  );
  await appendConsentEvent(database, { subscriber_id: id, event: "topics_changed", topics, ...doing });
}

/** No marketing for three months from now; the consent stays. */
export async function pause(database: Database, { id, topics }: SubscriberRow, doing: Doing): Promise<void> {
  await readRows(
    database,
    "update subscriber set paused_until = now() + ? * interval '1 month', updated_at = now() where id = ?",
    [pauseMonths, id],
  );
  await appendConsentEvent(database, { subscriber_id: id, event: "paused", topics, ...doing });
}

export async function resume(database: Database, { id, topics }: SubscriberRow, doing: Doing): Promise<void> {
  await readRows(database, "update subscriber set paused_until = null, updated_at = now() where id = ?", [
    id,
  ]);
  await appendConsentEvent(database, { subscriber_id: id, event: "resumed", topics, ...doing });
}

/**
 * Ends the consent, at once, and suppresses the address. As often as anybody likes: what has ended stays as it ended
 * (RFC 8058 wants the same request to be harmless twice).
 */
export async function withdraw(
  database: Database,
  subscriber: SubscriberRow,
  doing: Doing,
  event: "withdrawn" | "bounced" | "complained" = "withdrawn",
): Promise<void> {
  const { id, status, address_hash } = subscriber;
  if (status === "erased") return;
  const isOver = status === "unsubscribed" || (status === "suppressed" && event !== "withdrawn");
  await suppress(database, address_hash, event === "withdrawn" ? "unsubscribed" : event);
  if (isOver) return;
  await readRows(
    database,
    `update subscriber set status = ?, unsubscribed_at = now(), paused_until = null, follow_up_due_at = null,
       updated_at = now() where id = ?`,
    [event === "withdrawn" ? "unsubscribed" : "suppressed", id],
  );
  await endOpenLinks(database, id);
  await appendConsentEvent(database, { subscriber_id: id, event, topics: [], ...doing });
}

/**
 * Deletes what names the person. What stays: the ledger, which holds no address, and keyed digests of the address, so
 * that we never write again and can show why we once did (UK GDPR art 17(3)(b) and (e)).
 */
export async function erase(database: Database, subscriber: SubscriberRow, doing: Doing): Promise<void> {
  const { id, status, address_key, address_hash } = subscriber;
  if (status === "erased") return;
  await suppress(database, address_hash, "erased");
  await readRows(database, "delete from newsletter_token where subscriber_id = ?", [id]);
  await readRows(database, "delete from newsletter_sign_up where address_key = ?", [address_key]);
  await readRows(
    database,
    `delete from consent_event_origin where consent_event_id in (select id from consent_event where subscriber_id = ?)`,
    [id],
  );
  await readRows(
    database,
    `update subscriber set status = 'erased', email = null, address_key = null, first_name = '', topics = '{}',
       paused_until = null, follow_up_due_at = null, erased_at = now(), updated_at = now() where id = ?`,
    [id],
  );
  const { actor, source, evidence_ref } = doing;
  const event = { subscriber_id: id, event: "erased" as const, topics: [], actor, source };
  await appendConsentEvent(database, { ...event, ...(evidence_ref !== undefined && { evidence_ref }) });
}

/** An address that gets no marketing any more. Known ones keep the reason that came first. */
export async function suppress(
  database: Database,
  addressHash: string,
  reason: SuppressionReason,
): Promise<void> {
  await readRows(
    database,
    `insert into suppression (id, address_hash, reason) values (?, ?, ?) on conflict do nothing`,
    [generateEntityId(undefined, "supp"), addressHash, reason],
  );
}

/** A mail with a question that is still on its way must not undo the answer. */
async function endOpenLinks(database: Database, subscriberId: string): Promise<void> {
  await readRows(
    database,
    "update newsletter_token set used_at = now(), updated_at = now() where subscriber_id = ? and used_at is null",
    [subscriberId],
  );
}
