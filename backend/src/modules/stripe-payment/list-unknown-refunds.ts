import type Stripe from "stripe";

/** Refunds of a PaymentIntent that were made in Stripe's dashboard and that no refund of the engine has adopted yet. */
export async function listUnknownRefunds(stripe: Stripe, paymentIntentId: string): Promise<Stripe.Refund[]> {
  const refunds = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  return refunds.data.filter(
    ({ status, metadata }) => status !== "failed" && status !== "canceled" && !metadata?.refund_id,
  );
}
