import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { paymentIntentData } from "../../modules/stripe-payment/payment-intent-data";
import { runPrepared } from "../../run-prepared";

/**
 * Books that the bank holds the money of a payment session, as the engine's `authorizePaymentSession` does: the payment is
 * made, session and collection become authorised. One statement, and safe to repeat: a session has one payment. `intent` was
 * asked of Stripe a moment ago and says so. The collection holds no other session.
 */
export async function bookAuthorisation(
  database: Knex,
  sessionId: string,
  intent: Stripe.PaymentIntent,
): Promise<void> {
  await runPrepared(
    database,
    `with session as (
       select s.* from payment_session s
       where s.id = :session and s.deleted_at is null
         and not exists (select 1 from payment p where p.payment_session_id = s.id and p.deleted_at is null) for update
     ),
     paid as (
       insert into payment (id, amount, raw_amount, currency_code, provider_id, data, payment_collection_id, payment_session_id)
       select :payment, amount, raw_amount, currency_code, provider_id, :data::jsonb, payment_collection_id, id from session
       on conflict do nothing
     ),
     authorised as (
       update payment_session s set status = 'authorized', authorized_at = now(), data = s.data || :data::jsonb, updated_at = now()
       from session where s.id = session.id
     )
     update payment_collection c set authorized_amount = session.amount, raw_authorized_amount = session.raw_amount,
       captured_amount = 0, raw_captured_amount = '{"value": "0", "precision": 20}',
       refunded_amount = 0, raw_refunded_amount = '{"value": "0", "precision": 20}',
       status = case when session.amount >= c.amount then 'authorized' else 'partially_authorized' end, updated_at = now()
     from session where c.id = session.payment_collection_id`,
    {
      session: sessionId,
      payment: generateEntityId(undefined, "pay"),
      data: JSON.stringify(paymentIntentData(intent)),
    },
  );
}
