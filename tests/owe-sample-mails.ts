import { mailSamples } from "@balance/emails/mail-samples";

const template = "order-confirmation";

interface Database {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/** Owes `count` mails to as many readers, with subjects `<subject>-1` and so on; the outbox of the shop sends them. */
export async function oweSampleMails(database: Database, subject: string, count: number): Promise<void> {
  await database.query(
    `insert into outbox_mail (id, template, subject_id, stream, message_id, next_attempt_at, to_address, props)
     select 'mail_' || $1 || '_' || n, $2, $1 || '-' || n, 'transactional', $1 || '.' || n || '@balance.test', now(),
       'reader-' || n || '@example.com', $3::jsonb
     from generate_series(1, $4) n`,
    [subject, template, JSON.stringify(mailSamples[template]), count],
  );
}
