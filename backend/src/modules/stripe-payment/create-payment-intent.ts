import type Stripe from "stripe";

/** The one way in which a PaymentIntent is made: authorised first, captured later. The same key gives the same one again. */
export async function createPaymentIntent(
  stripe: Stripe,
  wanted: { amount_pence: number; currency: string; metadata: Record<string, string> },
  idempotencyKey: string,
): Promise<Stripe.PaymentIntent> {
  return await stripe.paymentIntents.create(
    {
      amount: wanted.amount_pence,
      currency: wanted.currency,
      capture_method: "manual",
      automatic_payment_methods: { enabled: true },
      metadata: wanted.metadata,
    },
    { idempotencyKey },
  );
}
