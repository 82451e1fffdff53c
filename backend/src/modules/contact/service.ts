import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import ContactMessage from "./models/contact-message";

/** The part of knex, and of its transactions, that is used here. */
export interface Transaction {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

export interface ReceivedMessage {
  name: string;
  email: string;
  order_number: string;
  message: string;
  submission: string;
  sender_network: string;
}

export type ReceiveOutcome = { kept: true; id: string } | { kept: false; reason: "too-many" };

export default class ContactModuleService extends MedusaService({ ContactMessage }) {
  private readonly database: Transaction;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Transaction;
  }

  /**
   * Keeps a message, or says that its network has sent `limitPerHour` within the last hour. A submission that is kept
   * already gives the id it has. Senders of one network wait for each other until `transaction` ends, so that messages
   * sent at once can't all pass the count.
   */
  async receive(
    transaction: Transaction,
    message: ReceivedMessage,
    limitPerHour: number,
  ): Promise<ReceiveOutcome> {
    await transaction.raw("select pg_advisory_xact_lock(hashtext('contact_message'), hashtext(?))", [
      message.sender_network,
    ]);
    const known = await transaction.raw(
      "select id from contact_message where submission = ? and deleted_at is null",
      [message.submission],
    );
    const [again] = known.rows as { id: string }[];
    if (again) return { kept: true, id: again.id };
    const counted = await transaction.raw(
      `select count(*)::int as sent from contact_message
       where deleted_at is null and sender_network = ? and created_at > now() - interval '1 hour'`,
      [message.sender_network],
    );
    const [{ sent } = { sent: 0 }] = counted.rows as { sent: number }[];
    if (sent >= limitPerHour) return { kept: false, reason: "too-many" };
    // the same form sent from two networks at once: the second waits on the index, and finds the first one's row
    const inserted = await transaction.raw(
      `insert into contact_message (id, name, email, order_number, message, submission, sender_network)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (submission) where deleted_at is null do update set updated_at = now()
       returning id`,
      [
        generateEntityId(undefined, "msg"),
        message.name,
        message.email,
        message.order_number,
        message.message,
        message.submission,
        message.sender_network,
      ],
    );
    const [{ id }] = inserted.rows as [{ id: string }];
    return { kept: true, id };
  }

  /** Deletes the messages that are older than `years`, and says how many. */
  async forgetOlderThan(years: number): Promise<number> {
    const { rows } = await this.database.raw(
      "delete from contact_message where created_at < now() - ? * interval '1 year' returning id",
      [years],
    );
    return rows.length;
  }
}
