import { environment } from "../../environment.server.ts";
import type { StripeSource } from "./load-stripe.ts";

/** Where the browser gets Stripe.js, and the key that it may know. */
export const stripeSource: StripeSource = {
  publishableKey: environment.STRIPE_PUBLISHABLE_KEY,
  scriptUrl: environment.STRIPE_JS_URL ?? null,
};
