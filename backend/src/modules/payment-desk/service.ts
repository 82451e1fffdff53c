import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import OrderCancellation from "./models/order-cancellation";
import PaymentTask from "./models/payment-task";
import RefundRequest from "./models/refund-request";
import StripeRefund from "./models/stripe-refund";
import StripeScan from "./models/stripe-scan";
import type { Difference, TaskKind, TaskSource } from "./task-kinds";

export type PaymentTaskRow = Omit<InferTypeOf<typeof PaymentTask>, "deleted_at">;
export type StripeRefundRow = Omit<
  InferTypeOf<typeof StripeRefund>,
  "created_at" | "updated_at" | "deleted_at"
>;
export type StripeList = "payment_intents" | "refunds" | "disputes";

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

/** How long the same refund of the same payment counts as a repetition. */
const sameRefundSeconds = 60;

/**
 * What staff have to know of payments: tasks, refunds as Stripe tells them, and how far cancellations and the reading of
 * Stripe's lists have come. What two callers could do at once is one SQL statement; the generated methods are for reading.
 */
export default class PaymentDeskModuleService extends MedusaService({
  PaymentTask,
  StripeRefund,
  RefundRequest,
  OrderCancellation,
  StripeScan,
}) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  /**
   * Opens the task of a difference, or opens it again when it had closed. One that staff have noted stays noted while it
   * says the same.
   */
  async openTask(source: TaskSource, found: Difference): Promise<void> {
    await this.rows(
      `insert into payment_task (id, kind, subject_id, source, action, settlement_id, order_id, payment_intent_id, amount_pence, detail)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (kind, subject_id) where deleted_at is null do update set
         action = excluded.action, settlement_id = excluded.settlement_id, order_id = excluded.order_id,
         payment_intent_id = excluded.payment_intent_id, amount_pence = excluded.amount_pence, detail = excluded.detail,
         source = case when payment_task.state = 'closed' then excluded.source else payment_task.source end,
         state = case when payment_task.state = 'noted' and payment_task.detail = excluded.detail then 'noted' else 'open' end,
         created_at = case when payment_task.state = 'closed' then now() else payment_task.created_at end,
         closed_at = null, updated_at = now()
       where (payment_task.state, payment_task.detail, payment_task.action) is distinct from ('open', excluded.detail, excluded.action)
         and not (payment_task.state = 'noted' and payment_task.detail = excluded.detail)
       returning id`,
      [
        generateEntityId(undefined, "ptask"),
        found.kind,
        found.subject_id,
        source,
        found.action,
        found.settlement_id,
        found.order_id,
        found.payment_intent_id,
        found.amount_pence,
        found.detail,
      ],
    );
  }

  /** Closes the tasks of these kinds about one subject: what they were about is gone. */
  async closeTasks(kinds: readonly TaskKind[], subjectId: string, source?: TaskSource): Promise<void> {
    await this.rows(
      `update payment_task set state = 'closed', closed_at = now(), updated_at = now()
       where subject_id = ? and kind = any(?) and state <> 'closed' and (?::text is null or source = ?) returning id`,
      [subjectId, kinds, source ?? null, source ?? null],
    );
  }

  /** Closes every task that our own books had given cause for and no longer do. */
  async closeGoneFromBooks(found: Pick<Difference, "kind" | "subject_id">[]): Promise<void> {
    await this.rows(
      `update payment_task t set state = 'closed', closed_at = now(), updated_at = now()
       where t.source = 'books' and t.state <> 'closed' and not exists (
         select 1 from json_to_recordset(?) as f(kind text, subject_id text)
         where f.kind = t.kind and f.subject_id = t.subject_id) returning id`,
      [JSON.stringify(found)],
    );
  }

  async noteTask(id: string, staffId: string): Promise<void> {
    await this.rows(
      `update payment_task set state = 'noted', noted_by = ?, noted_at = now(), updated_at = now()
       where id = ? and state = 'open' returning id`,
      [staffId, id],
    );
  }

  /** Keeps how Stripe tells a refund now. */
  async keepStripeRefund(refund: StripeRefundRow): Promise<void> {
    await this.rows(
      `insert into stripe_refund (id, payment_intent_id, order_id, engine_refund_id, amount_pence, status, failure_reason, made_in, made_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set engine_refund_id = excluded.engine_refund_id, status = excluded.status,
         failure_reason = excluded.failure_reason, updated_at = now()
       returning id`,
      [
        refund.id,
        refund.payment_intent_id,
        refund.order_id,
        refund.engine_refund_id,
        refund.amount_pence,
        refund.status,
        refund.failure_reason,
        refund.made_in,
        refund.made_at,
      ],
    );
  }

  /** Pence of an order's refunds that the bank sent back and that no other refund has made up for. */
  async failedRefundPence(orderId: string): Promise<number> {
    const [row] = await this.rows<{ pence: number }>(
      `select coalesce(sum(amount_pence), 0)::int as pence from (
         select distinct on (engine_refund_id) engine_refund_id, amount_pence from stripe_refund f
         where order_id = ? and status in ('failed', 'canceled') and engine_refund_id is not null and not exists (
           select 1 from stripe_refund live where live.engine_refund_id = f.engine_refund_id
             and live.status not in ('failed', 'canceled'))) as failed`,
      [orderId],
    );
    return row?.pence ?? 0;
  }

  /**
   * Lets one caller make a refund. `running`: another one makes the same just now; `done`: the same one was made within
   * the last minute. A request that never ended, because its process died, frees the way after that minute too.
   */
  async claimRefund(key: string): Promise<"yours" | "running" | "done"> {
    const claimed = await this.rows(
      `insert into refund_request (key, requested_at) values (?, now())
       on conflict (key) do update set requested_at = now(), done_at = null, updated_at = now()
         where refund_request.requested_at < now() - ? * interval '1 second'
       returning key`,
      [key, sameRefundSeconds],
    );
    if (claimed.length === 1) return "yours";
    const [row] = await this.rows<{ done_at: Date | null }>(
      `select done_at from refund_request where key = ?`,
      [key],
    );
    return row?.done_at ? "done" : "running";
  }

  /** Null when the caller who made it gave up. */
  async refundRequestState(key: string): Promise<"running" | "done" | null> {
    const [row] = await this.rows<{ done_at: Date | null }>(
      `select done_at from refund_request where key = ?`,
      [key],
    );
    if (!row) return null;
    return row.done_at ? "done" : "running";
  }

  async finishRefundRequest(key: string, isMade: boolean): Promise<void> {
    await this.rows(
      isMade
        ? `update refund_request set done_at = now(), requested_at = now() where key = ? returning key`
        : `delete from refund_request where key = ? returning key`,
      [key],
    );
  }

  /** Notes that an order is about to be cancelled, before anything is done about it. */
  async requestCancellation(orderId: string): Promise<void> {
    await this.rows(
      `insert into order_cancellation (order_id, requested_at) values (?, now())
       on conflict (order_id) do update set requested_at = now() where order_cancellation.released_at is null
       returning order_id`,
      [orderId],
    );
  }

  /** The engine refused to cancel it. */
  async withdrawCancellation(orderId: string): Promise<void> {
    await this.rows(
      `delete from order_cancellation where order_id = ? and released_at is null returning order_id`,
      [orderId],
    );
  }

  async isCancelling(orderId: string): Promise<boolean> {
    return (await this.rows(`select 1 from order_cancellation where order_id = ?`, [orderId])).length > 0;
  }

  async markReleased(orderId: string): Promise<void> {
    await this.rows(
      `insert into order_cancellation (order_id, requested_at, released_at) values (?, now(), now())
       on conflict (order_id) do update set released_at = now(), last_error = null, updated_at = now()
       returning order_id`,
      [orderId],
    );
  }

  async markReleaseFailed(orderId: string, error: string): Promise<void> {
    await this.rows(
      `insert into order_cancellation (order_id, requested_at, last_error) values (?, now(), ?)
       on conflict (order_id) do update set last_error = excluded.last_error, updated_at = now()
       returning order_id`,
      [orderId, error.slice(0, 1000)],
    );
  }

  async scanPosition(list: StripeList): Promise<string | null> {
    const [row] = await this.rows<{ starting_after: string | null }>(
      `select starting_after from stripe_scan where list = ?`,
      [list],
    );
    return row?.starting_after ?? null;
  }

  async moveScan(list: StripeList, startingAfter: string | null): Promise<void> {
    await this.rows(
      `insert into stripe_scan (list, starting_after) values (?, ?)
       on conflict (list) do update set starting_after = excluded.starting_after, updated_at = now() returning list`,
      [list, startingAfter],
    );
  }

  private async rows<Row>(sql: string, bindings: unknown[]): Promise<Row[]> {
    return (await this.database.raw(sql, bindings)).rows as Row[];
  }
}
