import type Stripe from "stripe";
import { environment } from "../../../environment";
import { createStripeClient } from "../../modules/stripe-payment/stripe-client";

let stripe: Stripe | undefined;

/**
 * Stripe, asked directly: settlement believes only what Stripe itself says about a payment, not what the engine stored
 * of it or what a webhook brought along.
 */
export function openStripe(): Stripe {
  stripe ??= createStripeClient({
    apiKey: environment.STRIPE_SECRET_KEY,
    apiUrl: environment.STRIPE_API_URL,
  });
  return stripe;
}
