import type { NewsletterTopic } from "@balance/contracts/newsletter";
import { appendConsentEvent } from "./append-consent-event";
import { type Database, readRows } from "./database";
import { holdAddress, lockSubscriber, lockSubscriberOf, type SubscriberRow } from "./subscriber-row";
import type { TokenPurpose } from "./subscriber-states";

export interface TokenRow {
  id: string;
  purpose: TokenPurpose;
  subscriber_id: string;
  email: string;
  first_name: string;
  topics: NewsletterTopic[];
  source: string;
  page_url: string | null;
  wording_version_id: string | null;
  token_hash: string;
  used_at: Date | null;
  expired: boolean;
  status: SubscriberRow["status"];
}

/** What the link was made for, and how its person stands. Null for one that was never made, or is long forgotten. */
export async function readToken(database: Database, tokenHash: string): Promise<TokenRow | null> {
  const [row] = await readRows<TokenRow>(
    database,
    `select t.*, t.expires_at <= now() as expired, s.status from newsletter_token t
     join subscriber s on s.id = t.subscriber_id and s.deleted_at is null
     where t.token_hash = ?`,
    [tokenHash],
  );
  return row ?? null;
}

interface Use {
  address_key: string;
  address_hash: string;
  origin: { ip: string; user_agent: string };
}

/**
 * Does what the link is for, once: of two callers at the same time, one gets true. Lifts a suppression, because this is
 * the person's own fresh consent. False when the link had been used, had expired, or its person is gone.
 */
export async function useToken(database: Database, token: TokenRow, use: Use): Promise<boolean> {
  await holdAddress(database, use.address_key);
  const subscriber = await lockSubscriber(database, token.subscriber_id);
  if (!subscriber || subscriber.status === "erased") return false;
  const [taken] = await readRows(
    database,
    `update newsletter_token set used_at = now(), updated_at = now()
     where id = ? and used_at is null and expires_at > now() returning id`,
    [token.id],
  );
  if (!taken) return false;
  await readRows(database, "delete from suppression where address_hash = ?", [use.address_hash]);
  if (token.purpose === "confirm") await confirm(database, token);
  else await moveTo(database, subscriber, token, use);
  await appendConsentEvent(database, {
    subscriber_id: subscriber.id,
    event: token.purpose === "confirm" ? "confirmed" : "address_changed",
    topics: token.purpose === "confirm" ? token.topics : subscriber.topics,
    source: token.source,
    page_url: token.page_url,
    wording_version_id: token.wording_version_id,
    method: "double_opt_in",
    actor: "subscriber",
    token_hash: token.token_hash,
    origin: use.origin,
  });
  return true;
}

async function confirm(database: Database, token: TokenRow): Promise<void> {
  await readRows(
    database,
    `update subscriber set status = 'active', email = ?, first_name = coalesce(nullif(?, ''), first_name), topics = ?,
       confirmed_at = now(), unsubscribed_at = null, paused_until = null, follow_up_due_at = now(), updated_at = now()
     where id = ?`,
    [token.email, token.first_name, [...token.topics], token.subscriber_id],
  );
  // asked for twice, confirmed once: the other mail's link has nothing left to do
  await readRows(
    database,
    `update newsletter_token set used_at = now(), updated_at = now()
     where subscriber_id = ? and purpose = 'confirm' and used_at is null`,
    [token.subscriber_id],
  );
}

/**
 * The person has shown that both mailboxes are theirs. A row that the new address had of its own ends in this one; links
 * that were mailed to the old address end too.
 */
async function moveTo(
  database: Database,
  subscriber: SubscriberRow,
  token: TokenRow,
  { address_key, address_hash }: Use,
): Promise<void> {
  const other = await lockSubscriberOf(database, address_key);
  if (other && other.id !== subscriber.id) {
    await appendConsentEvent(database, {
      subscriber_id: other.id,
      event: "withdrawn",
      topics: [],
      source: "preferences",
      actor: "subscriber",
      evidence_ref: `merged into ${subscriber.id}`,
    });
    await readRows(
      database,
      `update subscriber set status = 'erased', email = null, address_key = null, first_name = '', topics = '{}',
         erased_at = now(), updated_at = now() where id = ?`,
      [other.id],
    );
    await readRows(database, "delete from newsletter_token where subscriber_id = ?", [other.id]);
  }
  await readRows(
    database,
    `update subscriber set email = ?, address_key = ?, address_hash = ?, link_epoch = link_epoch + 1, updated_at = now()
     where id = ?`,
    [token.email, address_key, address_hash, subscriber.id],
  );
}
