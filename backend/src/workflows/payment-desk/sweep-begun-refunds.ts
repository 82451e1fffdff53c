import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { errorMessage } from "../settlement/error-message";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";

const atOnce = 50;

/**
 * Ends every refund that a process which died left between the engine's record, Stripe and the order's books, however old
 * the order is: Stripe announces nothing of a refund that it never heard of. Repeating it changes nothing.
 */
export async function sweepBegunRefunds(container: MedusaContainer): Promise<void> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { payment_intent_id: string }[];
  }>(
    `select s.payment_intent_id from settlement s
     join payment p on p.payment_session_id = s.payment_session_id and p.deleted_at is null
     join refund r on r.payment_id = p.id and r.deleted_at is null and r.created_at < now() - ? * interval '1 second'
     where s.order_id is not null and s.payment_intent_id is not null and s.deleted_at is null
     group by s.payment_intent_id, s.order_id
     having bool_or(not exists (select 1 from stripe_refund k where k.engine_refund_id = r.id))
       or sum(r.amount) > (select coalesce(-sum(t.amount), 0) from order_transaction t
         where t.order_id = s.order_id and t.reference = 'refund' and t.deleted_at is null)
     order by max(r.created_at) desc limit ?`,
    [refundEndedAfterSeconds, atOnce],
  );
  for (const { payment_intent_id } of rows) {
    try {
      await recordStripeRefunds(container, payment_intent_id);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `A refund of ${payment_intent_id} is not at its end and is tried again: ${errorMessage(error)}`,
        );
    }
  }
}
