import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { paymentIntentData } from "../../modules/stripe-payment/payment-intent-data";
import { runPrepared } from "../../run-prepared";

/**
 * Books that all the money of an order was taken, as the engine's `capture-payment` does: the capture, the payment and its
 * collection, the order's transaction and summary. One statement, so that it is booked whole or not at all; and safe to
 * repeat, because a payment is captured once. Only for a payment of which nothing was captured or refunded before.
 */
export async function bookCapture(
  database: Knex,
  { payment_id, order_id }: { payment_id: string; order_id: string },
  intent: Stripe.PaymentIntent,
): Promise<void> {
  await runPrepared(
    database,
    `with paid as (
       select p.* from payment p
       where p.id = :payment and p.captured_at is null and p.canceled_at is null and p.deleted_at is null for update
     ),
     taken as (
       update payment p set captured_at = now(), data = p.data || :data::jsonb, updated_at = now() from paid where p.id = paid.id
     ),
     noted as (
       insert into capture (id, amount, raw_amount, payment_id) select :capture, amount, raw_amount, id from paid
     ),
     collected as (
       update payment_collection c set captured_amount = paid.amount, raw_captured_amount = paid.raw_amount,
         status = 'completed', completed_at = now(), updated_at = now()
       from paid where c.id = paid.payment_collection_id
     ),
     booked as (
       insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code, reference, reference_id)
       select :transaction, o.id, o.version, paid.amount, paid.raw_amount, paid.currency_code, 'capture', :capture
       from paid join "order" o on o.id = :order
       returning order_id, version, amount
     )
     update order_summary s set updated_at = now(), totals = s.totals
       || ${sum("paid_total", "+")} || ${sum("transaction_total", "+")} || ${sum("pending_difference", "-")}
     from booked where s.order_id = booked.order_id and s.version = booked.version and s.deleted_at is null`,
    {
      payment: payment_id,
      order: order_id,
      capture: generateEntityId(undefined, "capt"),
      transaction: generateEntityId(undefined, "ordtrx"),
      data: JSON.stringify(paymentIntentData(intent)),
    },
  );
}

/** A total and its exact twin, changed by what was booked. */
function sum(total: string, sign: "+" | "-"): string {
  const value = `trim_scale(coalesce((s.totals ->> '${total}')::numeric, 0) ${sign} booked.amount)`;
  return `jsonb_build_object('${total}', ${value}, 'raw_${total}', jsonb_build_object('value', (${value})::text, 'precision', 20))`;
}
