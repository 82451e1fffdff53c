import { randomUUID } from "node:crypto";
import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import type { MailStream } from "./mail-states";
import OutboxMail from "./models/outbox-mail";
import { maxAttempts, retryDelaySeconds } from "./retry-delay";
import { type Bindings, runPrepared } from "../../run-prepared";

export type OutboxMailRow = Omit<InferTypeOf<typeof OutboxMail>, "props"> & { props: unknown };

export interface OwedMail {
  template: string;
  subject_id: string;
  stream: MailStream;
  message_id: string;
}

/** What is sent, to whom; `props` as the template's own schema wants them. */
export interface Letter {
  to_address: string;
  reply_to: string | null;
  props: object;
  /** Where one POST ends the reader's consent (RFC 8058): every marketing mail has one. */
  unsubscribe_url?: string;
  /** False for one with a link that opens something: it is written anew at each attempt, and lies in no table. */
  keep?: false;
}

/** A mail that this worker, and nobody else, may send until the lease ends. */
export type ClaimedMail = OutboxMailRow & { lease_token: string };

/** The part of knex, and of its transactions, that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * Must outlast the slowest honest talk with a mail server: `smtpTimeouts` allow 10 s each for name, connection and
 * greeting, and 15 s for each of about ten commands.
 */
export const leaseSeconds = 300;

/**
 * The mails that are owed. A row is written with (or after) what it tells about, and stays until it is sent: any process
 * may die at any point and the mail still goes out.
 *
 * What remains: a worker that dies between the mail server's yes and the moment when `markSent` has left the process, which is
 * the next thing that it does, is followed by a second sending five minutes later. Both have the same Message-ID, by
 * which most mailboxes show one only. SMTP has no way to close this window (RFC 1047); the other choice, marking first, would lose
 * mails instead.
 */
export default class OutboxModuleService extends MedusaService({ OutboxMail }) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  /**
   * Owes mails, and says how many are new: one of the same template about the same subject stands as it is. One small
   * statement that no content can break, so that it can stand in the middle of settling a payment. With a transaction,
   * the mails are owed when, and only if, that commits.
   */
  async enqueue(mails: OwedMail[], transaction: Database = this.database): Promise<number> {
    const values = mails.map((mail) => [
      generateEntityId(undefined, "mail"),
      mail.template,
      mail.subject_id,
      mail.stream,
      mail.message_id,
    ]);
    const rows = await this.rows(
      `insert into outbox_mail (id, template, subject_id, stream, message_id, state, next_attempt_at)
       values ${values.map(() => "(?, ?, ?, ?, ?, 'owed', now())").join(", ")}
       on conflict do nothing returning id`,
      values.flat(),
      transaction,
    );
    return rows.length;
  }

  /** Owes a mail whose letter is written already; the letter stands as it is. */
  async enqueueLetter(mail: OwedMail, letter: Letter): Promise<void> {
    await this.rows(
      `insert into outbox_mail (id, template, subject_id, stream, message_id, state, next_attempt_at, to_address, reply_to, props, unsubscribe_url)
       values (?, ?, ?, ?, ?, 'owed', now(), ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        generateEntityId(undefined, "mail"),
        mail.template,
        mail.subject_id,
        mail.stream,
        mail.message_id,
        letter.to_address,
        letter.reply_to,
        JSON.stringify(letter.props),
        letter.unsubscribe_url ?? null,
      ],
    );
  }

  /**
   * Takes up to `limit` mails of a stream that are due, or whose worker's lease ran out; no two callers get the same one.
   * Gives up, in the same statement, those that took their worker down with them each time: they would be tried for ever.
   */
  async claimDue(stream: MailStream, limit: number): Promise<ClaimedMail[]> {
    return await this.rows<ClaimedMail>(
      `with buried as (
         update outbox_mail set state = 'dead', lease_token = null, lease_until = null, updated_at = now(),
           last_error = coalesce(last_error, 'Every worker that tried to send it stopped before it was done')
         where state = 'sending' and lease_until < now() and attempts >= :maxAttempts and deleted_at is null
       )
       update outbox_mail set state = 'sending', attempts = attempts + 1, lease_token = :token,
         lease_until = now() + :leaseSeconds * interval '1 second', updated_at = now()
       where id in (
         select id from outbox_mail
         where deleted_at is null and stream = :stream
           and ((state = 'owed' and next_attempt_at <= now())
             or (state = 'sending' and lease_until < now() and attempts < :maxAttempts))
         order by next_attempt_at limit :limit
         for update skip locked
       ) returning *`,
      { maxAttempts, token: randomUUID(), leaseSeconds, stream, limit },
    );
  }

  /** Keeps what a mail says, once and for all. False when the lease had run out and another worker has the mail. */
  async keepLetter({ id, lease_token }: ClaimedMail, letter: Letter): Promise<boolean> {
    const rows = await this.rows(
      `update outbox_mail set to_address = ?, reply_to = ?, props = ?, unsubscribe_url = ?, updated_at = now()
       where id = ? and lease_token = ? and props is null returning id`,
      [
        letter.to_address,
        letter.reply_to,
        JSON.stringify(letter.props),
        letter.unsubscribe_url ?? null,
        id,
        lease_token,
      ],
    );
    return rows.length === 1;
  }

  /** Nobody wants it any more: it is never sent, and what it said is forgotten. False when the lease had run out. */
  async markWithdrawn({ id, lease_token }: ClaimedMail): Promise<boolean> {
    const rows = await this.rows(
      `update outbox_mail set state = 'withdrawn', to_address = null, reply_to = null, props = null,
         unsubscribe_url = null, lease_token = null, lease_until = null, updated_at = now()
       where id = ? and lease_token = ? returning id`,
      [id, lease_token],
    );
    return rows.length === 1;
  }

  /** False when the lease had run out and another worker has the mail. */
  async markSent({ id, lease_token }: ClaimedMail): Promise<boolean> {
    const rows = await this.rows(
      `update outbox_mail set state = 'sent', sent_at = now(), last_error = null, lease_token = null,
         lease_until = null, updated_at = now()
       where id = ? and lease_token = ? returning id`,
      [id, lease_token],
    );
    return rows.length === 1;
  }

  /** Owes it again after a pause, or gives up after the last attempt. Null when the lease had run out. */
  async markFailed(
    { id, lease_token, attempts }: ClaimedMail,
    error: string,
  ): Promise<"owed" | "dead" | null> {
    const [row] = await this.rows<{ state: "owed" | "dead" }>(
      `update outbox_mail set state = ?, next_attempt_at = now() + ? * interval '1 second', last_error = ?,
         lease_token = null, lease_until = null, updated_at = now()
       where id = ? and lease_token = ? returning state`,
      [
        attempts >= maxAttempts ? "dead" : "owed",
        retryDelaySeconds(attempts, Math.random()),
        error.slice(0, 1000),
        id,
        lease_token,
      ],
    );
    return row?.state ?? null;
  }

  /** Owes dead mails again, from the first attempt on: for staff, once the cause is mended. */
  async revive(ids: string[]): Promise<number> {
    const rows = await this.rows(
      `update outbox_mail set state = 'owed', attempts = 0, next_attempt_at = now(), updated_at = now()
       where id = any(?) and state = 'dead' returning id`,
      [ids],
    );
    return rows.length;
  }

  /** Whom a mail went to, by its Message-ID. Null when it is none of ours, or was never written. */
  async findReader(messageId: string): Promise<string | null> {
    const [row] = await this.rows<{ to_address: string | null }>(
      `select to_address from outbox_mail where message_id = ? and deleted_at is null`,
      [messageId],
    );
    return row?.to_address ?? null;
  }

  /** A mail that had been taken came back, or its reader complained: staff see it among those that need a look. */
  async noteReport(messageId: string, event: "bounced" | "complained", detail: string): Promise<void> {
    const what = event === "bounced" ? "It came back" : "Its reader reported it as spam";
    await this.rows(
      `update outbox_mail set last_error = ?, updated_at = now(),
         state = case when ? = 'bounced' and state = 'sent' then 'dead' else state end
       where message_id = ? and deleted_at is null returning id`,
      [[what, detail].filter(Boolean).join(": ").slice(0, 1000), event, messageId],
    );
  }

  /** Deletes the mails of a template that are older than `years`, and says how many. */
  async forgetOlderThan(template: string, years: number): Promise<number> {
    const rows = await this.rows(
      `delete from outbox_mail where template = ? and created_at < now() - ? * interval '1 year' returning id`,
      [template, years],
    );
    return rows.length;
  }

  private async rows<Row>(
    sql: string,
    bindings: Bindings,
    database: Database = this.database,
  ): Promise<Row[]> {
    return (await runPrepared<Row>(database, sql, bindings)).rows;
  }
}
