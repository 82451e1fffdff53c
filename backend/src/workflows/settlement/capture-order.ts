import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules, PaymentEvents } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import type Stripe from "stripe";
import { LostLeaseError } from "../../modules/settlement/lost-lease-error";
import { unlessAlready } from "../../modules/stripe-payment/unless-already";
import { bookCapture } from "./book-capture";
import { cancelEnginePayment } from "./cancel-engine-payment";
import type { HeldSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";
import { runPrepared } from "../../run-prepared";

interface PaymentToCapture {
  id: string;
  is_held: boolean;
  is_cancelled: boolean;
  is_captured: boolean;
  is_order_cancelled: boolean;
  /** What the order comes to now: staff may have edited it since it was paid for. */
  order_pence: number;
  capture_ids: string[];
  is_refunded: boolean;
}

interface Capture {
  /** `cancelled`: staff cancelled the order before its money was taken, or edited it down to nothing. */
  outcome: "captured" | "cancelled";
  /** Where it is not what was agreed. */
  taken_pence?: number;
}

/**
 * Takes the money of a verified order, once: Stripe captures a PaymentIntent a single time, and "it is captured already" is
 * read as done. Staff may have edited the order since: of one that costs less now, only that much is taken and the bank
 * lets go the rest; of one that costs more, what the bank holds, and the order's books show what is missing.
 * Stripe first, then the books in one statement: a crash in between leaves money taken and not booked, which
 * the next pass finds by asking again. Safe to repeat after a crash at any point.
 * Throws when Stripe can't be asked or refuses, and a LostLeaseError.
 */
export async function captureOrder(container: MedusaContainer, held: HeldSettlement): Promise<Capture> {
  const { row } = held;
  if (row.amount_pence === 0) return { outcome: "captured" };
  const payments = container.resolve(Modules.PAYMENT);
  const payment = await readPayment(container, held);
  if (!payment || !row.order_id)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${row.order_id} has no payment to capture`,
    );
  if (!payment.is_held) throw new LostLeaseError(row.id);
  if (payment.is_cancelled) return { outcome: "cancelled" };
  if (!payment.is_captured && (payment.is_order_cancelled || payment.order_pence <= 0)) {
    // the engine could not reach Stripe when staff cancelled, or died before; money that was taken all the same goes on
    const intent = await openStripe().paymentIntents.retrieve(row.payment_intent_id!);
    if (intent.status !== "succeeded") {
      await cancelEnginePayment(container, row.payment_session_id!);
      return { outcome: "cancelled" };
    }
  }
  const intent = payment.is_captured ? null : await capture(payments, held, payment);
  if (!intent || payment.is_refunded) {
    // somebody took it at Stripe, and gave it back maybe: the engine finds out what the order's bookkeeping lacks
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
    return { outcome: "captured" };
  }
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await bookCapture(database, { payment_id: payment.id, order_id: row.order_id }, intent);
  await container.resolve(Modules.EVENT_BUS).emit({ name: PaymentEvents.CAPTURED, data: { id: payment.id } });
  return { outcome: "captured", taken_pence: intent.amount_received };
}

async function capture(
  payments: IPaymentModuleService,
  { row }: HeldSettlement,
  { capture_ids, order_pence }: PaymentToCapture,
): Promise<Stripe.PaymentIntent> {
  // the engine notes a capture of its own before it asks Stripe; one that a crash left over would count as taken
  if (capture_ids.length > 0) await payments.deleteCaptures(capture_ids);
  const part = order_pence < row.amount_pence ? { amount_to_capture: order_pence } : undefined;
  return await unlessAlready("succeeded", () =>
    openStripe().paymentIntents.capture(row.payment_intent_id!, part),
  );
}

async function readPayment(
  container: MedusaContainer,
  { row: { id, payment_session_id, order_id }, lease }: HeldSettlement,
): Promise<PaymentToCapture | undefined> {
  const { rows } = await runPrepared<PaymentToCapture>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select p.id, p.canceled_at is not null as is_cancelled, p.captured_at is not null as is_captured,
       exists (select 1 from settlement where id = :id and lease_token = :lease) as is_held,
       o.status = 'canceled' as is_order_cancelled,
       round((s.totals ->> 'current_order_total')::numeric * 100)::int as order_pence,
       array(select id from capture where payment_id = p.id and deleted_at is null) as capture_ids,
       exists (select 1 from refund where payment_id = p.id and deleted_at is null) as is_refunded
     from payment p join "order" o on o.id = :order_id
     join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
     where p.payment_session_id = :payment_session_id and p.deleted_at is null`,
    { id, lease, payment_session_id, order_id },
  );
  return rows[0];
}
