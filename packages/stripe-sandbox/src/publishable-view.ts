/** What a browser may see of a PaymentIntent: never metadata, customer or charges. */
import type Stripe from "stripe";

const VISIBLE = [
  "id",
  "object",
  "amount",
  "amount_details",
  "automatic_payment_methods",
  "canceled_at",
  "cancellation_reason",
  "capture_method",
  "client_secret",
  "confirmation_method",
  "created",
  "currency",
  "description",
  "last_payment_error",
  "livemode",
  "next_action",
  "payment_method",
  "payment_method_configuration_details",
  "payment_method_types",
  "processing",
  "receipt_email",
  "setup_future_usage",
  "shipping",
  "source",
  "status",
] as const satisfies readonly (keyof Stripe.PaymentIntent)[];

/** Leaves every other kind of object as it is. */
export function publishableView(object: object): object {
  if (!isPaymentIntent(object)) return object;
  return Object.fromEntries(VISIBLE.map((name) => [name, object[name]]));
}

function isPaymentIntent(object: object): object is Stripe.PaymentIntent {
  return "object" in object && object.object === "payment_intent";
}
