import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { errorMessage } from "../settlement/error-message";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";

const paymentsAtOnce = 50;

/**
 * Ends every refund that a process which died left between the engine's record, Stripe and the order's books, however old
 * the order is: Stripe announces nothing of a refund that it never heard of. Payment by payment, by a cursor, so that those
 * that fail again and again never stand before the others. Repeating it changes nothing.
 */
export async function sweepBegunRefunds(
  container: MedusaContainer,
  atOnce: number = paymentsAtOnce,
): Promise<void> {
  let after = "";
  for (;;) {
    const begun = await paymentsWithBegunRefunds(container, after, atOnce);
    for (const intentId of begun) {
      try {
        await recordStripeRefunds(container, intentId);
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`A refund of ${intentId} is not at its end and is tried again: ${errorMessage(error)}`);
      }
    }
    const last = begun.at(-1);
    if (last === undefined || begun.length < atOnce) return;
    after = last;
  }
}

/** The next PaymentIntents, by their ids. */
async function paymentsWithBegunRefunds(
  container: MedusaContainer,
  after: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { payment_intent_id: string }[];
  }>(
    `select s.payment_intent_id from settlement s
     join payment p on p.payment_session_id = s.payment_session_id and p.deleted_at is null
     join refund r on r.payment_id = p.id and r.deleted_at is null and r.created_at < now() - ? * interval '1 second'
     where s.order_id is not null and s.payment_intent_id > ? and s.deleted_at is null
     group by s.payment_intent_id, s.order_id
     having bool_or(not exists (select 1 from stripe_refund k where k.engine_refund_id = r.id))
       or sum(r.amount) > (select coalesce(-sum(t.amount), 0) from order_transaction t
         where t.order_id = s.order_id and t.reference = 'refund' and t.deleted_at is null)
       or bool_or(exists (select 1 from order_transaction t
         where t.order_id = s.order_id and t.reference = 'refund' and t.reference_id = r.id and t.deleted_at is null
         having sum(t.amount) <> -r.amount))
       or (sum(r.amount) > (select coalesce(sum(l.amount), 0) from order_credit_line l
           where l.order_id = s.order_id and l.deleted_at is null)
         and exists (select 1 from order_summary y join "order" o on o.id = y.order_id and o.version = y.version
           where o.id = s.order_id and o.status <> 'canceled' and y.deleted_at is null
             and (y.totals ->> 'pending_difference')::numeric > 0
             and not exists (select 1 from order_change c where c.order_id = o.id and c.status = 'confirmed'
               and c.change_type is distinct from 'credit_line' and c.deleted_at is null)))
       or exists (select 1 from order_change c where c.order_id = s.order_id and c.change_type = 'credit_line'
         and c.status = 'pending' and c.deleted_at is null and c.created_at < now() - ? * interval '1 second')
     order by s.payment_intent_id limit ?`,
    [refundEndedAfterSeconds, after, refundEndedAfterSeconds, limit],
  );
  return rows.map(({ payment_intent_id }) => payment_intent_id);
}
