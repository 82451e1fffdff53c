import Stripe from "stripe";

/** Runs a call that moves a PaymentIntent to `status`; the refusal "it is there already" counts as done. */
export async function unlessAlready(
  status: Stripe.PaymentIntent.Status,
  call: () => Promise<Stripe.PaymentIntent>,
): Promise<Stripe.PaymentIntent> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.payment_intent?.status === status) {
      return error.payment_intent;
    }
    throw error;
  }
}
