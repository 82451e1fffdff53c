import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { type Database, readRows } from "./database";
import type { SubscriberState } from "./subscriber-states";

export interface SubscriberRow {
  id: string;
  email: string | null;
  address_key: string | null;
  address_hash: string;
  first_name: string;
  status: SubscriberState;
  topics: NewsletterTopic[];
  paused_until: Date | null;
  requested_at: Date;
  confirmed_at: Date | null;
  unsubscribed_at: Date | null;
  source: string;
  link_epoch: number;
}

/** A person's row, held until the transaction ends: changes of one person happen one after the other. */
export async function lockSubscriber(database: Database, id: string): Promise<SubscriberRow | null> {
  const [row] = await readRows<SubscriberRow>(
    database,
    "select * from subscriber where id = ? and deleted_at is null for update",
    [id],
  );
  return row ?? null;
}

export async function lockSubscriberOf(
  database: Database,
  addressKey: string,
): Promise<SubscriberRow | null> {
  const [row] = await readRows<SubscriberRow>(
    database,
    "select * from subscriber where address_key = ? and deleted_at is null for update",
    [addressKey],
  );
  return row ?? null;
}

/** One address is dealt with by one worker at a time, also while it has no row yet. Ends with the transaction. */
export async function holdAddress(database: Database, addressKey: string): Promise<void> {
  await readRows(database, "select pg_advisory_xact_lock(hashtext('newsletter'), hashtext(?))", [addressKey]);
}
