import { type Database, readRows } from "./database";

/** As the privacy notice promises. */
const kept = {
  signUpDays: 2,
  pendingDays: 14,
  tokenDays: 30,
  originMonths: 12,
  endedMonths: 24,
};

export interface Forgotten {
  pending: number;
  ended: number;
}

/**
 * Deletes what is no longer needed: sign-ups that were dealt with, requests that nobody confirmed, old links, network
 * addresses, and the rows of people who left two years ago. The ledger stays, about nobody; suppressions stay for ever.
 */
export async function forgetNewsletterRows(database: Database): Promise<Forgotten> {
  await readRows(
    database,
    `delete from newsletter_sign_up where created_at < now() - ? * interval '1 day'
     and (outcome is not null or created_at < now() - ? * interval '1 day')`,
    [kept.signUpDays, kept.pendingDays],
  );
  await readRows(
    database,
    `delete from consent_event_origin where created_at < now() - ? * interval '1 month'
     or consent_event_id in (
       select e.id from consent_event e join subscriber s on s.id = e.subscriber_id
       where s.status = 'pending' and s.requested_at < now() - ? * interval '1 day')`,
    [kept.originMonths, kept.pendingDays],
  );
  const pending = await readRows(
    database,
    `delete from subscriber where status = 'pending' and requested_at < now() - ? * interval '1 day' returning id`,
    [kept.pendingDays],
  );
  const ended = await readRows(
    database,
    `delete from subscriber
     where (status in ('unsubscribed', 'suppressed') and unsubscribed_at < now() - ? * interval '1 month')
        or (status = 'erased' and erased_at < now() - ? * interval '1 month') returning id`,
    [kept.endedMonths, kept.endedMonths],
  );
  await readRows(
    database,
    `delete from newsletter_token t where t.expires_at < now() - ? * interval '1 day'
     or not exists (select 1 from subscriber s where s.id = t.subscriber_id)`,
    [kept.tokenDays],
  );
  return { pending: pending.length, ended: ended.length };
}
