import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules, PaymentEvents } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { SettlementRow } from "../../modules/settlement/service";
import { unlessAlready } from "../../modules/stripe-payment/unless-already";
import { bookCapture } from "./book-capture";
import { openStripe } from "./open-stripe";
import { runPrepared } from "../../run-prepared";

interface PaymentToCapture {
  id: string;
  is_cancelled: boolean;
  is_captured: boolean;
  is_order_cancelled: boolean;
  capture_ids: string[];
  is_refunded: boolean;
}

/**
 * Takes the money of a verified order, once: Stripe captures a PaymentIntent a single time, and "it is captured already" is
 * read as done. Stripe first, then the books in one statement: a crash in between leaves money taken and not booked, which
 * the next pass finds by asking again. Safe to repeat after a crash at any point.
 * `cancelled`: staff cancelled the order before its money was taken. Throws when Stripe can't be asked or refuses.
 */
export async function captureOrder(
  container: MedusaContainer,
  row: SettlementRow,
): Promise<"captured" | "cancelled"> {
  if (row.amount_pence === 0) return "captured";
  const payments = container.resolve(Modules.PAYMENT);
  const payment = await readPayment(container, row);
  if (!payment || !row.order_id)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${row.order_id} has no payment to capture`,
    );
  if (payment.is_cancelled) return "cancelled";
  if (!payment.is_captured && payment.is_order_cancelled) {
    // the engine could not reach Stripe when staff cancelled, or died before; money that was taken all the same goes on
    const intent = await openStripe().paymentIntents.retrieve(row.payment_intent_id!);
    if (intent.status !== "succeeded") {
      await payments.cancelPayment(payment.id);
      return "cancelled";
    }
  }
  if (!payment.is_captured) {
    // the engine notes a capture of its own before it asks Stripe; one that a crash left over would count as taken
    if (payment.capture_ids.length > 0) await payments.deleteCaptures(payment.capture_ids);
    const intent = await unlessAlready("succeeded", () =>
      openStripe().paymentIntents.capture(row.payment_intent_id!),
    );
    if (intent.amount_received === row.amount_pence && !payment.is_refunded) {
      const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await bookCapture(database, { payment_id: payment.id, order_id: row.order_id }, intent);
      await container
        .resolve(Modules.EVENT_BUS)
        .emit({ name: PaymentEvents.CAPTURED, data: { id: payment.id } });
      return "captured";
    }
  }
  // what somebody else took, or only a part of: the engine finds out what is missing of the order's bookkeeping
  await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
  return "captured";
}

async function readPayment(
  container: MedusaContainer,
  { payment_session_id, order_id }: SettlementRow,
): Promise<PaymentToCapture | undefined> {
  const { rows } = await runPrepared<PaymentToCapture>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select p.id, p.canceled_at is not null as is_cancelled, p.captured_at is not null as is_captured,
         exists (select 1 from "order" where id = :order_id and status = 'canceled') as is_order_cancelled,
         array(select id from capture where payment_id = p.id and deleted_at is null) as capture_ids,
         exists (select 1 from refund where payment_id = p.id and deleted_at is null) as is_refunded
       from payment p where p.payment_session_id = :payment_session_id and p.deleted_at is null`,
    { payment_session_id, order_id },
  );
  return rows[0];
}
