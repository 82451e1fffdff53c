import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { generateEntityId } from "@medusajs/framework/utils";
import { type Database, readRows } from "./database";
import type { ConsentEventName, ConsentMethod } from "./subscriber-states";

export interface NewConsentEvent {
  subscriber_id: string;
  event: ConsentEventName;
  topics: readonly NewsletterTopic[];
  source: string;
  /** `subscriber`, `mailbox_provider`, `shop`, or the id of a member of staff. */
  actor: string;
  /** Left out: now. */
  occurred_at?: Date;
  method?: ConsentMethod;
  page_url?: string | null;
  wording_version_id?: string | null;
  token_hash?: string;
  token_expires_at?: Date;
  evidence_ref?: string;
  /** Kept apart from the ledger, for 12 months. */
  origin?: { ip: string; user_agent: string };
}

/** Of the fields that the sign-up form sends; raised when they change. */
const formVersion = "1";

/** Writes a line into the ledger, for ever. Gives its id. */
export async function appendConsentEvent(database: Database, event: NewConsentEvent): Promise<string> {
  const id = generateEntityId(undefined, "consent");
  await readRows(
    database,
    `insert into consent_event (id, subscriber_id, event, occurred_at, topics, source, page_url, form_version_id,
       wording_version_id, method, token_hash, token_expires_at, actor, evidence_ref)
     values (?, ?, ?, coalesce(?::timestamptz, now()), ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)`,
    [
      id,
      event.subscriber_id,
      event.event,
      event.occurred_at?.toISOString() ?? null,
      [...event.topics],
      event.source,
      event.page_url ?? null,
      event.page_url ? formVersion : null,
      event.wording_version_id ?? null,
      event.method ?? null,
      event.token_hash ?? null,
      event.token_expires_at?.toISOString() ?? null,
      event.actor,
      event.evidence_ref ?? null,
    ],
  );
  if (event.origin) {
    await readRows(
      database,
      "insert into consent_event_origin (id, consent_event_id, ip, user_agent) values (?, ?, ?, ?)",
      [generateEntityId(undefined, "origin"), id, event.origin.ip, event.origin.user_agent],
    );
  }
  return id;
}
