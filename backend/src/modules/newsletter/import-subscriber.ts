import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { generateEntityId } from "@medusajs/framework/utils";
import { appendConsentEvent } from "./append-consent-event";
import { type Database, readRows } from "./database";
import { holdAddress, lockSubscriberOf } from "./subscriber-row";
import type { ConsentMethod } from "./subscriber-states";

export interface ImportedSubscriber {
  email: string;
  address_key: string;
  address_hash: string;
  first_name: string;
  topics: readonly NewsletterTopic[];
  consented_at: Date;
  consent_source: string;
  wording_version_id: string;
  method: ConsentMethod;
  /** Which line of which import, and what proof the file names. */
  evidence_ref: string;
  actor: string;
}

/**
 * Takes over somebody who consented elsewhere, with the proof. Gives the reason when the person must not be taken: a
 * suppressed address stays suppressed whatever a file says.
 */
export async function importSubscriber(
  database: Database,
  person: ImportedSubscriber,
): Promise<string | null> {
  await holdAddress(database, person.address_key);
  const [suppressed] = await readRows<{ reason: string }>(
    database,
    "select reason from suppression where address_hash = ? and deleted_at is null",
    [person.address_hash],
  );
  if (suppressed)
    return `This address is suppressed (${suppressed.reason}). Only its owner can sign up again.`;
  const known = await lockSubscriberOf(database, person.address_key);
  if (known?.status === "active") return "This person is subscribed already. Nothing has changed.";
  if (known && known.status !== "pending") return `This person has left (${known.status}).`;
  const id = known?.id ?? generateEntityId(undefined, "sub");
  const at = person.consented_at.toISOString();
  await readRows(
    database,
    `insert into subscriber (id, email, address_key, address_hash, first_name, status, topics, requested_at,
       confirmed_at, source)
     values (?, ?, ?, ?, ?, 'active', ?, ?::timestamptz, ?::timestamptz, 'import')
     on conflict (id) do update set status = 'active', email = excluded.email, first_name = excluded.first_name,
       topics = excluded.topics, confirmed_at = excluded.confirmed_at, updated_at = now()`,
    [
      id,
      person.email,
      person.address_key,
      person.address_hash,
      person.first_name,
      [...person.topics],
      at,
      at,
    ],
  );
  await appendConsentEvent(database, {
    subscriber_id: id,
    event: "imported",
    occurred_at: person.consented_at,
    topics: person.topics,
    source: `import: ${person.consent_source}`,
    wording_version_id: person.wording_version_id,
    method: person.method,
    actor: person.actor,
    evidence_ref: person.evidence_ref,
  });
  return null;
}
