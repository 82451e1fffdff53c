import type Stripe from "stripe";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { invalidParameter, noSuch } from "./stripe-error.ts";

/** @throws StripeApiError 404; or 400 when the browser's client secret is not this PaymentIntent's. */
export function findPaymentIntent(
  sandbox: Sandbox,
  request: ApiRequest,
  clientSecret?: string,
): Stripe.PaymentIntent {
  const intent = sandbox.store.get("payment_intents", request.id);
  if (!intent) throw noSuch("payment_intent", request.id, "intent");
  if (request.keyKind === "publishable" || clientSecret !== undefined) {
    if (clientSecret === undefined) {
      throw invalidParameter("Missing required param: client_secret.", "client_secret", "parameter_missing");
    }
    if (clientSecret !== intent.client_secret) {
      throw invalidParameter(
        "The client_secret provided does not match the client_secret associated with the PaymentIntent.",
        "client_secret",
        "payment_intent_invalid_parameter",
      );
    }
  }
  return intent;
}
