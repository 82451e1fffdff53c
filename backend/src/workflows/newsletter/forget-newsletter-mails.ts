import { type Database, readRows } from "../../modules/newsletter/database";
import type { SubscriberRow } from "../../modules/newsletter/subscriber-row";

/**
 * Deletes the outbox's and the engine's traces of the newsletter's mails to somebody who is being erased, before their
 * address is; also of mails that are not written yet. Mails about orders stay: those are kept for the contract and the law,
 * not by consent.
 */
export async function forgetNewsletterMails(database: Database, subscriber: SubscriberRow): Promise<void> {
  const mails = await readRows<{ id: string }>(
    database,
    `delete from outbox_mail
     where (template like 'newsletter-%' and (
         subject_id in (select id from newsletter_token where subscriber_id = ?) or subject_id like ?))
       or (template like 'welcome-%' and split_part(subject_id, ':', 1) in (
         select id from welcome_code where subscriber_id = ?))
       or (stream = 'marketing' and lower(to_address) = lower(?))
     returning id`,
    [subscriber.id, `${subscriber.id}.%`, subscriber.id, subscriber.email],
  );
  await readRows(
    database,
    "delete from notification where resource_type = 'outbox_mail' and resource_id = any(?)",
    [mails.map(({ id }) => id)],
  );
}
