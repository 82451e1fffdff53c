import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { cancelEnginePayment } from "./cancel-engine-payment";
import type { HeldSettlement } from "./hold-settlement";
import { openStripe } from "./open-stripe";
import { refundWholePayment } from "./refund-whole-payment";

/**
 * Gives the shopper's money free: cancels the authorisation, or refunds what was taken already (somebody captured it in
 * Stripe's dashboard). Repeating it changes nothing. The reason has been noted before, which rules an order out for good:
 * only so may a worker that stood still between its proof and its call to Stripe wake up and make that call.
 * Throws when Stripe can't be asked, and when the payment has an order: then its money is the order's.
 */
export async function releasePayment(
  container: MedusaContainer,
  held: HeldSettlement,
): Promise<"nothing" | "cancelled" | "refunded"> {
  const { id, order_id, payment_intent_id, payment_session_id } = held.row;
  if (!payment_intent_id) return "nothing";
  if (order_id)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${id} has order ${order_id}: its payment is not let go here`,
    );
  const released = await release(held, payment_intent_id);
  if (payment_session_id && released === "cancelled")
    await cancelEnginePayment(container, payment_session_id);
  return released;
}

async function release(held: HeldSettlement, intentId: string): Promise<"cancelled" | "refunded"> {
  const stripe = openStripe();
  await held.prove();
  try {
    await stripe.paymentIntents.cancel(intentId);
    return "cancelled";
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const { status } = await stripe.paymentIntents.retrieve(intentId);
    if (status === "canceled") return "cancelled";
    if (status !== "succeeded") throw error;
    await held.prove();
    const { id } = held.row;
    await refundWholePayment(intentId, { settlement_id: id }, `${id}:refund:${intentId}`);
    return "refunded";
  }
}
