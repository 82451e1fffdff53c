import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { type Database, readRows } from "./database";
import { endingEvents, grantingEvents } from "./subscriber-states";

interface ConsentQuestion {
  address_key: string;
  address_hash: string;
  /** Null: any of them. */
  topic: NewsletterTopic | null;
  at: Date;
}

/**
 * Whether this person may get marketing about the topic at that moment (PECR reg 22). The row must say so, the ledger
 * must say so, and the address must not be suppressed: one mistake in one of the three sends nothing.
 */
export async function readLiveConsent(
  database: Database,
  { address_key, address_hash, topic, at }: ConsentQuestion,
): Promise<boolean> {
  const moment = at.toISOString();
  const rows = await readRows(
    database,
    `select 1 from subscriber s
     where s.address_key = ? and s.deleted_at is null and s.status = 'active'
       and s.confirmed_at <= ?::timestamptz
       and (s.paused_until is null or s.paused_until <= ?::timestamptz)
       and (?::text is null or ?::text = any(s.topics))
       and not exists (select 1 from suppression p where p.address_hash = ? and p.deleted_at is null)
       and (
         select e.event = any(?) from consent_event e
         where e.subscriber_id = s.id and e.event = any(?) and e.occurred_at <= ?::timestamptz
         order by e.position desc limit 1
       )`,
    [
      address_key,
      moment,
      moment,
      topic,
      topic,
      address_hash,
      [...grantingEvents],
      [...grantingEvents, ...endingEvents],
      moment,
    ],
  );
  return rows.length > 0;
}
