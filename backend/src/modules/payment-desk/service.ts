import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import OrderCancellation from "./models/order-cancellation";
import PaymentTask from "./models/payment-task";
import RefundLine from "./models/refund-line";
import RefundRequest from "./models/refund-request";
import StripeRefund from "./models/stripe-refund";
import StripeScan from "./models/stripe-scan";
import { refundEndedAfterSeconds } from "./refund-ended-after";
import type { Difference, TaskKind, TaskSource } from "./task-kinds";

export type PaymentTaskRow = Omit<InferTypeOf<typeof PaymentTask>, "deleted_at">;
export type StripeRefundRow = Omit<
  InferTypeOf<typeof StripeRefund>,
  "told_by_cancellation" | "created_at" | "updated_at" | "deleted_at"
>;
export type StripeList = "payment_intents" | "refunds" | "disputes";

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

/** How long the same refund of the same payment counts as a repetition. */
const sameRefundSeconds = 60;
/** The engine needs no longer between its first refund and the order's new state. */
const cancellingSeconds = 120;

/**
 * What staff have to know of payments: tasks, refunds as Stripe tells them, and how far cancellations and the reading of
 * Stripe's lists have come. What two callers could do at once is one SQL statement; the generated methods are for reading.
 */
export default class PaymentDeskModuleService extends MedusaService({
  PaymentTask,
  StripeRefund,
  RefundRequest,
  RefundLine,
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
      `insert into stripe_refund (id, payment_intent_id, order_id, engine_refund_id, attempt, amount_pence, status, failure_reason, made_in, made_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set engine_refund_id = excluded.engine_refund_id, attempt = excluded.attempt, status = excluded.status,
         failure_reason = excluded.failure_reason, updated_at = now()
       returning id`,
      [
        refund.id,
        refund.payment_intent_id,
        refund.order_id,
        refund.engine_refund_id,
        refund.attempt,
        refund.amount_pence,
        refund.status,
        refund.failure_reason,
        refund.made_in,
        refund.made_at,
      ],
    );
  }

  /** Pence of an order's refunds that reached the customer, or are on their way. */
  async refundedPence(orderId: string): Promise<number> {
    const [row] = await this.rows<{ pence: number }>(
      `select coalesce(sum(amount_pence), 0)::int as pence from stripe_refund
       where order_id = ? and status not in ('failed', 'canceled')`,
      [orderId],
    );
    return row?.pence ?? 0;
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
   * Lets one caller make a refund, and names the attempt that it is. `running`: another one makes the same just now; `done`:
   * the same one was made, within the last minute if it has no key. `isAgain`: it was pressed before, and may have been
   * paid. A request that never ended, because its process died, frees the way too; it is then the same attempt, so that
   * what was begun is not begun again. Of a request with a key of its caller's own, `isOnce`, what was made stays made.
   */
  async claimRefund(
    key: string,
    { isOnce }: { isOnce: boolean },
  ): Promise<{ outcome: "yours"; attempt: string; isAgain: boolean } | { outcome: "running" | "done" }> {
    const [claimed] = await this.rows<{ attempt: string; is_again: boolean }>(
      `insert into refund_request (key, requested_at) values (?, now())
       on conflict (key) do update set requested_at = now(), done_at = null, updated_at = now(),
           attempt = case when refund_request.done_at is null then refund_request.attempt else excluded.attempt end
         where (refund_request.done_at is null or not ?::boolean)
           and refund_request.requested_at < now() - interval '1 second'
           * case when refund_request.done_at is null then ?::int else ?::int end
       returning attempt, xmax <> 0 as is_again`,
      [key, isOnce, refundEndedAfterSeconds, sameRefundSeconds],
    );
    if (claimed) return { outcome: "yours", attempt: claimed.attempt, isAgain: claimed.is_again };
    return { outcome: (await this.refundRequestState(key)) === "done" ? "done" : "running" };
  }

  /** Null when nobody is at it: it was refused, or its outcome is unknown. */
  async refundRequestState(key: string): Promise<"running" | "done" | null> {
    const [row] = await this.rows<{ state: "running" | "done" | null }>(
      `select case when done_at is not null then 'done'
         when requested_at > now() - ? * interval '1 second' then 'running' end as state
       from refund_request where key = ?`,
      [refundEndedAfterSeconds, key],
    );
    return row?.state ?? null;
  }

  /** `unknown`: Stripe gave no answer, so the next press has to be the same attempt; it need not wait. */
  async endRefundRequest(key: string, outcome: "made" | "refused" | "unknown"): Promise<void> {
    const statements = {
      made: `update refund_request set done_at = now(), requested_at = now() where key = ? returning key`,
      refused: `delete from refund_request where key = ? returning key`,
      unknown: `update refund_request set requested_at = to_timestamp(0) where key = ? and done_at is null returning key`,
    };
    await this.rows(statements[outcome], [key]);
  }

  /** The refunds of these attempts are known at Stripe, however that came about: the next same request means another. */
  async endAttempts(attempts: readonly string[]): Promise<void> {
    if (attempts.length === 0) return;
    await this.rows(
      `update refund_request set done_at = now(), updated_at = now()
       where attempt = any(?) and done_at is null returning key`,
      [attempts],
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

  /** The engine refused to cancel it: its refunds are told as any other's, those of the last moments by the sweep. */
  async withdrawCancellation(orderId: string): Promise<void> {
    await this.rows(
      `update order_cancellation set requested_at = to_timestamp(0), updated_at = now()
       where order_id = ? and released_at is null returning order_id`,
      [orderId],
    );
  }

  /** The orders that were about to be cancelled and should be by now; whether they are, only the order says. */
  async overdueCancellations(): Promise<string[]> {
    const rows = await this.rows<{ order_id: string }>(
      `select order_id from order_cancellation
       where released_at is null and requested_at <= now() - ? * interval '1 second' order by requested_at limit 50`,
      [cancellingSeconds],
    );
    return rows.map(({ order_id }) => order_id);
  }

  async forgetCancellation(orderId: string): Promise<void> {
    await this.rows(
      `delete from order_cancellation where order_id = ? and released_at is null
         and requested_at <= now() - ? * interval '1 second' returning order_id`,
      [orderId, cancellingSeconds],
    );
  }

  /**
   * Leaves the refunds that have reached the customer by now to the mail about the order's cancellation; one that does so
   * later gets a mail of its own. Its caller holds the settlement, as whoever keeps a refund does.
   */
  async tellByCancellation(orderId: string): Promise<void> {
    await this.rows(
      `update stripe_refund set told_by_cancellation = true, updated_at = now()
       where order_id = ? and status = 'succeeded' and not told_by_cancellation returning id`,
      [orderId],
    );
  }

  /**
   * The refunds of an order that have reached the customer and call for a mail of their own. None while a mail about the
   * cancelling may yet tell of them: a cancelled order still holds something, or one is about to be cancelled. A cancelling
   * that takes too long was refused, or its process died.
   */
  async refundsToTell(orderId: string, isOrderCancelled: boolean): Promise<{ id: string }[]> {
    return await this.rows<{ id: string }>(
      `select r.id from stripe_refund r left join order_cancellation c on c.order_id = r.order_id
       where r.order_id = ? and r.status = 'succeeded' and not r.told_by_cancellation
         and case when ?::boolean then c.released_at is not null
           else c.order_id is null or c.requested_at <= now() - ? * interval '1 second' end`,
      [orderId, isOrderCancelled, cancellingSeconds],
    );
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
