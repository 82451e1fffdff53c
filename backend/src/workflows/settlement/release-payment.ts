import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import Stripe from "stripe";
import type { SettlementRow } from "../../modules/settlement/service";
import { openStripe } from "./open-stripe";
import { refundWholePayment } from "./refund-whole-payment";

/**
 * Gives the shopper's money free: cancels the authorisation, or refunds what was taken already (somebody captured it in
 * Stripe's dashboard). Repeating it changes nothing. Throws when Stripe can't be asked.
 */
export async function releasePayment(
  container: MedusaContainer,
  row: SettlementRow,
): Promise<"nothing" | "cancelled" | "refunded"> {
  if (!row.payment_intent_id) return "nothing";
  const released = await release(row.payment_intent_id, row.id);
  if (row.payment_session_id) {
    const payments = container.resolve(Modules.PAYMENT);
    const [payment] = await payments.listPayments(
      { payment_session_id: row.payment_session_id },
      { take: 1 },
    );
    if (payment && !payment.canceled_at && released === "cancelled") await payments.cancelPayment(payment.id);
  }
  return released;
}

async function release(intentId: string, settlementId: string): Promise<"cancelled" | "refunded"> {
  const stripe = openStripe();
  try {
    await stripe.paymentIntents.cancel(intentId);
    return "cancelled";
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const { status } = await stripe.paymentIntents.retrieve(intentId);
    if (status === "canceled") return "cancelled";
    if (status !== "succeeded") throw error;
    await refundWholePayment(intentId, { settlement_id: settlementId }, `${settlementId}:refund:${intentId}`);
    return "refunded";
  }
}
