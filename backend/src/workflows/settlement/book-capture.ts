import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { penceToPounds } from "@balance/money/pence";
import { generateEntityId } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { paymentIntentData } from "../../modules/stripe-payment/payment-intent-data";
import { runPrepared } from "../../run-prepared";

/**
 * Books that the money of an order was taken (`amount_received` of the intent: a payment is captured once, so that is all
 * there will be), as the engine's `capture-payment` does: the capture, the payment and its collection, the order's
 * transaction and summary. A collection that an edit of the order had opened beside it asks from here on for what is
 * still missing, or for nothing. One statement, so that it is booked whole or not at all; and safe to repeat, because a
 * payment is captured once. Only for a payment of which nothing was captured or refunded before.
 */
export async function bookCapture(
  database: Knex,
  { payment_id, order_id }: { payment_id: string; order_id: string },
  intent: Stripe.PaymentIntent,
): Promise<void> {
  const pounds = penceToPounds(intent.amount_received);
  await runPrepared(
    database,
    `with paid as (
       select p.*, :pounds::numeric as taken, jsonb_build_object('value', :pounds::text, 'precision', 20) as raw_taken from payment p
       where p.id = :payment and p.captured_at is null and p.canceled_at is null and p.deleted_at is null for update
     ),
     taken as (
       update payment p set captured_at = now(), amount = paid.taken, raw_amount = paid.raw_taken,
         data = p.data || :data::jsonb, updated_at = now() from paid where p.id = paid.id
     ),
     noted as (
       insert into capture (id, amount, raw_amount, payment_id) select :capture, taken, raw_taken, id from paid
     ),
     collected as (
       update payment_collection c set amount = paid.taken, raw_amount = paid.raw_taken,
         captured_amount = paid.taken, raw_captured_amount = paid.raw_taken,
         status = 'completed', completed_at = now(), updated_at = now()
       from paid where c.id = paid.payment_collection_id
     ),
     booked as (
       insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code, reference, reference_id)
       select :transaction, o.id, o.version, paid.taken, paid.raw_taken, paid.currency_code, 'capture', :capture
       from paid join "order" o on o.id = :order
       returning order_id, version, amount
     ),
     summed as (
       update order_summary s set updated_at = now(), totals = s.totals
         || ${sum("paid_total", "+")} || ${sum("transaction_total", "+")} || ${sum("pending_difference", "-")}
       from booked where s.order_id = booked.order_id and s.version = booked.version and s.deleted_at is null
       returning s.order_id, (s.totals ->> 'pending_difference')::numeric as missing
     )
     update payment_collection c set updated_at = now(),
       status = case when missing > 0 then c.status else 'canceled' end,
       amount = case when missing > 0 then missing else c.amount end,
       raw_amount = case when missing > 0 then jsonb_build_object('value', missing::text, 'precision', 20) else c.raw_amount end
     from summed join order_payment_collection l on l.order_id = summed.order_id and l.deleted_at is null, paid
     where c.id = l.payment_collection_id and c.id <> paid.payment_collection_id and c.status = 'not_paid' and c.deleted_at is null`,
    {
      pounds: String(pounds),
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
