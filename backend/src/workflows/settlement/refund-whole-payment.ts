import Stripe from "stripe";
import { openStripe } from "./open-stripe";

/**
 * Gives back whatever is left of a payment that was taken. Money that went back already, in Stripe's dashboard or by a call
 * whose key Stripe has forgotten since, is success. Throws when Stripe can't be asked or refuses.
 */
export async function refundWholePayment(
  payment_intent: string,
  metadata: Record<string, string>,
  idempotencyKey: string,
): Promise<void> {
  try {
    await openStripe().refunds.create({ payment_intent, metadata }, { idempotencyKey });
  } catch (error) {
    const isGone = error instanceof Stripe.errors.StripeInvalidRequestError;
    if (!isGone || error.code !== "charge_already_refunded") throw error;
  }
}
