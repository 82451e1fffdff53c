/** Everything about a PaymentIntent that moves no money. */
import type Stripe from "stripe";
import { mergeMetadata } from "./merge-metadata.ts";
import type { UpdateParams } from "./payment-intent-params.ts";

/** What confirm may set too, besides the payment method. */
export function withDescription(
  intent: Stripe.PaymentIntent,
  params: Pick<
    UpdateParams,
    "metadata" | "receipt_email" | "setup_future_usage" | "shipping" | "payment_method_options"
  >,
): Stripe.PaymentIntent {
  const threeDSecure = params.payment_method_options?.card?.request_three_d_secure;
  return {
    ...intent,
    metadata: mergeMetadata(intent.metadata, params.metadata),
    payment_method_options: threeDSecure ? cardOptions(threeDSecure) : intent.payment_method_options,
    receipt_email: params.receipt_email === undefined ? intent.receipt_email : params.receipt_email,
    setup_future_usage:
      params.setup_future_usage === undefined ? intent.setup_future_usage : params.setup_future_usage,
    shipping: params.shipping === undefined ? intent.shipping : toShipping(params.shipping),
  };
}

type GivenShipping = NonNullable<UpdateParams["shipping"]>;

/** Options of the card: nothing but when to ask for 3-D Secure. */
export function cardOptions(
  threeDSecure: "any" | "automatic" | "challenge" = "automatic",
): Stripe.PaymentIntent.PaymentMethodOptions {
  return {
    card: { installments: null, mandate_options: null, network: null, request_three_d_secure: threeDSecure },
  };
}

/** Shipping in full, what is not given as null; null for none. */
export function toShipping(given: GivenShipping | null | undefined): Stripe.PaymentIntent.Shipping | null {
  if (!given) return null;
  return {
    address: {
      city: null,
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
      ...given.address,
    },
    carrier: given.carrier ?? null,
    name: given.name,
    phone: given.phone ?? null,
    tracking_number: given.tracking_number ?? null,
  };
}
